import { allRows } from '@shared/domain/totals'
import { passingSlices } from '@shared/domain/sliced-rows'
import type { Slices } from '@shared/domain/slices'
import { passSlices, type CombinedFilter } from './combined-filter'
import type { CombinedInventory } from './combined-inventory'
import { sortedSlices, type CombinedOrder } from './combined-order'
import {
  groupOrderSlices,
  groupTableSlices,
  type GroupedBy,
  type GroupOrder,
  type GroupTable,
} from './group-table'

/** What the person wants to see of the items. */
export interface CombinedQuestion {
  readonly inventory: CombinedInventory
  readonly filter: CombinedFilter
  readonly order: CombinedOrder
  /** `none` as well while one group is looked into. */
  readonly grouping: GroupedBy | 'none'
  readonly groupOrder: GroupOrder
}

export interface CombinedAnswer {
  /** The rows belong to it. */
  readonly inventory: CombinedInventory
  /** All rows that pass, in order. */
  readonly rows: Uint32Array
  /** Null: items are shown one by one. */
  readonly groups: ShownGroups | null
}

export interface ShownGroups {
  readonly table: GroupTable
  /** The places of the groups in order. */
  readonly places: Uint32Array
}

/** Orders that are kept with an inventory: of a million items each takes 4 MB. */
const keptOrders = 4

interface Worked {
  readonly orders: Map<string, Uint32Array>
  passes: { readonly of: string; readonly passes: Uint8Array } | null
  groups: { readonly of: string; readonly table: GroupTable } | null
}

const workedByInventory = new WeakMap<CombinedInventory, Worked>()

/** Works out the rows to show, and again only what the question changes. May be stopped wherever it yields. */
export function* answerSlices(question: CombinedQuestion): Slices<CombinedAnswer> {
  const { inventory, filter, order, grouping, groupOrder } = question
  const worked = workedByInventory.get(inventory) ?? {
    orders: new Map(),
    passes: null,
    groups: null,
  }
  workedByInventory.set(inventory, worked)

  const filterName = JSON.stringify(filter)
  const passes =
    worked.passes?.of === filterName ? worked.passes.passes : yield* passSlices(inventory, filter)
  worked.passes = { of: filterName, passes }

  const sorted = yield* sortedOnce(worked, inventory, order)
  const rows = yield* passingSlices(sorted, passes)
  if (grouping === 'none') return { inventory, rows, groups: null }

  const groupsName = `${grouping} ${filterName}`
  let table = worked.groups?.of === groupsName ? worked.groups.table : null
  if (table === null) {
    // In the order in which they came, so that another order of the items leaves the groups as they are.
    const passing = yield* passingSlices(allRows(inventory.columns), passes)
    table = yield* groupTableSlices(inventory, passing, grouping)
    worked.groups = { of: groupsName, table }
  }
  const places = yield* groupOrderSlices(inventory, table, groupOrder)
  return { inventory, rows, groups: { table, places } }
}

function* sortedOnce(
  { orders }: Worked,
  inventory: CombinedInventory,
  order: CombinedOrder,
): Slices<Uint32Array> {
  const name = `${order.key} ${order.descending ? 'down' : 'up'}`
  const rows = orders.get(name) ?? (yield* sortedSlices(inventory, order))
  // The one that was used last is the last to be let go.
  orders.delete(name)
  orders.set(name, rows)
  for (const oldest of orders.keys()) {
    if (orders.size <= keptOrders) break
    orders.delete(oldest)
  }
  return rows
}
