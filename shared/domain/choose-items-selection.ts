import type { ChoosingObstacle, ChoosingRules } from './choose-items'
import { compareDecimals, type Decimal } from './decimal'
import type { ItemColumns } from './item-columns'
import type { PriceKind } from './item-filter'
import { priceAt } from './price-column'

/** Those of the given rows that may be chosen, in their order. */
export function choosableRows({ obstacleAt }: ChoosingRules, rows: Iterable<number>): Uint32Array {
  const choosable: number[] = []
  for (const row of rows) if (obstacleAt(row) === null) choosable.push(row)
  return Uint32Array.from(choosable)
}

/** Bounds are inclusive and exact; null: none. */
export interface PriceBounds {
  readonly kind: PriceKind
  readonly minimum: Decimal | null
  readonly maximum: Decimal | null
}

/** Those of the given rows whose price lies within the bounds, in their order. Rows without that price never do. */
export function rowsWithinPrices(
  columns: ItemColumns,
  rows: Iterable<number>,
  { kind, minimum, maximum }: PriceBounds,
): Uint32Array {
  const within: number[] = []
  for (const row of rows) {
    const price = priceAt(columns[kind], row)
    if (price === null) continue
    if (minimum !== null && compareDecimals(price, minimum) < 0) continue
    if (maximum !== null && compareDecimals(price, maximum) > 0) continue
    within.push(row)
  }
  return Uint32Array.from(within)
}

/** What a sum can be reached with: rows, and what each is worth. */
export interface PricedRows {
  readonly rows: Uint32Array
  readonly amounts: readonly Decimal[]
}

/** Those of the given rows that may be chosen and have that price, for `reachSum`. */
export function pricedChoosableRows(
  rules: ChoosingRules,
  rows: Iterable<number>,
  kind: PriceKind,
): PricedRows {
  const priced: number[] = []
  const amounts: Decimal[] = []
  for (const row of rows) {
    if (rules.obstacleAt(row) !== null) continue
    const price = priceAt(rules.columns[kind], row)
    if (price === null) continue
    priced.push(row)
    amounts.push(price)
  }
  return { rows: Uint32Array.from(priced), amounts }
}

/** What a list of asset ids names in an inventory. */
export interface NamedItems {
  /** Those that may be chosen, in the order of the list. */
  readonly rows: Uint32Array
  /** No item has them. */
  readonly unknown: readonly string[]
  readonly notChoosable: readonly {
    readonly assetId: string
    readonly row: number
    readonly why: ChoosingObstacle
  }[]
}

export function findItems(
  { obstacleAt, rowOf }: ChoosingRules,
  assetIds: Iterable<string>,
): NamedItems {
  const rows: number[] = []
  const unknown: string[] = []
  const notChoosable: { assetId: string; row: number; why: ChoosingObstacle }[] = []
  for (const assetId of assetIds) {
    const row = rowOf(assetId)
    const why = row === null ? null : obstacleAt(row)
    if (row === null) unknown.push(assetId)
    else if (why === null) rows.push(row)
    else notChoosable.push({ assetId, row, why })
  }
  return { rows: Uint32Array.from(rows), unknown, notChoosable }
}
