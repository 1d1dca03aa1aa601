import { Button, Loader } from '@mantine/core'
import { assertNever } from '@shared/domain/assert-never'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../errors/error-notice'
import classes from './connection-panel.module.css'
import { ConnectionReportView } from './connection-report-view'
import type { ConnectionCheck } from './use-connection-check'

interface ConnectionPanelProps {
  readonly check: ConnectionCheck
  readonly isSandbox: boolean
  /** Whether there is something to save before anything can be checked. */
  readonly savesFirst: boolean
}

/** What "Check connection" does and found. */
export function ConnectionPanel({ check, isSandbox, savesFirst }: ConnectionPanelProps) {
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
        <ErrorNotice heading={t('check.failed')} error={state.error} onTryAgain={check.runAgain} />
      )
    case 'done':
      return (
        <ConnectionReportView
          report={state.report}
          isSandbox={isSandbox}
          onTryAgain={check.runAgain}
        />
      )
    default:
      return assertNever(state)
  }
}
