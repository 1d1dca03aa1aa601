import type { BatchRow } from './batch'
import { addDecimals, parseDecimal, zero, type Decimal } from './domain/decimal'
import type { InventoryContents, SumTexts } from './domain/snapshot'

/** What a batch has found, by Steam user and altogether. Sums are exact. */
export interface BatchSummary {
  /** In the order of the input. */
  readonly users: readonly UserSummary[]
  readonly total: SummaryTotals
  /** Local currencies as the answers name them, in the order in which they come. */
  readonly currencies: readonly string[]
}

export interface UserSummary extends SummaryTotals {
  readonly steamId: string
  /** The first that the input gives; empty: none. */
  readonly label: string
}

export interface SummaryTotals {
  /** Inventories that were asked for, and those of them that came. */
  readonly inventories: number
  readonly done: number
  readonly items: number
  readonly depositable: number
  /** USD. */
  readonly all: Decimal
  /** USD. */
  readonly allDepositable: Decimal
  /** Local currency → sums in it. Sums in different currencies are never added up. */
  readonly local: ReadonlyMap<string, LocalTotals>
}

/** In one local currency. */
export interface LocalTotals {
  readonly all: LocalSums
  readonly depositable: LocalSums
}

export interface LocalSums {
  readonly priceLocal: Decimal
  readonly multipliedPriceLocal: Decimal
}

/** Rows that are not done count as inventories, and add nothing else. */
export function summaryOf(
  rows: readonly Pick<BatchRow, 'label' | 'steamId' | 'state'>[],
): BatchSummary {
  const users = new Map<string, Sum>()
  const total = createSum('', '')
  for (const { steamId, label, state } of rows) {
    let user = users.get(steamId)
    if (user === undefined) users.set(steamId, (user = createSum(steamId, label)))
    if (user.label === '') user.label = label
    const contents = state.kind === 'done' ? state.contents : null
    addRow(user, contents)
    addRow(total, contents)
  }
  return { users: [...users.values()], total, currencies: [...total.local.keys()] }
}

type Contents = Pick<InventoryContents, 'items' | 'depositable' | 'totals' | 'currencyLocal'>

interface Sum {
  readonly steamId: string
  label: string
  inventories: number
  done: number
  items: number
  depositable: number
  all: Decimal
  allDepositable: Decimal
  readonly local: Map<string, LocalTotals>
}

function createSum(steamId: string, label: string): Sum {
  return {
    steamId,
    label,
    inventories: 0,
    done: 0,
    items: 0,
    depositable: 0,
    all: zero,
    allDepositable: zero,
    local: new Map(),
  }
}

function addRow(sum: Sum, contents: Contents | null): void {
  sum.inventories += 1
  if (contents === null) return
  const { all, depositable } = decimalsOf(contents)
  sum.done += 1
  sum.items += contents.items
  sum.depositable += contents.depositable
  sum.all = addDecimals(sum.all, all.price)
  sum.allDepositable = addDecimals(sum.allDepositable, depositable.price)
  // An empty inventory has no amounts, so it is no reason to show a currency.
  if (contents.items === 0) return
  const before = sum.local.get(contents.currencyLocal) ?? nothing
  sum.local.set(contents.currencyLocal, {
    all: addLocal(before.all, all),
    depositable: addLocal(before.depositable, depositable),
  })
}

const nothingLocal: LocalSums = { priceLocal: zero, multipliedPriceLocal: zero }
const nothing: LocalTotals = { all: nothingLocal, depositable: nothingLocal }

function addLocal(left: LocalSums, right: LocalSums): LocalSums {
  return {
    priceLocal: addDecimals(left.priceLocal, right.priceLocal),
    multipliedPriceLocal: addDecimals(left.multipliedPriceLocal, right.multipliedPriceLocal),
  }
}

interface Decimals {
  readonly all: Sums
  readonly depositable: Sums
}

type Sums = Readonly<Record<keyof SumTexts, Decimal>>

/** A summary is made again and again while its batch runs; reading the texts is most of the work. */
const known = new WeakMap<Contents, Decimals>()

function decimalsOf(contents: Contents): Decimals {
  const before = known.get(contents)
  if (before !== undefined) return before
  const { all, depositable } = contents.totals
  const decimals = { all: sumsOf(all), depositable: sumsOf(depositable) }
  known.set(contents, decimals)
  return decimals
}

function sumsOf({ price, priceLocal, multipliedPriceLocal }: SumTexts): Sums {
  return {
    price: exact(price),
    priceLocal: exact(priceLocal),
    multipliedPriceLocal: exact(multipliedPriceLocal),
  }
}

function exact(text: string): Decimal {
  const value = parseDecimal(text)
  if (value === null) throw new Error('A sum is no decimal number')
  return value
}
