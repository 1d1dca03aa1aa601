import { Button, NativeSelect } from '@mantine/core'
import type { BatchCounts } from '@shared/batch'
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconRefresh,
  IconStack2,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../components/confirm-dialog'
import type { KnownBatch } from '../stores/known-batch'
import { useBatches, useToasts } from '../stores/use-app-stores'
import { concurrencyChoices } from './batch-form'
import { useBatchScreen } from './batch-screen-store'
import classes from './batch-view.module.css'
import { RetryFromList } from './retry-from-list'
import type { BatchSteps } from './use-batch-steps'
import { useOpenTogether } from './use-open-together'

interface BatchActionsProps {
  readonly known: KnownBatch
  readonly steps: BatchSteps
}

/** Pause, resume, cancel, retry, remove, and how many are fetched at once. */
export function BatchActions({ known, steps }: BatchActionsProps) {
  const { t } = useTranslation('batch')
  const { batch, counts } = known
  const { phase, terms } = batch
  const isOver = phase.kind === 'ended' || phase.kind === 'cancelled'
  const StepIcon = phase.kind === 'running' ? IconPlayerPause : IconPlayerPlay
  const toRetry = counts.failed + counts.skipped
  return (
    <div className={classes.actions}>
      {isOver ? null : (
        <NativeSelect
          className={classes.concurrency}
          label={t('steps.atOnce')}
          value={String(terms.concurrency)}
          onChange={(event) => steps.setConcurrency(Number(event.currentTarget.value))}
          data={concurrencyChoices}
        />
      )}
      {isOver ? null : (
        // One button, so that it keeps the focus.
        <Button
          variant={phase.kind === 'running' ? 'default' : 'filled'}
          leftSection={<StepIcon size={14} aria-hidden />}
          onClick={() => steps.steer(phase.kind === 'running' ? 'pause' : 'resume')}
        >
          {t(phase.kind === 'running' ? 'steps.pause' : 'steps.resume')}
        </Button>
      )}
      {toRetry === 0 ? null : <RetryButton known={known} steps={steps} />}
      <OpenTogether known={known} />
      {isOver ? null : <CancelButton known={known} steps={steps} />}
      {phase.kind === 'running' ? null : <RemoveButton steps={steps} />}
    </div>
  )
}

function RetryButton({ known, steps }: BatchActionsProps) {
  const { t } = useTranslation('batch')
  const [isAsked, setAsked] = useState(false)
  const { counts, lacksTokens } = known
  const words = t(retryWords(counts), { count: counts.failed + counts.skipped })
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconRefresh size={14} aria-hidden />}
        onClick={() => {
          if (lacksTokens) setAsked(true)
          else steps.steer('retry')
        }}
      >
        {lacksTokens ? t('again.button', { words }) : words}
      </Button>
      {isAsked ? (
        <RetryFromList known={known} steps={steps} onClose={() => setAsked(false)} />
      ) : null}
    </>
  )
}

function retryWords({ failed, skipped }: BatchCounts) {
  if (failed === 0) return 'steps.retrySkipped'
  return skipped === 0 ? 'steps.retry' : 'steps.retryBoth'
}

/** All that was fetched by now as one. */
function OpenTogether({ known: { batch, counts } }: Pick<BatchActionsProps, 'known'>) {
  const { t } = useTranslation('batch')
  const openTogether = useOpenTogether(batch)
  return (
    <Button
      variant="default"
      leftSection={<IconStack2 size={14} aria-hidden />}
      disabled={counts.done === 0}
      title={counts.done === 0 ? t('steps.togetherNone') : undefined}
      onClick={openTogether}
    >
      {t('steps.together')}
    </Button>
  )
}

function CancelButton({ known, steps }: BatchActionsProps) {
  const { t } = useTranslation('batch')
  const [isAsked, setAsked] = useState(false)
  const { waiting, running } = known.counts
  return (
    <>
      <Button
        variant="default"
        loading={steps.busy === 'cancel'}
        leftSection={<IconPlayerStop size={14} aria-hidden />}
        onClick={() => setAsked(true)}
      >
        {t('steps.cancel')}
      </Button>
      <ConfirmDialog
        opened={isAsked}
        title={t('cancel.title')}
        text={t('cancel.text', { count: waiting + running })}
        confirmLabel={t('cancel.confirm')}
        cancelLabel={t('cancel.keep')}
        onCancel={() => setAsked(false)}
        onConfirm={() => {
          setAsked(false)
          steps.steer('cancel')
        }}
      />
    </>
  )
}

function RemoveButton({ steps }: Pick<BatchActionsProps, 'steps'>) {
  const { t } = useTranslation('batch')
  const [isAsked, setAsked] = useState(false)
  const show = useBatchScreen((state) => state.show)
  const hasOthers = useBatches(({ batches }) => (batches?.length ?? 0) > 1)
  const showToast = useToasts((state) => state.showToast)
  const remove = async () => {
    setAsked(false)
    if (!(await steps.remove())) return
    show({ kind: hasOthers ? 'first' : 'new' })
    showToast({ message: t('remove.done'), action: null })
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconTrash size={14} aria-hidden />}
        onClick={() => setAsked(true)}
      >
        {t('steps.remove')}
      </Button>
      <ConfirmDialog
        opened={isAsked}
        title={t('remove.title')}
        text={t('remove.text')}
        confirmLabel={t('remove.confirm')}
        onCancel={() => setAsked(false)}
        onConfirm={() => void remove()}
      />
    </>
  )
}
