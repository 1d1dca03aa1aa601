import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerLimits, createAnswerReader, type AnswerEnd } from './answer-reader'

interface Reading {
  readonly end: AnswerEnd
  readonly entries: readonly unknown[]
  readonly places: readonly { offset: number; length: number }[]
  readonly runs: readonly number[]
}

/** Reads bytes cut into pieces of the given lengths; the last piece takes what is left. */
function read(bytes: Uint8Array, cuts: readonly number[] = [], limits = answerLimits): Reading {
  const entries: unknown[] = []
  const places: { offset: number; length: number }[] = []
  const runs: number[] = []
  const reader = createAnswerReader(
    {
      add: (entry, place) => {
        entries.push(entry)
        places.push(place)
      },
      endRun: () => runs.push(entries.length),
    },
    limits,
  )
  // One buffer for all pieces, as a reader of files has it.
  const shared = new Uint8Array(bytes.length)
  let from = 0
  for (const cut of [...cuts, bytes.length]) {
    const piece = bytes.subarray(from, from + cut)
    shared.set(piece)
    if (!reader.push(shared.subarray(0, piece.length))) break
    shared.fill(0x7b)
    from += piece.length
  }
  return { end: reader.end(), entries, places, runs }
}

const encode = (text: string) => new TextEncoder().encode(text)
const readText = (text: string, cuts: readonly number[] = []) => read(encode(text), cuts)
const everyByte = (text: string) => Array.from(encode(text), () => 1)

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

function itemsIn(value: unknown): readonly unknown[] | null {
  const data = (value as { data?: unknown } | null)?.data
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null
  const items = (data as { items?: unknown }).items
  return Array.isArray(items) ? items : null
}

const fixture = (name: string) =>
  readFileSync(path.join(import.meta.dirname, '../../../tests/fixtures', name))

describe('the published example', () => {
  const bytes = fixture('user-inventory-rust.json')
  const whole = parsed(bytes.toString('utf8'))?.value

  it('gives its 17 items as JSON.parse does, each with its place', () => {
    const { end, entries, places } = read(bytes)
    expect(entries).toEqual(itemsIn(whole))
    expect(entries).toHaveLength(17)
    expect(end).toMatchObject({ kind: 'read', hasItems: true })
    for (const [row, { offset, length }] of places.entries()) {
      expect(JSON.parse(bytes.toString('utf8', offset, offset + length))).toEqual(entries[row])
    }
  })

  it('is truncated wherever it is cut', () => {
    const lastByte = bytes.lastIndexOf('}')
    for (let length = 1; length <= lastByte; length += 1) {
      expect(read(bytes.subarray(0, length), [length >> 1]).end.kind, `cut at ${length}`).toBe(
        'truncated',
      )
    }
  })

  it('reads the same whatever the pieces are', () => {
    const expected = read(bytes)
    expect(
      read(
        bytes,
        [...bytes].map(() => 1),
      ),
    ).toEqual({ ...expected, runs: expect.any(Array) })
  })
})

/** JSON text with white space at random, so that the bytes differ from what JSON.stringify writes. */
function looselyWritten(value: unknown, spaces: readonly string[]): string {
  let turn = 0
  const space = () => spaces[turn++ % spaces.length] ?? ''
  const write = (part: unknown): string => {
    if (Array.isArray(part)) {
      return `[${space()}${part.map((entry) => write(entry)).join(`${space()},${space()}`)}${space()}]`
    }
    if (typeof part === 'object' && part !== null) {
      const members = Object.entries(part).map(
        ([name, member]) => `${JSON.stringify(name)}${space()}:${space()}${write(member)}`,
      )
      return `{${space()}${members.join(`${space()},${space()}`)}${space()}}`
    }
    return JSON.stringify(part)
  }
  return `${space()}${write(value)}${space()}`
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '\\',
    '"',
    '\\"',
    '★ ™ 🗡',
    '[',
    '{"items":[',
    ']}',
    ',',
    '\u2028',
    'items',
    'data',
  ),
)
const anyJson = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' })
const anyItem = fc.oneof(
  anyJson,
  fc.record({
    item: fc.record({ asset_id: fc.string() }),
    name: anyText,
    stickers: fc.array(anyJson),
  }),
)
const anyMembers = fc.dictionary(anyText, anyJson, { maxKeys: 3 })
const anyAnswer = fc
  .record({
    items: fc.array(anyItem, { maxLength: 12 }),
    before: anyMembers,
    after: anyMembers,
    around: anyMembers,
    statusLast: fc.boolean(),
    spaces: fc.array(fc.constantFrom('', ' ', '\n\t', '\r\n  '), { minLength: 1 }),
  })
  .map(({ items, before, after, around, statusLast, spaces }) => {
    const { items: _, ...behind } = after
    const data = { ...before, items, ...behind }
    const answer = statusLast
      ? { ...around, data, status: 'success' }
      : { status: 'success', data, ...without(around, 'data') }
    return looselyWritten(answer, spaces)
  })
const anyCuts = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 200 })

function without(record: Record<string, unknown>, name: string) {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))
}

describe('any answer', () => {
  it('reads as JSON.parse reads it, whatever the pieces are', () => {
    fc.assert(
      fc.property(anyAnswer, anyCuts, (text, cuts) => {
        const bytes = encode(text)
        const { end, entries, places } = read(bytes, cuts)
        const whole = JSON.parse(text) as { data: Record<string, unknown> }
        expect(entries).toEqual(itemsIn(whole))
        expect(end).toEqual({
          kind: 'read',
          envelope: { ...whole, data: { ...whole.data, items: [] } },
          hasItems: true,
        })
        for (const [row, { offset, length }] of places.entries()) {
          const slice = new TextDecoder().decode(bytes.subarray(offset, offset + length))
          expect(JSON.parse(slice)).toEqual(entries[row])
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is truncated when it is cut before its last brace', () => {
    fc.assert(
      fc.property(
        anyAnswer,
        fc.double({ min: 0, max: 1, noNaN: true }),
        anyCuts,
        (text, at, cuts) => {
          const bytes = encode(text)
          const first = bytes.indexOf(0x7b) + 1
          const last = bytes.lastIndexOf(0x7d)
          const length = first + Math.floor(at * (last - first))
          expect(read(bytes.subarray(0, length), cuts).end.kind).toBe('truncated')
        },
      ),
      { numRuns: 400 },
    )
  })

  it('is accepted only where JSON.parse accepts it, when some of its bytes are changed', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      byte: fc.constantFrom(...encode('{}[],:"\\ 0-.etn\n\u0001x')),
      how: fc.constantFrom('put', 'insert', 'remove'),
    })
    fc.assert(
      fc.property(
        anyAnswer,
        fc.array(change, { minLength: 1, maxLength: 3 }),
        anyCuts,
        (text, changes, cuts) => {
          let bytes = [...encode(text)]
          for (const { at, byte, how } of changes) {
            const index = Math.floor(at * bytes.length)
            bytes = [
              ...bytes.slice(0, index),
              ...(how === 'remove' ? [] : [byte]),
              ...bytes.slice(how === 'insert' ? index : index + 1),
            ]
          }
          const changed = Uint8Array.from(bytes)
          const { end, entries } = read(changed, cuts)
          let decoded: string
          try {
            decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(changed)
          } catch {
            expect(end.kind).not.toBe('read')
            return
          }
          const whole = parsed(decoded)
          if (end.kind !== 'read') {
            // A changed quote or brace can make `data` stand twice, which only JSON.parse lets pass.
            if (whole !== null) expect(decoded.match(/data|items/g)?.length).toBeGreaterThan(2)
            return
          }
          expect(whole).not.toBeNull()
          if (end.hasItems) expect(entries).toEqual(itemsIn(whole?.value))
          else expect(itemsIn(whole?.value)).toBeNull()
        },
      ),
      { numRuns: 1500 },
    )
  })
})

describe('the list', () => {
  it('is found whatever stands before and behind it', () => {
    const text =
      '{"x":{"data":{"items":[9]}},"data":{"y":[{"items":[8]}],"items":[1,2],"z":"items"},"items":[7]}'
    expect(readText(text, everyByte(text))).toMatchObject({
      entries: [1, 2],
      end: { kind: 'read', hasItems: true },
    })
  })

  it('is found under names that are written with escapes', () => {
    const text = String.raw`{"d\u0061ta":{"\u0069tems":["\\","\"]",{"a":"}\\"}]}}`
    expect(readText(text, everyByte(text)).entries).toEqual(['\\', '"]', { a: '}\\' }])
  })

  it.each([
    '{"data":{"items":[1,]}}',
    '{"data":{"items":[,1]}}',
    '{"data":{"items":[1,,2]}}',
    '{"data":{"items":[,]}}',
    '{"data":{"items":[1}}}',
    '{"data":{"items":[1 2]}}',
    '{"data":{"items":[{]}}}',
    '{"data":{"items":[{"a":1]]}}',
    '{"data":{"items":["\n"]}}',
    '{"data":{"items":[01]}}',
    '{"data":{"items" [1]}}',
    '{"data":{"items":[1]]}}',
    '{"data":{"items":[1]}}}',
    '{"data":{"items":[1]},}',
    '{"data":{"items":[1]}}x',
    '}{"data":{"items":[1]}}',
    "{'data':{'items':[1]}}",
    'Service unavailable',
    '{"data":{"items":[1],x',
    '{"data":{"items":[1,2,tru3',
    '{"data" "x',
  ])('%s is no JSON', (text) => {
    expect(readText(text).end.kind).toBe('not-json')
    expect(readText(text, everyByte(text)).end.kind).toBe('not-json')
  })

  it('may be empty, and may be of any other kind', () => {
    expect(readText('{"data":{"items":[ ]}}')).toMatchObject({
      entries: [],
      end: { hasItems: true },
    })
    for (const text of ['{"data":{"items":{}}}', '{"data":[]}', '[]', '7', '"items"', 'null']) {
      expect(readText(text).end).toMatchObject({ kind: 'read', hasItems: false })
    }
    expect(readText('["data","data",{"data":{"items":[1]}}]').end).toMatchObject({
      hasItems: false,
    })
  })

  it.each([
    '{"data":{"items":[1],"items":[2]}}',
    '{"data":{"items":[1]},"data":{"items":[2]}}',
    '{"data":{"items":[1]},"data":null}',
    '{"data":{"items":3,"items":[2]}}',
  ])('is refused where it stands twice: %s', (text) => {
    expect(readText(text).end.kind).toBe('not-json')
  })

  it('comes in a small run first and in larger ones then', () => {
    const items = Array.from({ length: 25 }, (_, row) => row)
    const limits = { firstRun: 3, laterRuns: 10, heldBytes: 1000 }
    const { runs } = read(encode(JSON.stringify({ data: { items } })), [], limits)
    expect(runs).toEqual([3, 13, 23, 25])
  })
})

describe('numbers that are ids', () => {
  it('keeps every digit of an id that is a number past 2^53', () => {
    const text =
      '{"data":{"items":[{"item":{"asset_id":42846665265769518699,"class_id":9007199254740993},"price":1152921504606846976,"name":"9007199254740993 \\" 9007199254740993"},{"item":{"asset_id":12}}]}}'
    for (const cuts of [[], everyByte(text)]) {
      expect(readText(text, cuts).entries).toEqual([
        {
          item: { asset_id: '42846665265769518699', class_id: '9007199254740993' },
          price: 2 ** 60,
          name: '9007199254740993 " 9007199254740993',
        },
        { item: { asset_id: 12 } },
      ])
    }
  })

  it('leaves a number that is no whole one as it is', () => {
    expect(
      readText('{"data":{"items":[{"item":{"asset_id":1e30,"class_id":1.5}}]}}').entries,
    ).toEqual([{ item: { asset_id: 1e30, class_id: 1.5 } }])
  })
})

describe('bytes that are no plain UTF-8 JSON', () => {
  it('passes over a byte order mark, and counts it in the places', () => {
    const { end, places } = readText('\ufeff{"data":{"items":[5]}}')
    expect(end.kind).toBe('read')
    expect(places).toEqual([{ offset: 21, length: 1 }])
  })

  it('refuses one that stands elsewhere', () => {
    expect(readText('\ufeff\ufeff{"data":{"items":[5]}}').end.kind).toBe('not-json')
    expect(readText('{"data":{"items":[\ufeff5]}}').end.kind).toBe('not-json')
  })

  it.each([
    ['in an item', '{"data":{"items":["*"]}}'],
    ['in front of the list', '{"x":"*","data":{"items":[1]}}'],
    ['behind the list', '{"data":{"items":[1]},"x":"*"}'],
    ['in an answer that is cut', '{"data":{"items":["*'],
    ['in plain text', 'not *'],
  ])('finds an invalid byte %s', (_, text) => {
    const bytes = Buffer.from(text.replace('*', '\u00e9 '), 'latin1')
    expect(read(bytes).end.kind).toBe('wrong-encoding')
    expect(
      read(
        bytes,
        [...bytes].map(() => 1),
      ).end.kind,
    ).toBe('wrong-encoding')
  })

  it('finds UTF-16 and UTF-32', () => {
    const text = '{"data":{"items":[1]}}'
    const little = Buffer.from(text, 'utf16le')
    expect(read(little).end.kind).toBe('wrong-encoding')
    expect(read(Buffer.from(little).swap16()).end.kind).toBe('wrong-encoding')
    expect(read(Buffer.concat([Uint8Array.of(0xff, 0xfe), little])).end.kind).toBe('wrong-encoding')
    const wide = Buffer.concat(
      Array.from(text, (character) => Buffer.from([0, 0, 0, character.charCodeAt(0)])),
    )
    expect(read(wide).end.kind).toBe('wrong-encoding')
  })

  it('is truncated where it ends within a character', () => {
    expect(read(encode('{"data":{"items":["é').subarray(0, -1)).end.kind).toBe('truncated')
    expect(read(encode('{"data":"é').subarray(0, -1)).end.kind).toBe('truncated')
  })

  it.each(['', ' \r\n\t ', '\ufeff'])('is empty: %j', (text) => {
    expect(readText(text).end.kind).toBe('empty')
  })
})

describe('what is held in memory', () => {
  const limits = { ...answerLimits, heldBytes: 100 }
  const long = 'x'.repeat(101)

  it.each([
    `{"data":{"items":["${long}"]}}`,
    `{"x":"${long}"}`,
    `{"data":{"items":[1]},"x":"${long}"}`,
  ])('has a limit', (text) => {
    expect(read(encode(text), everyByte(text), limits).end.kind).toBe('too-large')
  })

  it('does not grow with the number of items', () => {
    const text = JSON.stringify({ data: { items: Array.from({ length: 500 }, () => 'item') } })
    expect(read(encode(text), everyByte(text), limits).end.kind).toBe('read')
  })

  it('lives with absurd depth', () => {
    const depth = 200_000
    const text = `{"data":{"items":[${'['.repeat(depth)}${']'.repeat(depth)}]}}`
    expect(readText(text).end.kind).toBe('read')
  })
})
