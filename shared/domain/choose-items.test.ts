import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyColumns, columnsOf } from '../../tests/arbitraries/items'
import {
  choosingRules,
  countChoosable,
  rowsOfSameName,
  type ChoosingObstacle,
} from './choose-items'
import { choosableRows, findItems, rowsWithinPrices } from './choose-items-selection'
import { compareDecimals, parseDecimal } from './decimal'
import { noLocks, type LockList } from './deposit-draft'
import { itemAt, type ItemColumns } from './item-columns'
import { priceKinds } from './item-filter'
import { allRows } from './totals'

const anyLocks: fc.Arbitrary<LockList> = fc.record({
  assetIds: fc.array(fc.nat(30).map(String), { maxLength: 4 }),
  names: fc.array(fc.constantFrom('a', 'A', 'b', 'É', '1', '★'), { maxLength: 3 }),
})

/** The rule as a person would say it, of one item. */
function obstacleNaively(
  columns: ItemColumns,
  row: number,
  locks: LockList,
): ChoosingObstacle | null {
  const { assetId, name, depositability } = itemAt(columns, row)
  if (assetId === '') return 'asset-id-missing'
  if (!/^\d+$/u.test(assetId) || assetId.length > 20) return 'asset-id-malformed'
  if (columns.assetIds.filter((id) => id === assetId).length > 1) return 'asset-id-repeated'
  if (depositability !== 'depositable') return depositability
  if (locks.assetIds.includes(assetId)) return 'locked-asset-id'
  const isLocked = locks.names.some((lock) => lock.toLowerCase() === name.trim().toLowerCase())
  return isLocked ? 'locked-name' : null
}

test('what may be chosen, what keeps the others out, and how many of each', () => {
  fc.assert(
    fc.property(anyColumns, anyLocks, (columns, locks) => {
      const rules = choosingRules(columns, locks)
      const rows = Array.from(allRows(columns))
      const naive = rows.map((row) => obstacleNaively(columns, row, locks))
      expect(rows.map(rules.obstacleAt)).toEqual(naive)
      expect(Array.from(choosableRows(rules, rows))).toEqual(
        rows.filter((row) => naive[row] === null),
      )
      const { choosable, obstacles } = countChoosable(rules, rows)
      expect(choosable).toBe(naive.filter((obstacle) => obstacle === null).length)
      for (const [obstacle, count] of Object.entries(obstacles)) {
        expect(count).toBe(naive.filter((found) => found === obstacle).length)
      }
    }),
    { numRuns: 500 },
  )
})

test('a row that is not there cannot be chosen', () => {
  const { obstacleAt } = choosingRules(columnsOf([]), noLocks)
  expect([0, -1, 0.5, Number.NaN].map(obstacleAt)).toEqual(Array(4).fill('asset-id-missing'))
})

test('an asset id that is no number is none that Steam gave', () => {
  const columns = columnsOf(
    ['12', '1 2', '1,2', '1'.repeat(21), '１２'].map((asset_id) => ({
      item: { asset_id, tradable: 1 },
      name: 'a',
      price: 1,
      disabled: false,
    })),
  )
  const { obstacleAt } = choosingRules(columns, noLocks)
  expect([0, 1, 2, 3, 4].map(obstacleAt)).toEqual([null, ...Array(4).fill('asset-id-malformed')])
})

test('all of one name', () => {
  fc.assert(
    fc.property(anyColumns, (columns) => {
      const names = Array.from(allRows(columns), (row) => itemAt(columns, row).name)
      for (const [row, name] of names.entries()) {
        expect(Array.from(rowsOfSameName(columns, row))).toEqual(
          names.flatMap((other, index) => (other === name ? [index] : [])),
        )
      }
    }),
    { numRuns: 50 },
  )
})

test('under and over a price: inclusive, and as exact as the price', () => {
  const bound = fc.option(
    fc.constantFrom('0', '1', '0.9999999', '1.0000001', '2.5', '1000000000.000001', '1e310'),
  )
  fc.assert(
    fc.property(
      anyColumns,
      fc.constantFrom(...priceKinds),
      bound,
      bound,
      (columns, kind, from, to) => {
        const minimum = from === null ? null : parseDecimal(from)
        const maximum = to === null ? null : parseDecimal(to)
        const rows = allRows(columns)
        const naive = Array.from(rows).filter((row) => {
          const price = itemAt(columns, row)[kind]
          if (price === null) return false
          if (minimum !== null && compareDecimals(price, minimum) < 0) return false
          return maximum === null || compareDecimals(price, maximum) <= 0
        })
        expect(Array.from(rowsWithinPrices(columns, rows, { kind, minimum, maximum }))).toEqual(
          naive,
        )
      },
    ),
  )
  const priced = columnsOf(['0.9999999', '1', '1.0000001'].map((price) => ({ item: {}, price })))
  const one = parseDecimal('1')
  expect([
    ...rowsWithinPrices(priced, [0, 1, 2], { kind: 'price', minimum: one, maximum: one }),
  ]).toEqual([1])
})

test('each asset id of a list is found, unknown, or not to be chosen and why', () => {
  fc.assert(
    fc.property(
      anyColumns,
      anyLocks,
      fc.uniqueArray(fc.nat(40).map(String)),
      (columns, locks, ids) => {
        const found = findItems(choosingRules(columns, locks), ids)
        const kinds = ids.map((id) => {
          const row = columns.assetIds.indexOf(id)
          return row < 0 ? 'unknown' : (obstacleNaively(columns, row, locks) ?? 'found')
        })
        expect(Array.from(found.rows, (row) => columns.assetIds[row])).toEqual(
          ids.filter((_, index) => kinds[index] === 'found'),
        )
        expect(found.unknown).toEqual(ids.filter((_, index) => kinds[index] === 'unknown'))
        for (const { assetId, row, why } of found.notChoosable) {
          expect([columns.assetIds[row], why]).toEqual([assetId, kinds[ids.indexOf(assetId)]])
        }
        expect(found.rows.length + found.unknown.length + found.notChoosable.length).toBe(
          ids.length,
        )
      },
    ),
  )
})
