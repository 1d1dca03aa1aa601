import { compareDecimals, decimalToText, type Decimal } from '@shared/domain/decimal'
import { isDepositableAt } from '@shared/domain/item-columns'
import { rankSlices } from '@shared/domain/item-order'
import { createPriceSum, microDigits } from '@shared/domain/price-column'
import { rowsByKeySlices, sortSlices } from '@shared/domain/sliced-sort'
import { createPace, type Slices } from '@shared/domain/slices'
import type { CombinedInventory } from './combined-inventory'
import { usersOf, usersOfRows } from './combined-users'
import { groupSlices, rowsOfGroup, type RowGroups } from './row-groups'

/** What items are put together by. */
export type GroupedBy = 'name' | 'user'

/** Groups of rows with what they come to; a group is known by its place. */
export interface GroupTable {
  readonly by: GroupedBy
  /** Their keys are indices into the names, or into the users. */
  readonly groups: RowGroups
  readonly items: Uint32Array
  /** By name: how many users have it; by user: how many different names. */
  readonly members: Uint32Array
  readonly depositable: Uint32Array
  /** Exact sums in USD. */
  readonly price: ExactSums
  /** Exact sums in the local unit, where all items have the same. */
  readonly priceLocal: ExactSums
}

/** A sum a group. */
export interface ExactSums {
  /** Whole and exact millionths, or the nearest double to {@link exact}. */
  readonly micros: Float64Array
  /** Place → sum, where millionths alone would not be exact. */
  readonly exact: ReadonlyMap<number, Decimal>
}

export function sumAt({ micros, exact }: ExactSums, place: number): Decimal {
  return exact.get(place) ?? { units: BigInt(micros[place] ?? 0), scale: microDigits }
}

export const groupSortKeys = [
  'group',
  'items',
  'members',
  'depositable',
  'price',
  'priceLocal',
] as const
export type GroupSortKey = (typeof groupSortKeys)[number]

export interface GroupOrder {
  readonly key: GroupSortKey
  readonly descending: boolean
}

export const defaultGroupOrder: GroupOrder = { key: 'price', descending: true }

/** A group costs as much as so many rows, beside its rows. */
const stepsOfGroup = 200
/** Rows that are looked at without a pause, in a group of many. */
const rowsAtOnce = 2 ** 15
/** What a row counts as. */
const stepsOfRow = 10

/** Groups these rows and adds each group up, in one pass over its rows. */
export function* groupTableSlices(
  inventory: CombinedInventory,
  rows: Uint32Array,
  by: GroupedBy,
): Slices<GroupTable> {
  const { columns } = inventory
  const users = usersOf(inventory)
  const names = { of: columns.names.indices, count: columns.names.entries.length }
  const owners = { of: usersOfRows(inventory), count: users.users.length }
  const [keys, others] = by === 'name' ? [names, owners] : [owners, names]
  const groups = yield* groupSlices(rows, keys.of, keys.count)
  const count = groups.keys.length
  const table = {
    items: new Uint32Array(count),
    members: new Uint32Array(count),
    depositable: new Uint32Array(count),
  }
  const price = createSums(count)
  const priceLocal = createSums(count)
  /** Member → the last group that it was counted in, from 1. */
  const seenIn = new Uint32Array(others.count)
  const pace = createPace()
  for (let place = 0; place < count; place += 1) {
    const all = rowsOfGroup(groups, place)
    const usd = createPriceSum()
    const local = createPriceSum()
    let members = 0
    let depositable = 0
    for (let from = 0; from < all.length; from += rowsAtOnce) {
      const part = all.subarray(from, from + rowsAtOnce)
      usd.addRows(columns.price, part)
      local.addRows(columns.priceLocal, part)
      for (const row of part) {
        if (isDepositableAt(columns, row)) depositable += 1
        const member = others.of[row] ?? 0
        if (seenIn[member] === place + 1) continue
        seenIn[member] = place + 1
        members += 1
      }
      if (pace.spend(stepsOfGroup + stepsOfRow * part.length)) yield
    }
    table.items[place] = all.length
    table.members[place] = members
    table.depositable[place] = depositable
    price.note(place, usd.total())
    priceLocal.note(place, local.total())
  }
  return { by, groups, ...table, price: price.column, priceLocal: priceLocal.column }
}

function createSums(count: number) {
  const micros = new Float64Array(count)
  const exact = new Map<number, Decimal>()
  return {
    column: { micros, exact } satisfies ExactSums,
    note: (place: number, sum: Decimal) => {
      const nearest = Number(`${decimalToText(sum)}e${microDigits}`)
      micros[place] = nearest
      const isWhole = sum.scale <= microDigits && Number.isSafeInteger(nearest)
      if (!isWhole) exact.set(place, sum)
    },
  }
}

/** The places of the groups in order; equal ones stand as their names first came. */
export function* groupOrderSlices(
  inventory: CombinedInventory,
  table: GroupTable,
  { key, descending }: GroupOrder,
): Slices<Uint32Array> {
  switch (key) {
    case 'group': {
      const { columns } = inventory
      const texts = table.by === 'name' ? columns.names.entries : usersOf(inventory).names
      const ranks = yield* rankSlices(texts)
      return yield* rowsByKeySlices(
        Float64Array.from(table.groups.keys, (entry) => ranks[entry] ?? 0),
        descending,
      )
    }
    case 'items':
    case 'members':
    case 'depositable':
      return yield* rowsByKeySlices(Float64Array.from(table[key]), descending)
    case 'price':
    case 'priceLocal': {
      const column = table[key]
      if (column.exact.size === 0) return yield* rowsByKeySlices(column.micros, descending)
      const sign = descending ? -1 : 1
      return yield* sortSlices(
        column.micros.length,
        (left, right) => sign * compareDecimals(sumAt(column, left), sumAt(column, right)),
      )
    }
  }
}
