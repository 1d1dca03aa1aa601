import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyHead } from '../../../tests/arbitraries/inventory-files'
import { headText } from './head-text'
import { readHead } from './read-head'

const encode = (text: string) => new TextEncoder().encode(text)

describe('the head of our JSON', () => {
  it('reads as it was written', () => {
    fc.assert(
      fc.property(anyHead, fc.boolean(), (head, byteOrderMark) => {
        const text = headText(head, { byteOrderMark })
        expect(readHead(encode(`${text}{}}`), 0)).toEqual({
          kind: 'ours',
          head,
          byteOrderMark,
          answerAt: encode(text).length,
        })
        expect(JSON.parse(`${text}null}`)).toMatchObject({ version: 1, answer: null })
      }),
    )
  })

  it('holds nothing that stays on this machine', () => {
    const [head] = fc.sample(anyHead, 1)
    if (head === undefined) throw new Error('no head')
    const carried = {
      ...head,
      tradeToken: 'secret-1',
      request: { ...head.request, projectId: 'secret-2', tradeToken: 'secret-3' },
    }
    expect(headText(carried, { byteOrderMark: false })).not.toContain('secret')
  })

  it('passes over members that it does not know, whatever they hold', () => {
    const text =
      '\n{ "x" : {"answer":[1,"}"]} , "\\"answer\\":" : "\\\\", "format" : "skinventory-inventory",' +
      '"version":1,"name":"A" , "answer" : {}}'
    const found = readHead(encode(text), 1)
    expect(found).toMatchObject({ kind: 'ours', head: { name: 'A', note: null } })
    expect(text.slice(found.kind === 'ours' ? found.answerAt : 0)).toBe(' {}}')
  })

  it('takes each value by itself, and leaves what means nothing', () => {
    const values = {
      request: {
        game: 'chess',
        steamId: '<b>',
        currency: 'rub',
        multiplier: '=1',
        customCurrency: 7,
      },
      projectName: 'x'.repeat(1000),
      takenAt: 'yesterday',
      name: ['a'],
      note: 'kept',
      guessed: ['game', 'other'],
      partOf: -1,
    }
    const start = JSON.stringify({ format: 'skinventory-inventory', version: 1, ...values })
    expect(readHead(encode(`${start.slice(0, -1)},"answer":1}`), 0)).toMatchObject({
      head: {
        request: {
          game: 'unknown',
          steamId: '',
          currency: 'rub',
          multiplier: '',
          customCurrency: '',
          customCurrencyRate: '',
        },
        projectName: null,
        takenAt: null,
        name: null,
        note: 'kept',
        guessed: null,
        partOf: null,
      },
    })
  })

  it.each([
    ['{"format":"skinventory-inventory","version":2,"items":[]}', { kind: 'too-new', version: 2 }],
    ['{"format":"skinventory-inventory","version":9,"an', { kind: 'too-new', version: 9 }],
    ['{"format":"skinventory-inventory","version":1}', { kind: 'other' }],
    ['{"format":"skinventory-inventory","version":"1","answer":1}', { kind: 'other' }],
    ['{"format":"other","version":1,"answer":1}', { kind: 'other' }],
    ['{"answer":1}', { kind: 'other' }],
    ['{,"answer":1}', { kind: 'other' }],
    ['{"status":"success"', { kind: 'other' }],
    ['{', { kind: 'other' }],
  ])('knows by %s', (text, expected) => {
    expect(readHead(encode(text), 0)).toEqual(expected)
  })

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readHead(Uint8Array.from([0x7b, ...bytes]), 0).kind).toBe('other')
      }),
    )
  })
})
