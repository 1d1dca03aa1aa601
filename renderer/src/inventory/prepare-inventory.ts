import { assetIdsOf } from '@shared/domain/choose-items'
import type { ItemColumns } from '@shared/domain/item-columns'
import { searchSlices } from '@shared/domain/item-filter'
import { rankSlices, sortedRows } from '@shared/domain/item-order'
import type { Slices } from '@shared/domain/slices'
import type { AppStores } from '../stores/app-stores'
import { pageTime, restTime, runSlices } from '../choosing/dialogs/run-slices'
import { allWhyNotCounts } from '../choosing/why-not-counts'
import { rulesOf } from '../stores/rules-of'

/**
 * Works out beforehand what the screen asks of all items at once, so that no drawing has to wait for all of it in one piece. Each of
 * these is kept with its columns: whoever asks again has it. What the search field and the headings need comes after that. Gives a way to
 * stop, after which `onReady` is not called.
 */
export function prepareInventory(
  { preferences, deposits }: Pick<AppStores, 'preferences' | 'deposits'>,
  columns: ItemColumns,
  onReady: () => void,
): () => void {
  function* steps(): Slices<void> {
    yield* sortedRows(columns, preferences.getState().preferences.order)
    yield
    const locks = deposits.getState().view?.settings.locks
    if (locks === undefined) return
    yield* assetIdsOf(columns)
    yield* allWhyNotCounts(rulesOf(columns, locks))
  }
  let stop = runSlices(
    steps(),
    () => {
      onReady()
      stop = runSlices(stepsBehind(columns), () => {}, restTime)
    },
    pageTime,
  )
  return () => stop()
}

function* stepsBehind(columns: ItemColumns): Slices<void> {
  yield* rankSlices(columns.names.entries)
  yield* searchSlices(columns)
  yield* rankSlices(columns.stickers.entries)
}
