import { filterSlices, rowsOfSlice } from '@shared/domain/sliced-rows'
import { foldText, type ItemFilter } from '@shared/domain/item-filter'
import type { Slices } from '@shared/domain/slices'
import type { KeptGame } from '@shared/domain/snapshot'
import { readFilterForm, type FilterForm, type FilterReading } from '../inventory/filter-form'
import type { CombinedInventory } from './combined-inventory'
import { localUnits } from './combined-totals'
import { usersOf, type CombinedUsers } from './combined-users'
import type { GroupedBy } from './group-table'

/** One group that the list is narrowed down to: an index into the names, or into the users. */
export interface OnlyGroup {
  readonly by: GroupedBy
  readonly key: number
}

export interface CombinedFilter {
  readonly items: ItemFilter
  /** Words that are each found in a user's label or Steam ID. Empty: all. */
  readonly user: string
  /** Null: any. */
  readonly game: KeptGame | null
  readonly only: OnlyGroup | null
}

/** The filter bar as the person filled it in. */
export interface CombinedForm {
  readonly items: FilterForm
  readonly user: string
  readonly game: KeptGame | null
}

export interface CombinedReading extends Omit<FilterReading, 'filter'> {
  readonly filter: Omit<CombinedFilter, 'only'>
}

/** The filter that a form stands for in this inventory. A bound in several local units would mean nothing, and is left out. */
export function readCombinedForm(
  { items, user, game }: CombinedForm,
  inventory: CombinedInventory,
): CombinedReading {
  const hasOneUnit = localUnits(inventory).length < 2
  const { filter, ...problems } = readFilterForm(
    hasOneUnit ? items : { ...items, priceKind: 'price' },
  )
  return { ...problems, filter: { items: filter, user: user.trim(), game } }
}

/** One byte a row: 1 where it passes. */
export function* passSlices(
  inventory: CombinedInventory,
  { items, user, game, only }: CombinedFilter,
): Slices<Uint8Array> {
  const { columns, sources, starts } = inventory
  const passes = yield* filterSlices(columns, items)
  const users = usersOf(inventory)
  const passingUsers = usersThatPass(users, user)
  for (const [source, { snapshot }] of sources.entries()) {
    const owner = users.userOfSource[source] ?? 0
    const isIn =
      passingUsers[owner] === 1 &&
      (game === null || snapshot.request.game === game) &&
      (only?.by !== 'user' || only.key === owner)
    if (!isIn) passes.fill(0, starts[source], starts[source + 1] ?? columns.count)
  }
  if (only?.by !== 'name') return passes
  const { indices } = columns.names
  for (let row = 0; row < columns.count; row += 1) {
    if (indices[row] !== only.key) passes[row] = 0
    if (row % rowsOfSlice === rowsOfSlice - 1) yield
  }
  return passes
}

function usersThatPass({ users }: CombinedUsers, text: string): Uint8Array {
  const words = foldText(text)
    .split(/\s+/u)
    .filter((word) => word !== '')
  return Uint8Array.from(users, ({ label, steamId }) => {
    if (words.length === 0) return 1
    const known = `${foldText(label)}\n${steamId}`
    return words.every((word) => known.includes(word)) ? 1 : 0
  })
}
