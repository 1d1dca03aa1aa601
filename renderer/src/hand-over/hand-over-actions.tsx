import { Button } from '@mantine/core'
import type { DepositDraft } from '@shared/domain/deposit-draft'
import { IconCheck, IconDeviceFloppy, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../errors/error-notice'
import { isShortcut, type ShortcutId } from '../shortcuts/shortcuts'
import { DepositSheet } from './deposit-sheet'
import classes from './hand-over-pane.module.css'
import type { Readiness } from './readiness'
import { RecordDialog } from './record-dialog'
import { useDraftOutput, type DraftOutput } from './use-draft-output'

interface HandOverActionsProps {
  readonly draft: DepositDraft
  readonly readiness: Readiness
}

/** Keeping a draft outside of the app, and recording what became of it. */
export function HandOverActions({ draft, readiness }: HandOverActionsProps) {
  const { t } = useTranslation('handOver')
  const output = useDraftOutput(draft)
  const [isRecording, setRecording] = useState(false)
  useOutputKeys(output.start)
  const { running, problem } = output
  const button = (kind: DraftOutput, Icon: typeof IconPrinter) => (
    <Button
      variant="default"
      loading={running === kind}
      disabled={running !== null && running !== kind}
      leftSection={<Icon size={14} aria-hidden />}
      onClick={() => output.start(kind)}
    >
      {t(`output.${kind}`)}
    </Button>
  )
  const lack = draft.items.length === 0 ? 'no-items' : draft.orderId === '' ? 'no-order-id' : null
  return (
    <section className={classes.actions} aria-label={t('output.label')}>
      <div className={classes.buttons}>
        {button('file', IconDeviceFloppy)}
        {button('print', IconPrinter)}
        {button('pdf', IconFileTypePdf)}
      </div>
      {problem === null ? null : (
        <ErrorNotice
          heading={t(`output.failed.${problem.output}`)}
          error={problem.error}
          onTryAgain={() => output.start(problem.output)}
          onDismiss={output.dismissProblem}
        />
      )}
      {running === 'print' || running === 'pdf' ? (
        <DepositSheet draft={draft} onReady={output.onSheetReady} />
      ) : null}
      {draft.record === null ? (
        <>
          <Button
            disabled={lack !== null}
            leftSection={<IconCheck size={14} aria-hidden />}
            onClick={() => setRecording(true)}
          >
            {t('record.button')}
          </Button>
          <p className={classes.hint}>{t(lack === null ? 'record.hint' : `record.lack.${lack}`)}</p>
        </>
      ) : null}
      {isRecording ? (
        <RecordDialog draft={draft} readiness={readiness} onClose={() => setRecording(false)} />
      ) : null}
    </section>
  )
}

const outputKeys: readonly (readonly [ShortcutId, DraftOutput])[] = [
  ['saveDraftFile', 'file'],
  ['printSheet', 'print'],
]

function useOutputKeys(start: (output: DraftOutput) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const found = outputKeys.find(([id]) => isShortcut(event, id))
    // What lies over the screen is about something else.
    if (found === undefined || document.querySelector('[role="dialog"]') !== null) return
    event.preventDefault()
    start(found[1])
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
