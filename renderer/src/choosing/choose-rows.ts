import { choosableRows } from '@shared/domain/choose-items-selection'
import type { Result } from '@shared/result'
import type { ItemAddition } from '@shared/domain/draft-items'
import type { ShownInventory } from '../inventory/inventory-store'
import type { AppStores } from '../stores/app-stores'
import type { ChoosingStop } from '../stores/deposits-state'
import { rulesOf } from '../stores/rules-of'
import { chosenRows, nothingChosen, type ChosenRows } from './chosen-marks'
import { itemSourceOf } from './use-item-source'

/** What is chosen of this inventory by now. */
function chosenNow(app: AppStores, inventory: ShownInventory): ChosenRows {
  const { view, open } = app.deposits.getState()
  const isHere = open?.draft.origin.snapshotId === inventory.snapshot.id
  if (view === null || !isHere || inventory.end === null) return nothingChosen
  return chosenRows(open.draft.items, rulesOf(inventory.columns, view.settings.locks))
}

/** Puts rows into the draft. `reading`: the inventory is not there to its end. */
export function addRows(
  app: AppStores,
  inventory: ShownInventory,
  rows: Iterable<number>,
): Result<ItemAddition, ChoosingStop> | 'reading' {
  const source = itemSourceOf(inventory)
  if (source === null) return 'reading'
  return app.deposits.getState().add(source, rows, projectFor(app, inventory))
}

/** Takes rows out of the draft, and says how many those were. */
export function removeRows(
  app: AppStores,
  inventory: ShownInventory,
  rows: Iterable<number>,
): number {
  const { marks } = chosenNow(app, inventory)
  const assetIds = new Set<string>()
  for (const row of rows) {
    if (marks[row] === 1) assetIds.add(inventory.columns.assetIds[row] ?? '')
  }
  if (assetIds.size > 0) app.deposits.getState().removeItems(assetIds)
  return assetIds.size
}

/** Whether all of these rows that may be chosen are chosen, and there is one. */
export function areAllChosen(
  app: AppStores,
  inventory: ShownInventory,
  rows: Iterable<number>,
): boolean {
  const { view } = app.deposits.getState()
  if (view === null || inventory.end === null) return false
  const { marks } = chosenNow(app, inventory)
  const choosable = choosableRows(rulesOf(inventory.columns, view.settings.locks), rows)
  return choosable.length > 0 && choosable.every((row) => marks[row] === 1)
}

/** The snapshot's own project while it exists, else the one in use, else none. */
function projectFor(app: AppStores, { snapshot }: ShownInventory): string {
  const { projects } = app.projects.getState()
  const inUse = app.preferences.getState().preferences.form.projectId
  const known = [snapshot.request.projectId, inUse].find((wanted) =>
    projects.some(({ id }) => id === wanted),
  )
  return known ?? projects[0]?.id ?? ''
}
