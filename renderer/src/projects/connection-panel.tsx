import { Button, Loader, VisuallyHidden } from '@mantine/core'
import type { ConnectionReport } from '@shared/connection-report'
import { assertNever } from '@shared/domain/assert-never'
import type { ProjectView } from '@shared/ipc-contract'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../errors/error-notice'
import classes from './connection-panel.module.css'
import { ConnectionReportView } from './connection-report-view'
import type { ConnectionCheck } from './use-connection-check'

interface ConnectionPanelProps {
  readonly check: ConnectionCheck
  /** Null for a new project. */
  readonly project: ProjectView | null
  /** Whether there is something to save before anything can be checked. */
  readonly savesFirst: boolean
}

/** What "Check connection" does and found. What went well is announced here; a failure is an alert of its own. */
export function ConnectionPanel(props: ConnectionPanelProps) {
  const { t } = useTranslation('projects')
  const { state } = props.check
  const isSandbox = props.project?.sandbox ?? false
  const root = useRef<HTMLDivElement>(null)
  const isFound = state.kind === 'done' || state.kind === 'failed'
  useEffect(() => {
    // It stands below the form, where a low window would hide it.
    if (isFound) root.current?.scrollIntoView({ block: 'nearest' })
  }, [isFound])
  return (
    <div ref={root} className={classes.root}>
      <VisuallyHidden component="output">
        {state.kind === 'done' && isGood(state.report)
          ? t(isSandbox ? 'check.acceptedBySandbox' : 'check.accepted')
          : null}
      </VisuallyHidden>
      <ConnectionState {...props} />
    </div>
  )
}

function isGood({ call }: ConnectionReport): boolean {
  return call?.kind === 'accepted'
}

function ConnectionState({ check, project, savesFirst }: ConnectionPanelProps) {
  const { t } = useTranslation(['projects', 'common'])
  const { state } = check
  switch (state.kind) {
    case 'idle':
      return (
        <p className={classes.hint}>
          {savesFirst ? `${t('check.savesFirst')} ${t('check.hint')}` : t('check.hint')}
        </p>
      )
    case 'running':
      return (
        <output className={classes.running}>
          <Loader size={14} aria-hidden />
          {t('check.checking')}
          <Button variant="default" size="compact-xs" onClick={check.cancel}>
            {t('common:cancel')}
          </Button>
        </output>
      )
    case 'failed':
      return (
        <ErrorNotice
          heading={t('check.failed')}
          error={state.error}
          context={project === null ? {} : { project: project.name, endpoint: project.endpoint }}
          onTryAgain={check.runAgain}
        />
      )
    case 'done':
      return (
        <ConnectionReportView
          report={state.report}
          projectName={project?.name ?? ''}
          isSandbox={project?.sandbox ?? false}
          onTryAgain={check.runAgain}
        />
      )
    default:
      return assertNever(state)
  }
}
