import { emptyColumns } from '@shared/domain/item-columns-chunk'
import { useMemo } from 'react'
import { useLibrary } from '../stores/use-app-stores'
import type { ShownInventory } from './inventory-store'

/**
 * What is drawn out of sight before the first inventory comes, so that its items only have to fill it: one without items. Of
 * which snapshot it is does not matter, so it is of the latest. Null where the library has none.
 */
export function useBlankInventory(): ShownInventory | null {
  const snapshot = useLibrary(({ view }) => view?.snapshots[0])
  return useMemo(
    () =>
      snapshot === undefined
        ? null
        : { snapshot, columns: emptyColumns, end: null, isOffline: true },
    [snapshot],
  )
}
