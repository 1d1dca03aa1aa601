import type { AppError } from '@shared/app-error'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from './errors/error-notice'
import classes from './start-failure.module.css'

interface StartFailureProps {
  readonly error: AppError
  readonly onTryAgain: () => void
}

/** All that can be shown where the start state could not be had. */
export function StartFailure({ error, onTryAgain }: StartFailureProps) {
  const { t } = useTranslation('common')
  return (
    <main className={classes.root}>
      <h1 className={classes.title}>{t('appName')}</h1>
      <ErrorNotice error={error} heading={t('startFailed')} onTryAgain={onTryAgain} />
    </main>
  )
}
