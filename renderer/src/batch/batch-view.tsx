import { Tabs } from '@mantine/core'
import type { AppError } from '@shared/app-error'
import { IconKeyOff } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UserText } from '../components/user-text'
import { ErrorNotice } from '../errors/error-notice'
import type { KnownBatch } from '../stores/known-batch'
import { useScreen } from '../stores/use-app-stores'
import { BatchActions } from './batch-actions'
import { batchName } from './batch-name'
import { BatchProgress } from './batch-progress'
import { useBatchScreen } from './batch-screen-store'
import classes from './batch-view.module.css'
import { RowsView } from './rows-view'
import { SummaryView } from './summary-view'
import { useFocusKept } from '../components/use-focus-kept'
import { useBatchSteps, type BatchSteps } from './use-batch-steps'

/** One batch: how it stands, what can be done with it, its rows, and what they come to. */
export function BatchView({ known }: { readonly known: KnownBatch }) {
  const { t, i18n } = useTranslation('batch')
  const { batch } = known
  const tab = useBatchScreen((state) => state.tab)
  const showTab = useBatchScreen((state) => state.showTab)
  const steps = useBatchSteps(batch.id)
  const root = useRef<HTMLElement>(null)
  useFocusKept(root, batch.phase.kind)
  const name = batchName(batch, t, i18n.language)
  return (
    <article ref={root} tabIndex={-1} className={classes.view} aria-label={t('view')}>
      <header className={classes.head}>
        <div className={classes.title}>
          <h2 className={classes.name}>
            <UserText text={name} />
          </h2>
          <Terms known={known} />
        </div>
        <BatchActions known={known} steps={steps} />
      </header>
      <BatchProgress known={known} />
      <Lacking known={known} />
      <Problems known={known} steps={steps} />
      <Tabs
        value={tab}
        onChange={(next) => showTab(next === 'summary' ? 'summary' : 'rows')}
        keepMounted={false}
        classNames={tabClasses}
      >
        <Tabs.List aria-label={t('tabs.label')}>
          <Tabs.Tab value="rows">{t('tabs.rows')}</Tabs.Tab>
          <Tabs.Tab value="summary">{t('tabs.summary')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="rows">
          <RowsView known={known} />
        </Tabs.Panel>
        <Tabs.Panel value="summary">
          <SummaryView known={known} />
        </Tabs.Panel>
      </Tabs>
    </article>
  )
}

const tabClasses = { root: classes.tabs ?? '', panel: classes.panel ?? '' }

/** By whom and how it is asked. */
function Terms({ known: { batch } }: { readonly known: KnownBatch }) {
  const { t } = useTranslation('batch')
  const { terms, projectName, rows } = batch
  const { currency, multiplier, customCurrency, customCurrencyRate } = terms
  const asked = [
    ...(currency === '' ? [] : [currency.toUpperCase()]),
    ...(multiplier === '' ? [] : [t('terms.multiplier', { multiplier })]),
    ...(customCurrency === ''
      ? []
      : [t('terms.custom', { currency: customCurrency, rate: customCurrencyRate })]),
  ]
  return (
    <p className={classes.terms}>
      <UserText text={projectName} />
      <span>{t('inventories', { count: rows.length })}</span>
      {asked.map((part) => (
        <UserText key={part} text={part} />
      ))}
    </p>
  )
}

/** Said before anybody tries: what was not fetched needs its list again. */
function Lacking({ known: { lacksTokens, counts } }: { readonly known: KnownBatch }) {
  const { t } = useTranslation('batch')
  if (!lacksTokens || counts.failed + counts.skipped === 0) return null
  return (
    <p className={classes.lacking}>
      <IconKeyOff size={13} aria-hidden />
      {t('again.lacking')}
    </p>
  )
}

/** Errors that are put right in the project. */
const projectErrors: ReadonlySet<AppError['kind']> = new Set<AppError['kind']>([
  'client-secret-missing',
  'client-secret-vanished',
  'project-not-found',
])

interface ProblemsProps {
  readonly known: KnownBatch
  readonly steps: BatchSteps
}

/** Why the batch was paused, and what a step met. */
function Problems({ known, steps }: ProblemsProps) {
  const { t } = useTranslation('batch')
  const goTo = useScreen((state) => state.goTo)
  const { phase, projectName } = known.batch
  const because =
    phase.kind === 'paused' && typeof phase.because === 'object' ? phase.because : null
  // By what it says: main tells the same one again with every change.
  const [seen, setSeen] = useState('')
  const isShown = because !== null && JSON.stringify(because) !== seen
  if (!isShown && steps.problem === null) return null
  return (
    <div className={classes.problems}>
      {!isShown ? null : (
        <ErrorNotice
          tone="warning"
          heading={t('pausedBecause')}
          error={because}
          context={{ project: projectName }}
          onTryAgain={() => steps.steer('resume')}
          onDismiss={() => setSeen(JSON.stringify(because))}
          wayOut={
            projectErrors.has(because.kind)
              ? { label: t('openProjects'), run: () => goTo('projects') }
              : undefined
          }
        />
      )}
      {steps.problem === null ? null : (
        <ErrorNotice
          heading={t(`notDone.${steps.problem.step}`)}
          error={steps.problem.error}
          onDismiss={steps.dismissProblem}
        />
      )}
    </div>
  )
}
