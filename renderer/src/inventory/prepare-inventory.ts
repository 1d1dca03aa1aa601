import type { ItemColumns } from '@shared/domain/item-columns'
import { searchSlices } from '@shared/domain/item-filter'
import { orderRows } from '@shared/domain/item-order'
import type { Slices } from '@shared/domain/slices'
import type { AppStores } from '../stores/app-stores'
import { pageTime, restTime, runSlices } from '../choosing/dialogs/run-slices'
import { whyNotCounts } from '../choosing/why-not-counts'
import { rulesOf } from '../stores/rules-of'
import { allTotals } from './all-totals'

/**
 * Works out beforehand what the screen asks of all items at once, so that no drawing has to wait for all of it in one piece. Each of
 * these is kept with its columns: whoever asks again has it. What the search field needs comes after that. Gives a way to
 * stop, after which `onReady` is not called.
 */
export function prepareInventory(
  { preferences, deposits }: Pick<AppStores, 'preferences' | 'deposits'>,
  columns: ItemColumns,
  onReady: () => void,
): () => void {
  function* steps(): Slices<void> {
    allTotals(columns)
    yield
    // No row passes: its order is what is kept.
    orderRows(columns, new Uint8Array(columns.count), preferences.getState().preferences.order)
    yield
    const locks = deposits.getState().view?.settings.locks
    if (locks === undefined) return
    const rules = rulesOf(columns, locks)
    yield
    whyNotCounts(rules)
  }
  let stop = runSlices(
    steps(),
    () => {
      onReady()
      stop = runSlices(searchSlices(columns), () => {}, restTime)
    },
    pageTime,
  )
  return () => stop()
}
