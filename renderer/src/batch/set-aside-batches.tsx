import type { SetAsideFile } from '@shared/domain/kept-snapshots'
import { useTranslation } from 'react-i18next'
import { SetAsideNotice } from '../errors/set-aside-notice'
import { useBatchScreen } from './batch-screen-store'

/** What could not be read as a batch. */
export function SetAsideBatches({ files }: { readonly files: readonly SetAsideFile[] }) {
  const { t } = useTranslation('batch')
  const seen = useBatchScreen((state) => state.setAsideSeen)
  const noteSetAside = useBatchScreen((state) => state.noteSetAside)
  return (
    <SetAsideNotice
      files={files}
      kind="batches"
      seen={seen}
      onSeen={noteSetAside}
      words={{
        title: t('setAside.title', { count: files.length }),
        text: t('setAside.text'),
      }}
    />
  )
}
