import type { AppError } from '@shared/app-error'
import { Button } from '@mantine/core'
import { bentIn, isFaultless } from '@shared/domain/reading-report'
import type { Snapshot } from '@shared/domain/snapshot'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { describeError } from '../errors/describe-error'
import { snapshotTitle } from '../inventory/snapshot-words'
import { useLibrary, useVersions } from '../stores/use-app-stores'
import { hasRows, type CombinedInventory } from './combined-inventory'
import classes from './combined-notes.module.css'
import { useCombined } from './combined-store'

/** So many are named: a batch has thousands. */
const mostNamed = 200

/** What is missing from the items, and what of them had to be bent to be read. */
export function CombinedNotes({ inventory }: { readonly inventory: CombinedInventory }) {
  const { t } = useTranslation('combined')
  const tryAgain = useCombined((state) => state.tryAgain)
  const gone = useCombined((state) => state.choice?.gone ?? 0)
  const { failed, bent, values, repeated } = useMemo(() => problemsOf(inventory), [inventory])
  if (failed.length + bent.length + gone + repeated === 0) return null
  return (
    <div className={classes.notes}>
      {failed.length === 0 ? null : (
        <div role="alert" className={classes.failed}>
          <Unfolding
            isWarning
            heading={t('notes.failed', { count: failed.length })}
            count={failed.length}
          >
            {failed.slice(0, mostNamed).map(({ snapshot, label, error }) => (
              <FailedSource key={snapshot.id} snapshot={snapshot} label={label} error={error} />
            ))}
          </Unfolding>
          <Button variant="default" size="compact-xs" onClick={tryAgain}>
            {t('notes.tryAgain')}
          </Button>
        </div>
      )}
      {gone === 0 ? null : <Note>{t('notes.gone', { count: gone })}</Note>}
      {repeated === 0 ? null : <Note>{t('notes.repeated', { count: repeated })}</Note>}
      {bent.length === 0 ? null : (
        <Unfolding heading={t('notes.bent', { count: values })} count={bent.length}>
          {bent.slice(0, mostNamed).map(({ snapshot, label, values: ofThis }) => (
            <li key={snapshot.id}>
              <SourceName snapshot={snapshot} label={label} />
              {': '}
              {t('notes.bentIn', { count: ofThis })}
            </li>
          ))}
        </Unfolding>
      )}
    </div>
  )
}

function Note({ children }: { readonly children: ReactNode }) {
  return (
    <p className={classes.note}>
      <IconAlertTriangle size={14} aria-hidden />
      {children}
    </p>
  )
}

interface Named {
  readonly snapshot: Snapshot
  readonly label: string
}

function problemsOf(inventory: CombinedInventory) {
  const { sources } = inventory
  /** Steam user and game of what has items. */
  const seen = new Set<string>()
  let repeated = 0
  const failed: (Named & { readonly error: AppError })[] = []
  const bent: (Named & { readonly values: number })[] = []
  for (const [source, { snapshot, label, outcome }] of sources.entries()) {
    const { steamId, game } = snapshot.request
    const whose = `${steamId} ${game}`
    if (steamId !== '' && hasRows(inventory, source)) {
      if (seen.has(whose)) repeated += 1
      seen.add(whose)
    }
    if (outcome.kind === 'failed') failed.push({ snapshot, label, error: outcome.error })
    if (outcome.kind !== 'read' || isFaultless(outcome.report)) continue
    bent.push({ snapshot, label, values: bentIn(outcome.report) })
  }
  return { failed, bent, values: bent.reduce((sum, { values }) => sum + values, 0), repeated }
}

interface UnfoldingProps {
  readonly isWarning?: boolean
  readonly heading: string
  /** How many there are; the children name the first ones. */
  readonly count: number
  readonly children: ReactNode
}

function Unfolding({ isWarning = false, heading, count, children }: UnfoldingProps) {
  const { t } = useTranslation('combined')
  const Icon = isWarning ? IconAlertTriangle : IconInfoCircle
  return (
    <details className={classes.unfolding} data-warning={isWarning}>
      <summary>
        <Icon size={14} aria-hidden />
        {heading}
      </summary>
      <ul>
        {children}
        {count > mostNamed ? <li>{t('notes.more', { count: count - mostNamed })}</li> : null}
      </ul>
    </details>
  )
}

function FailedSource({ snapshot, label, error }: Named & { readonly error: AppError }) {
  const { t: words } = useTranslation('errors')
  const { platform } = useVersions()
  const { title, remedy } = describeError(error, words, platform)
  return (
    <li>
      <SourceName snapshot={snapshot} label={label} />
      {': '}
      {`${visibleText(title)}. ${remedy}`}
    </li>
  )
}

/** As the library calls it by now, which may be otherwise than when it was opened. */
function SourceName({ snapshot, label }: Named) {
  const { t } = useTranslation('inventory')
  const current = useLibrary(({ view }) => view?.snapshots.find(({ id }) => id === snapshot.id))
  const title = visibleText(snapshotTitle(current ?? snapshot, t))
  return <bdi>{label === '' ? title : `${visibleText(label)} (${title})`}</bdi>
}
