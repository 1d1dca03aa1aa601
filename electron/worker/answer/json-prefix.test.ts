import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isJsonPrefix } from './json-prefix'

const anyJsonText = fc
  .tuple(fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }), fc.constantFrom(0, 2, '\t'))
  .map(([value, space]) => JSON.stringify(value, null, space))

describe('isJsonPrefix', () => {
  it('holds for every beginning of a JSON text', () => {
    fc.assert(
      fc.property(anyJsonText, (text) => {
        for (let length = 0; length <= text.length; length += 1) {
          expect(isJsonPrefix(text.slice(0, length)), text.slice(0, length)).toBe(true)
        }
      }),
    )
  })

  it('holds for a whole text exactly where JSON.parse takes it, or where more could follow', () => {
    const soup = fc
      .array(
        fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          ',',
          ':',
          '"a"',
          '"',
          '1',
          '-',
          '.5',
          'e',
          'true',
          'nul',
          ' ',
          '\\',
        ),
        {
          maxLength: 9,
        },
      )
      .map((parts) => parts.join(''))
    // Whatever can be mended by closing what is open was a beginning.
    const endings = [
      '',
      '"',
      '1',
      '}',
      ']',
      '":1}',
      ':1}',
      '1}',
      '"]',
      '"}',
      '1]',
      'l',
      'l]',
      'l}',
      '"a":1}',
      '\\"',
      '\\"}',
      '\\":1}',
      '\\"]',
    ]
    fc.assert(
      fc.property(soup, (text) => {
        const mended = endings.some((ending) => {
          try {
            JSON.parse(text + ending)
            return true
          } catch {
            return false
          }
        })
        if (mended) expect(isJsonPrefix(text)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    '{a',
    '{"a"1',
    '[1 2',
    '[1,]',
    '{"a":1,}',
    ']',
    '}',
    '[}',
    '{]',
    '01',
    '1.x',
    '-x',
    '.5',
    '1.e',
    'trux',
    'nulll',
    'tru ',
    '1 2',
    '"\n',
    '"\\x',
    '"\\u00g',
    '{"a":}',
    '{,',
    ':',
    '{"a"::',
    '[1:',
    '\ufeff1',
    '<html',
    'undefined',
    '"a""',
    '--1',
    '1ee',
    '{1',
  ])('%j is no beginning of JSON', (text) => {
    expect(isJsonPrefix(text)).toBe(false)
  })

  it('takes strings and nesting of any length', () => {
    expect(isJsonPrefix(`"${'x'.repeat(5_000_000)}`)).toBe(true)
    expect(isJsonPrefix(`"${'\\n'.repeat(2_000_000)}`)).toBe(true)
    expect(isJsonPrefix('['.repeat(1_000_000))).toBe(true)
  })
})
