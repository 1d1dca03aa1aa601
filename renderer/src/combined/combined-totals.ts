import type { Decimal } from '@shared/domain/decimal'
import { createPriceSum, type PriceColumn } from '@shared/domain/price-column'
import { rowsOfSlice } from '@shared/domain/sliced-rows'
import { finish, type Slices } from '@shared/domain/slices'
import { localCurrency } from '../inventory/price-names'
import {
  sourceIndexAt,
  spreadOverRows,
  type CombinedInventory,
  type CombinedSource,
} from './combined-inventory'
import { usersOf, usersOfRows } from './combined-users'
import { groupRows, rowsOfGroup } from './row-groups'

/** Items of several snapshots, counted, and their exact sums. */
export interface CombinedTotals {
  readonly count: number
  /** Steam users who have any of them. */
  readonly users: number
  /** Items without a USD price: they add nothing to the sum. */
  readonly unpriced: number
  /** USD. */
  readonly price: Decimal
  /** One for each local unit that these rows are priced in: amounts in different ones are never added up. */
  readonly local: readonly LocalTotal[]
}

export interface LocalTotal extends LocalUnit {
  readonly count: number
  readonly priceLocal: Decimal
  readonly multipliedPriceLocal: Decimal
}

/** What local amounts are in. */
export interface LocalUnit {
  /** Upper case; a custom currency as it comes; empty where neither answer nor request names one. */
  readonly currency: string
  /** Of a custom currency: two of the same name and another rate are not the same money. Else empty. */
  readonly rate: string
}

/** Totals of the given rows: of all that pass a filter, or of one group of them. */
export function combinedTotals(inventory: CombinedInventory, rows: Uint32Array): CombinedTotals {
  return finish(totalsSlices(inventory, rows))
}

/** The same in pieces: a million exact amounts take longer than a page may stand still. */
export function* totalsSlices(
  inventory: CombinedInventory,
  rows: Uint32Array,
): Slices<CombinedTotals> {
  const { columns } = inventory
  const { units, unitOfRow } = unitsOf(inventory)
  const price = createPriceSum()
  const sums = units.map((unit) => ({
    unit,
    count: 0,
    priceLocal: createPriceSum(),
    multiplied: createPriceSum(),
  }))
  const add = (place: number, part: Uint32Array) => {
    const sum = sums[place]
    if (sum === undefined) return
    sum.count += part.length
    sum.priceLocal.addRows(columns.priceLocal, part)
    sum.multiplied.addRows(columns.multipliedPriceLocal, part)
  }
  let unpriced = 0
  const userOfRow = usersOfRows(inventory)
  const isSeen = new Uint8Array(usersOf(inventory).users.length)
  for (let from = 0; from < rows.length; from += rowsOfSlice) {
    const part = rows.subarray(from, from + rowsOfSlice)
    unpriced += countUnpriced(columns.price, part)
    price.addRows(columns.price, part)
    for (const row of part) isSeen[userOfRow[row] ?? 0] = 1
    // Nearly always: then nothing has to be put in order first.
    if (units.length === 1) add(0, part)
    else {
      const groups = groupRows(part, unitOfRow(), units.length)
      for (const [place, unit] of groups.keys.entries()) add(unit, rowsOfGroup(groups, place))
    }
    yield
  }
  return {
    count: rows.length,
    users: isSeen.reduce((sum, seen) => sum + seen, 0),
    unpriced,
    price: price.total(),
    local: sums.flatMap(({ unit, count, priceLocal, multiplied }) =>
      count === 0
        ? []
        : [
            {
              ...unit,
              count,
              priceLocal: priceLocal.total(),
              multipliedPriceLocal: multiplied.total(),
            },
          ],
    ),
  }
}

/** The local units that the items are priced in, in the order in which the sources bring them. */
export function localUnits(inventory: CombinedInventory): readonly LocalUnit[] {
  return unitsOf(inventory).units
}

/** An index into {@link localUnits} for each row. */
export function unitsOfRows(inventory: CombinedInventory): Uint32Array {
  return unitsOf(inventory).unitOfRow()
}

/** What the local amounts of a row are in; null: the inventory has no such row. */
export function localUnitAt(inventory: CombinedInventory, row: number): LocalUnit | null {
  const { units, unitOfSource } = unitsOf(inventory)
  return units[unitOfSource[sourceIndexAt(inventory, row)] ?? -1] ?? null
}

interface Units {
  /** In the order in which the sources bring them. Sources without rows bring none. */
  readonly units: readonly LocalUnit[]
  /** An index into `units`; of no meaning for a source without rows. */
  readonly unitOfSource: readonly number[]
  readonly unitOfRow: () => Uint32Array
}

const unitsByInventory = new WeakMap<CombinedInventory, Units>()

function unitsOf(inventory: CombinedInventory): Units {
  const known = unitsByInventory.get(inventory)
  if (known !== undefined) return known
  const { sources, starts, columns } = inventory
  const units: LocalUnit[] = []
  const indices = new Map<string, number>()
  const unitOfSource = sources.map((source, index) => {
    if (starts[index] === (starts[index + 1] ?? columns.count)) return 0
    const unit = localUnit(source)
    const name = JSON.stringify([unit.currency, unit.rate])
    const seen = indices.get(name)
    if (seen !== undefined) return seen
    indices.set(name, units.length)
    return units.push(unit) - 1
  })
  let ofRows: Uint32Array | null = null
  const made: Units = {
    units,
    unitOfSource,
    unitOfRow: () => (ofRows ??= spreadOverRows(inventory, (source) => unitOfSource[source] ?? 0)),
  }
  unitsByInventory.set(inventory, made)
  return made
}

/** What the local amounts of a source are in. */
function localUnit({ snapshot, outcome }: CombinedSource): LocalUnit {
  const { customCurrency, customCurrencyRate } = snapshot.request
  const currency = localCurrency({ snapshot, end: outcome.kind === 'read' ? outcome : null })
  const isCustom = customCurrency !== '' && currency === customCurrency
  return { currency, rate: isCustom ? customCurrencyRate : '' }
}

function countUnpriced({ micros }: PriceColumn, rows: ArrayLike<number>): number {
  let count = 0
  for (let index = 0; index < rows.length; index += 1) {
    if (!((micros[rows[index] ?? -1] ?? Number.NaN) > 0)) count += 1
  }
  return count
}
