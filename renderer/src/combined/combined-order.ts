import { games } from '@shared/domain/game'
import { rankSlices, type SortKey } from '@shared/domain/item-order'
import { sortedRowSlices } from '@shared/domain/sliced-rows'
import { rowsByKeySlices } from '@shared/domain/sliced-sort'
import type { Slices } from '@shared/domain/slices'
import { spreadOverRows, type CombinedInventory } from './combined-inventory'
import { localUnits, unitsOfRows } from './combined-totals'
import { usersOf } from './combined-users'
import { groupSlices } from './row-groups'

/** What the items can be ordered by; `answer`: as they came, snapshot after snapshot. */
export type CombinedSortKey = SortKey | 'user' | 'game'

export interface CombinedOrder {
  readonly key: CombinedSortKey
  readonly descending: boolean
}

export const defaultCombinedOrder: CombinedOrder = { key: 'price', descending: true }

/** All rows in order. */
export function* sortedSlices(
  inventory: CombinedInventory,
  { key, descending }: CombinedOrder,
): Slices<Uint32Array> {
  const { columns, sources } = inventory
  switch (key) {
    case 'user': {
      const { names, userOfSource } = usersOf(inventory)
      const ranks = yield* rankSlices(names)
      return yield* bySource(inventory, descending, (at) => ranks[userOfSource[at] ?? 0] ?? 0)
    }
    case 'game':
      return yield* bySource(inventory, descending, (at) => {
        const game = sources[at]?.snapshot.request.game
        return games.findIndex((known) => known === game) + 1
      })
    case 'priceLocal':
    case 'multipliedPriceLocal': {
      const rows = yield* sortedRowSlices(columns, { key, descending })
      const units = localUnits(inventory).length
      if (units < 2) return rows
      // Amounts of different currencies have no order: those of one stand together.
      return (yield* groupSlices(rows, unitsOfRows(inventory), units)).rows
    }
    default:
      return yield* sortedRowSlices(columns, { key, descending })
  }
}

function* bySource(
  inventory: CombinedInventory,
  descending: boolean,
  rankOf: (source: number) => number,
): Slices<Uint32Array> {
  const keys = Float64Array.from(spreadOverRows(inventory, rankOf))
  yield
  return yield* rowsByKeySlices(keys, descending)
}
