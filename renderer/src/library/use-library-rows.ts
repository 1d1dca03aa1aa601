import type { Snapshot } from '@shared/domain/snapshot'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLibraryList } from './library-list-store'
import { inOrder } from './library-order'
import { createLibrarySearch } from './library-search'

/** The snapshots that the search leaves, in the order of the list. */
export function useLibraryRows(snapshots: readonly Snapshot[]): readonly Snapshot[] {
  const { t, i18n } = useTranslation('inventory')
  const { language } = i18n
  const search = useLibraryList((state) => state.search)
  const order = useLibraryList((state) => state.order)
  const games = useMemo(
    () => ({
      cs2: t('games.cs2'),
      dota2: t('games.dota2'),
      rust: t('games.rust'),
      unknown: t('games.unknown'),
    }),
    [t],
  )
  const searching = useMemo(() => createLibrarySearch({ games, language }), [games, language])
  const ordered = useMemo(
    () => inOrder(snapshots, order, games, language),
    [snapshots, order, games, language],
  )
  return useMemo(() => searching.find(ordered, search), [searching, ordered, search])
}
