import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { joinChunks, type ItemColumnsChunk } from '@shared/domain/item-columns-chunk'
import { createItemColumnsBuilder } from '@shared/domain/item-columns-builder'
import { anyEntry } from '../../../tests/arbitraries/items'
import { createAnswerReader } from './answer-reader'
import { createAnswerItems } from './read-answer'

/** Reads an answer's bytes in pieces of these lengths, with or without the fast way. */
function read(bytes: Uint8Array, cuts: readonly number[], isFast: boolean) {
  const items = createAnswerItems()
  const slow = createItemColumnsBuilder()
  const builder = isFast ? items.builder : slow
  const chunks: ItemColumnsChunk[] = []
  let plain = 0
  const reader = createAnswerReader(
    {
      add: builder.add,
      endRun: () => chunks.push(builder.takeChunk()),
      ...(isFast && {
        readPlain: (piece: Uint8Array, from: number, place: number) => {
          const end = items.readPlain(piece, from, place)
          if (end >= 0) plain += 1
          return end
        },
      }),
    },
    { firstRun: 3, laterRuns: 5, heldBytes: 1e6 },
  )
  let from = 0
  for (const cut of [...cuts, bytes.length]) {
    if (!reader.push(bytes.slice(from, from + cut))) break
    from += cut
  }
  const end = reader.end()
  return { end, plain, result: { end, columns: joinChunks(chunks), report: builder.report() } }
}

function expectSame(text: string | Uint8Array, cuts: readonly number[] = []) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const fast = read(bytes, cuts, true)
  const slow = read(bytes, cuts, false)
  // What a broken answer had before its fault was shown by nobody, and the slow way breaks a run at a time.
  if (slow.end.kind === 'read') expect(fast.result).toEqual(slow.result)
  else expect(fast.end).toEqual(slow.end)
  return fast
}

const answer = (items: string) => `{"status":"success","data":{"items":[${items}]}}`

const plainItem =
  '{"item":{"asset_id":"41000000546","tradable":1,"app_id":730,"icon_url":"i\\/x","class_id":"15"},' +
  '"name":"StatTrak™ \\u2605 \\"Five\\"","price":11.72,"stickers":[],"disabled":false,' +
  '"price_local":1086.91,"multiplied_price_local":null}'

describe('a plain item', () => {
  it('is read by itself, with white space anywhere', () => {
    const loose = JSON.stringify(JSON.parse(plainItem), null, '\t').replaceAll(':', ' :\r\n')
    expect(expectSame(answer([plainItem, plainItem, loose].join(' , '))).plain).toBe(3)
  })

  it('is what the published example has', () => {
    const bytes = readFileSync(
      path.join(import.meta.dirname, '../../../tests/fixtures/user-inventory-rust.json'),
    )
    expect(expectSame(bytes).plain).toBe(17)
  })

  it('may have members that nobody knows, and the order of another', () => {
    const { item, ...rest } = JSON.parse(plainItem) as { item: object }
    const others = { id: 'x', new: 0, rarity: null, is: true, asset_id: '9' }
    const turned = JSON.stringify({ ...rest, ...others, item: { name: 'of another', ...item } })
    expect(expectSame(answer(`${plainItem},${turned},${plainItem}`)).plain).toBe(3)
  })
})

/** What stands in the place of a member's value, or of all of it. */
const oddValues = [
  '0',
  '00',
  '01',
  '-1',
  '-0',
  '1.',
  '.5',
  '1.5e3',
  '1E2',
  '1.0000001',
  '99999999',
  '1e',
  '+1',
  '123456789',
  '9007199254740993',
  '4294967296',
  '0.1234567',
  '"0730"',
  '"1.5"',
  '""',
  '" "',
  'tru',
  'true',
  'falsey',
  'null',
  'nul',
  '{}',
  '[ ]',
  '[]',
  '[[]',
  '[1,]',
  '["a\\u2605","★"]',

  '[{"name":"x","wear":0.9}]',
  '{"a":"b"}',
  '[{"a":[{}]}]',
  '"\\ud800"',
  '"\\x"',
  '"\\"',
  '"\t"',
  '"\u007f"',
  '"★"',
  '"a" "b"',
  '"a",',
  '',
  '"\ufeffx"',
  '[null]',
  '["]"]',
  '["\\""]',
] as const

describe('any other', () => {
  it('is read as ever, whichever value it has in place of a plain one', () => {
    const members = Object.entries(JSON.parse(plainItem) as Record<string, unknown>)
    const inner = JSON.parse(plainItem) as { item: Record<string, unknown> }
    for (const odd of oddValues) {
      for (const [name] of members) {
        const text = JSON.stringify({ ...Object.fromEntries(members), [name]: '@' })
        expectSame(answer(`${plainItem},${text.replace('"@"', odd)},${plainItem}`))
      }
      for (const name of Object.keys(inner.item)) {
        const text = JSON.stringify({ ...inner, item: { ...inner.item, [name]: '@' } })
        expectSame(answer(`${plainItem},${text.replace('"@"', odd)},${plainItem}`))
      }
      expectSame(answer(`${plainItem},${odd},${plainItem}`))
      expectSame(answer(`${plainItem}${odd}`))
    }
  })

  it.each([
    plainItem.replace('{"item"', '{"name":"Another","item"'),
    plainItem.replace('"price":', '"price":1,"price":'),
    plainItem.replace('"price":', '"pr\\u0069ce":3,"price":'),
    plainItem.replace('"price":', '"pr\\u0069ce":'),
    plainItem.replace('"item":', '"item":{},"item":'),
    plainItem.replace('"name"', '"title"'),
    plainItem.replace('"disabled"', '"enabled"'),
    plainItem.replace(':false,', ':false,,'),
    plainItem.replace('null}', 'null,}'),
    plainItem.replace('null}', 'null]'),
    `${plainItem}${plainItem}`,
    `${plainItem},`,
    `,${plainItem}`,
    `[${plainItem}]`,
  ])('is read as ever: %s', (text) => {
    expectSame(answer(text))
    expectSame(answer(`${plainItem},${text},${plainItem}`))
  })

  it('is read as ever, whatever the pieces are and whichever bytes were changed', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      byte: fc.integer({ min: 0, max: 255 }),
    })
    const anyItems = fc.array(
      fc.oneof(
        fc.constant(plainItem),
        anyEntry.map((entry) => JSON.stringify(entry)),
        fc.json({ maxDepth: 2 }),
      ),
      { maxLength: 12 },
    )
    const anyCuts = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 20 })
    fc.assert(
      fc.property(anyItems, anyCuts, fc.array(change, { maxLength: 2 }), (items, cuts, changes) => {
        const bytes = new TextEncoder().encode(answer(items.join(',')))
        for (const { at, byte } of changes) bytes[Math.floor(at * bytes.length)] = byte
        expectSame(bytes, cuts)
      }),
      { numRuns: 400 },
    )
  })
})

it('many texts of many lengths keep their places in the dictionaries', () => {
  const items = Array.from({ length: 3000 }, (_, index) => {
    const name = `${'n'.repeat(index % 70)}${index % 1700}`
    return plainItem.replace('StatTrak™', name).replace('i\\/x', `${name}.png`)
  })
  expect(expectSame(answer(items.join(','))).plain).toBe(3000)
})
