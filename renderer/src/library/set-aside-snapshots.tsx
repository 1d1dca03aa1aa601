import type { SetAsideFacts, SetAsideFile } from '@shared/domain/kept-snapshots'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { SetAsideNotice } from '../errors/set-aside-notice'
import { steamUserWords, timeWords } from '../inventory/snapshot-words'
import { useLibraryList } from './library-list-store'

/** What could not be read as a snapshot. */
export function SetAsideSnapshots({ files }: { readonly files: readonly SetAsideFile[] }) {
  const { t, i18n } = useTranslation('library')
  const { t: inventoryWords } = useTranslation('inventory')
  const seen = useLibraryList((state) => state.setAsideSeen)
  const noteSetAside = useLibraryList((state) => state.noteSetAside)
  return (
    <SetAsideNotice
      files={files}
      kind="snapshots"
      seen={seen}
      onSeen={noteSetAside}
      words={{
        title: t('setAside.title', { count: files.length }),
        text: t('setAside.text'),
      }}
      factsOf={({ facts }) =>
        facts === null ? null : factWords(facts, inventoryWords, i18n.language)
      }
    />
  )
}

/** What a person knows it by, in one line. */
function factWords(facts: SetAsideFacts, t: TFunction<'inventory'>, language: string): string {
  const { name, steamId, game, takenAt, items } = facts
  return [
    ...(name === '' ? [] : [name]),
    steamUserWords({ request: { steamId } }, t),
    t(`games.${game}`),
    timeWords(takenAt, language),
    t('recent.items', { count: items }),
  ].join(' · ')
}
