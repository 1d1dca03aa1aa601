import fc from 'fast-check'
import type { InventoryFileHead } from '../../shared/domain/inventory-file'
import { games } from '../../shared/domain/game'
import { guessedFacts } from '../../shared/domain/snapshot'
import { anyEntry } from './items'

const decimal = fc.constantFrom('', '1', '1.05', '0.50')
const text = (maxLength: number) => fc.string({ unit: 'grapheme', maxLength: maxLength / 20 })

export const anyHead: fc.Arbitrary<InventoryFileHead> = fc.record({
  request: fc.record({
    game: fc.constantFrom(...games, 'unknown' as const),
    steamId: fc.constantFrom('', '76561198827262007', '76561197960265729'),
    currency: fc.constantFrom('', 'rub', 'usd', 'usdt'),
    multiplier: decimal,
    customCurrency: fc.constantFrom('', 'CC', '★', '=1+1'),
    customCurrencyRate: decimal,
  }),
  projectName: text(100),
  takenAt: fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
  name: text(120),
  note: text(4000),
  guessed: fc.subarray([...guessedFacts]),
  partOf: fc.option(fc.nat()),
})

/** An entry as it may come from anywhere: items whose types drift, with fields gone, and what is no item at all. */
const anyLooseEntry = fc.oneof(
  { weight: 6, arbitrary: anyEntry },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        anyEntry,
        fc.subarray(['name', 'price', 'price_local', 'disabled', 'stickers', 'item']),
      )
      .map(([entry, gone]) =>
        Object.fromEntries(Object.entries(entry).filter(([name]) => !gone.includes(name))),
      ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' }) },
)

const looseEntries = fc.array(anyLooseEntry, { maxLength: 12 })
const anySpace = fc.constantFrom(undefined, 1, '\t')

/** The list of items alone, as text. */
export const anyItemsText: fc.Arbitrary<string> = fc
  .tuple(looseEntries, anySpace)
  .map(([items, space]) => JSON.stringify(items, null, space))

/** A raw answer, as text: members in either order, written tightly or loosely, maybe with a byte order mark. */
export const anyAnswerText: fc.Arbitrary<string> = fc
  .record({
    items: looseEntries,
    currency: fc.constantFrom(undefined, 'rub', ''),
    statusLast: fc.boolean(),
    space: anySpace,
    front: fc.constantFrom('', '', '\ufeff', '\n'),
    end: fc.constantFrom('', '\r\n'),
  })
  .map(({ items, currency, statusLast, space, front, end }) => {
    const data = { items, currency_local: currency, more: '}{"' }
    const answer = statusLast ? { data, status: 'success' } : { status: 'success', data }
    return `${front}${JSON.stringify(answer, null, space)}${end}`
  })
