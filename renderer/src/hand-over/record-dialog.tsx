import { Text, Textarea, TextInput } from '@mantine/core'
import type { AppError } from '@shared/app-error'
import { draftLimits, type DepositDraft } from '@shared/domain/deposit-draft'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../components/form-dialog'
import { visibleText } from '../components/visible-text'
import { ErrorNotice } from '../errors/error-notice'
import { useAppStores } from '../stores/use-app-stores'
import classes from './hand-over-pane.module.css'
import type { Readiness } from './readiness'
import { problemWords, warningWords } from './readiness-words'
import { emptyRecordForm, readRecordForm, type RecordTimeProblem } from './record-form'
import { useShowDraft } from './use-show-draft'

interface RecordDialogProps {
  readonly draft: DepositDraft
  readonly readiness: Readiness
  readonly onClose: () => void
}

/** Records that the deposit was created. The draft is read-only from then on. */
export function RecordDialog({ draft, readiness, onClose }: RecordDialogProps) {
  const { t, i18n } = useTranslation('handOver')
  const { deposits, toasts } = useAppStores()
  const showDraft = useShowDraft()
  const [form, setForm] = useState(() => emptyRecordForm(Date.now()))
  const [problem, setProblem] = useState<RecordTimeProblem | null>(null)
  const [isSaving, setSaving] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part })

  const save = async () => {
    const reading = readRecordForm(form, Date.now())
    setProblem(reading.ok ? null : reading.error)
    if (!reading.ok) return
    setSaving(true)
    setError(null)
    deposits.getState().openDraft(draft.id)
    const isThis = deposits.getState().open?.draft.id === draft.id
    if (!isThis) throw new Error('A draft that is not in the tray was to be recorded')
    const reply = await deposits.getState().record(reading.value)
    setSaving(false)
    if (!reply.ok) {
      setError(reply.error)
      return
    }
    toasts.getState().showToast({
      message: t('record.done', { orderId: visibleText(draft.orderId) }),
      action: {
        label: t('record.show'),
        run: () => showDraft(draft.id),
      },
    })
    onClose()
  }
  return (
    <FormDialog
      title={t('record.title', { orderId: visibleText(draft.orderId) })}
      submitLabel={t('record.confirm')}
      isSaving={isSaving}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Text size="sm">{t('record.text')}</Text>
      {readiness.verdict === 'ready' ? null : (
        <div className={classes.readiness} role="note">
          <p className={classes.verdict}>
            {t(readiness.isReady ? 'record.withWarnings' : 'record.notReady')}
          </p>
          <ul className={classes.problems}>
            {readiness.problems.map((one) => (
              <li key={one}>{problemWords(one, t)}</li>
            ))}
            {readiness.warnings.map((one) => (
              <li key={'draftId' in one ? one.draftId : one.kind}>
                {warningWords(one, t, i18n.language)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <TextInput
        data-autofocus
        label={t('record.transactionId')}
        description={t('record.transactionIdHint')}
        classNames={{ input: classes.mono ?? '' }}
        spellCheck={false}
        autoComplete="off"
        maxLength={draftLimits.transactionId}
        value={form.transactionId}
        onChange={(event) => change({ transactionId: event.currentTarget.value })}
      />
      <TextInput
        type="datetime-local"
        label={t('record.time')}
        value={form.time}
        error={problem === null ? null : t(`record.problems.${problem}`)}
        onChange={(event) => change({ time: event.currentTarget.value })}
      />
      <Textarea
        size="xs"
        label={t('record.note')}
        rows={3}
        maxLength={draftLimits.note}
        value={form.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      {error === null ? null : <ErrorNotice heading={t('record.failed')} error={error} />}
    </FormDialog>
  )
}
