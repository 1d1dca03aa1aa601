import type { SetAsideFile } from '@shared/domain/kept-snapshots'
import { useTranslation } from 'react-i18next'
import { SetAsideNotice } from '../errors/set-aside-notice'
import { useDepositsScreen } from './deposits-screen-store'

/** What could not be read as a draft. */
export function SetAsideDrafts({ files }: { readonly files: readonly SetAsideFile[] }) {
  const { t } = useTranslation('deposits')
  const seen = useDepositsScreen((state) => state.setAsideSeen)
  const noteSetAside = useDepositsScreen((state) => state.noteSetAside)
  return (
    <SetAsideNotice
      files={files}
      kind="drafts"
      seen={seen}
      onSeen={noteSetAside}
      words={{
        title: t('setAside.title', { count: files.length }),
        text: t('setAside.text'),
      }}
    />
  )
}
