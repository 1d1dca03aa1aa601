import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './crash-boundary.module.css'
import { useCopyDiagnostics } from './use-copy-diagnostics'

interface CrashBoundaryProps {
  readonly children: ReactNode
}

interface CrashBoundaryState {
  readonly crash: string | null
}

/** Keeps a bug in one screen from taking the whole window with it. */
export class CrashBoundary extends Component<CrashBoundaryProps, CrashBoundaryState> {
  override state: CrashBoundaryState = { crash: null }

  static getDerivedStateFromError(error: unknown): CrashBoundaryState {
    return { crash: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }

  override render() {
    if (this.state.crash === null) return this.props.children
    return (
      <CrashNotice detail={this.state.crash} onRestart={() => this.setState({ crash: null })} />
    )
  }
}

function CrashNotice(props: { readonly detail: string; readonly onRestart: () => void }) {
  const { t } = useTranslation('common')
  const copyDiagnostics = useCopyDiagnostics()
  return (
    <div role="alert" className={classes.root}>
      <h2 className={classes.title}>{t('crashed.title')}</h2>
      <p className={classes.text}>{t('crashed.text')}</p>
      <pre className={classes.detail}>{props.detail}</pre>
      <div className={classes.actions}>
        <Button onClick={props.onRestart}>{t('crashed.reload')}</Button>
        <Button variant="default" onClick={copyDiagnostics}>
          {t('diagnostics.copy')}
        </Button>
      </div>
    </div>
  )
}
