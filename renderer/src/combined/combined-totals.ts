import { zero, type Decimal } from '@shared/domain/decimal'
import { createPriceSum, type PriceColumn } from '@shared/domain/price-column'
import { localCurrency } from '../inventory/price-names'
import { sourceIndices, type CombinedInventory, type CombinedSource } from './combined-inventory'
import { groupRows, rowsOfGroup } from './row-groups'

/** Items of several snapshots, counted, and their exact sums. */
export interface CombinedTotals {
  readonly count: number
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
export function combinedTotals(
  inventory: CombinedInventory,
  rows: ArrayLike<number>,
): CombinedTotals {
  const { columns } = inventory
  return {
    count: rows.length,
    unpriced: countUnpriced(columns.price, rows),
    price: sumOf(columns.price, rows),
    local: localTotals(inventory, rows),
  }
}

function localTotals(inventory: CombinedInventory, rows: ArrayLike<number>): readonly LocalTotal[] {
  const { units, unitOfRow } = unitsOf(inventory)
  if (rows.length === 0) return []
  const [only] = units
  // Nearly always: then nothing has to be put in order first.
  if (units.length === 1 && only !== undefined) return [localTotal(inventory, only, rows)]
  const groups = groupRows(rows, unitOfRow(), units.length)
  return Array.from(groups.keys, (key, place) =>
    localTotal(inventory, units[key] ?? noUnit, rowsOfGroup(groups, place)),
  )
}

function localTotal(
  { columns }: CombinedInventory,
  unit: LocalUnit,
  rows: ArrayLike<number>,
): LocalTotal {
  return {
    ...unit,
    count: rows.length,
    priceLocal: sumOf(columns.priceLocal, rows),
    multipliedPriceLocal: sumOf(columns.multipliedPriceLocal, rows),
  }
}

const noUnit: LocalUnit = { currency: '', rate: '' }

interface Units {
  /** In the order in which the sources bring them. Sources without rows bring none. */
  readonly units: readonly LocalUnit[]
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
    unitOfRow: () =>
      (ofRows ??= sourceIndices(inventory).map((source) => unitOfSource[source] ?? 0)),
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

function sumOf(column: PriceColumn, rows: ArrayLike<number>): Decimal {
  if (rows.length === 0) return zero
  const sum = createPriceSum()
  sum.addRows(column, rows)
  return sum.total()
}
