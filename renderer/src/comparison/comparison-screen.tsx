import { Button, Loader } from '@mantine/core'
import { IconArrowsDiff, IconEqualNot } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state'
import { useCancelKey } from '../components/use-cancel-key'
import { ErrorNotice } from '../errors/error-notice'
import { useLibrary, useScreen } from '../stores/use-app-stores'
import { Compared } from './compared'
import { ComparisonHeader } from './comparison-header'
import classes from './comparison-screen.module.css'
import { useComparison, type ComparisonStage } from './comparison-store'
import { usePairOfToday } from './use-pair-of-today'

/** How two snapshots of one Steam user and game differ. */
export function ComparisonScreen() {
  const { t } = useTranslation('comparison')
  const stage = useComparison((state) => state.stage)
  const pair = usePairOfToday()
  const loadLibrary = useLibrary((state) => state.load)
  useEffect(() => void loadLibrary(), [loadLibrary])
  return (
    <section className={classes.screen} aria-label={t('title')}>
      {stage.kind === 'compared' && pair !== null ? (
        <Compared comparison={{ ...stage.comparison, ...pair }} />
      ) : (
        <>
          <ComparisonHeader pair={pair} />
          <div className={classes.before}>
            <BeforeIt stage={stage} />
          </div>
        </>
      )}
    </section>
  )
}

function BeforeIt({ stage }: { readonly stage: ComparisonStage }) {
  const { t } = useTranslation('comparison')
  const tryAgain = useComparison((state) => state.tryAgain)
  switch (stage.kind) {
    case 'nothing-chosen':
      return (
        <EmptyState
          icon={IconArrowsDiff}
          title={t('nothingChosen.title')}
          text={t('nothingChosen.text')}
        >
          <ToLibrary />
        </EmptyState>
      )
    case 'refused':
      return (
        <EmptyState
          icon={IconEqualNot}
          title={t('refused.title')}
          text={t(`refused.${stage.reason}`)}
        >
          <ToLibrary />
        </EmptyState>
      )
    case 'reading':
      return <Underway words={t(`reading.${stage.side}`, { count: stage.items })} canBeCancelled />
    case 'comparing':
      return <Underway words={t('reading.comparing')} />
    case 'cancelled':
      return (
        <EmptyState icon={IconArrowsDiff} title={t('cancelled.title')} text={t('cancelled.text')}>
          <Button variant="default" onClick={tryAgain}>
            {t('cancelled.again')}
          </Button>
        </EmptyState>
      )
    case 'failed':
      return (
        <div className={classes.notice}>
          <ErrorNotice
            heading={t(stage.side === 'before' ? 'failedBefore' : 'failedAfter')}
            error={stage.error}
            onTryAgain={tryAgain}
          />
        </div>
      )
    case 'compared':
      return null
  }
}

function Underway({
  words,
  canBeCancelled = false,
}: {
  readonly words: string
  readonly canBeCancelled?: boolean
}) {
  const { t } = useTranslation('common')
  const cancel = useComparison((state) => state.cancel)
  useCancelKey(cancel)
  return (
    <output className={classes.underway} aria-live="polite">
      <Loader />
      <span>{words}</span>
      {canBeCancelled ? (
        <Button variant="default" size="compact-xs" onClick={cancel}>
          {t('cancel')}
        </Button>
      ) : null}
    </output>
  )
}

function ToLibrary() {
  const { t } = useTranslation('comparison')
  const goTo = useScreen((state) => state.goTo)
  return (
    <Button variant="default" onClick={() => goTo('library')}>
      {t('backToLibrary')}
    </Button>
  )
}
