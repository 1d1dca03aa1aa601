import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { timeWords } from '../inventory/snapshot-words'
import type { OpenedDraft } from './open-saved-draft'
import { useShowDraft } from './use-show-draft'

interface RecordOfFileProps {
  readonly opened: Pick<OpenedDraft, 'record' | 'recordedHere'>
  /** Before the deposit is shown. */
  readonly onLeave: () => void
}

/** That a draft's file was of a created deposit, when and as what, and where the ledger here has it. Nothing for others. */
export function RecordOfFile({ opened, onLeave }: RecordOfFileProps) {
  const { t, i18n } = useTranslation('handOver')
  const showDraft = useShowDraft()
  const { record, recordedHere } = opened
  if (record === null) return null
  const time = timeWords(record.createdAt, i18n.language)
  return (
    <>
      <p>
        {record.transactionId === ''
          ? t('open.wasRecorded', { time })
          : t('open.wasRecordedAs', { time, transactionId: visibleText(record.transactionId) })}
      </p>
      {recordedHere === null ? null : (
        <p>
          {t('open.recordedHere', { time: timeWords(recordedHere.createdAt, i18n.language) })}{' '}
          <Anchor
            component="button"
            type="button"
            fz="inherit"
            onClick={() => {
              onLeave()
              showDraft(recordedHere.id)
            }}
          >
            {t('warnings.show.items-in-deposit')}
          </Anchor>
        </p>
      )}
    </>
  )
}
