import { Button, Progress } from '@mantine/core'
import { IconStack2, IconStackPop } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state'
import { useCancelKey } from '../components/use-cancel-key'
import { ErrorNotice } from '../errors/error-notice'
import { useLibrary, useScreen } from '../stores/use-app-stores'
import { CombinedHeader } from './combined-header'
import { CombinedOpened } from './combined-opened'
import classes from './combined-screen.module.css'
import { useCombined, type CombinedStage } from './combined-store'

/** The items of many snapshots in one list. */
export function CombinedScreen() {
  const { t } = useTranslation('combined')
  const stage = useCombined((state) => state.stage)
  const choice = useCombined((state) => state.choice)
  const inventory = useCombined((state) => state.inventory)
  const loadLibrary = useLibrary((state) => state.load)
  // For the names that snapshots have by now.
  useEffect(() => void loadLibrary(), [loadLibrary])
  return (
    <section className={classes.screen} aria-label={t('title')}>
      <CombinedHeader choice={choice} />
      {stage.kind === 'opened' && inventory !== null ? (
        <CombinedOpened inventory={inventory} />
      ) : (
        <div className={classes.before}>
          <BeforeIt stage={stage} all={choice?.sources.length ?? 0} />
        </div>
      )}
    </section>
  )
}

interface BeforeItProps {
  readonly stage: CombinedStage
  /** How many snapshots were chosen. */
  readonly all: number
}

function BeforeIt({ stage, all }: BeforeItProps) {
  const { t } = useTranslation('combined')
  const tryAgain = useCombined((state) => state.tryAgain)
  switch (stage.kind) {
    case 'nothing-chosen':
      return (
        <EmptyState
          icon={IconStack2}
          title={t('nothingChosen.title')}
          text={t('nothingChosen.text')}
        >
          <ToLibrary />
        </EmptyState>
      )
    case 'refused':
      return (
        <EmptyState
          icon={IconStackPop}
          title={t('refused.title')}
          text={t('refused.text', { limit: stage.limit, count: all })}
        >
          <ToLibrary />
        </EmptyState>
      )
    case 'opening':
      return <Opening sources={stage.sources} all={all} items={stage.items} />
    case 'cancelled':
      return (
        <EmptyState icon={IconStack2} title={t('cancelled.title')} text={t('cancelled.text')}>
          <Button variant="default" onClick={tryAgain}>
            {t('cancelled.again')}
          </Button>
        </EmptyState>
      )
    case 'failed':
      return (
        <div className={classes.notice}>
          <ErrorNotice heading={t('failed')} error={stage.error} onTryAgain={tryAgain} />
        </div>
      )
    case 'opened':
      return null
  }
}

interface OpeningProps {
  readonly sources: number
  readonly all: number
  readonly items: number
}

function Opening({ sources, all, items }: OpeningProps) {
  const { t } = useTranslation('combined')
  const { t: words } = useTranslation('common')
  const cancel = useCombined((state) => state.cancel)
  useCancelKey(cancel)
  return (
    <div className={classes.underway}>
      <Progress.Root size="sm" transitionDuration={0} className={classes.bar}>
        <Progress.Section
          value={all === 0 ? 0 : Math.round((sources / all) * 100)}
          aria-label={t('opening.bar')}
        />
      </Progress.Root>
      <span role="status">{t('opening.words', { sources, count: all, items })}</span>
      <Button variant="default" size="compact-sm" onClick={cancel}>
        {words('cancel')}
      </Button>
    </div>
  )
}

function ToLibrary() {
  const { t } = useTranslation('combined')
  const goTo = useScreen((state) => state.goTo)
  return (
    <Button variant="default" onClick={() => goTo('library')}>
      {t('back.library')}
    </Button>
  )
}
