import type { AppError } from '@shared/app-error'
import { Button } from '@mantine/core'
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCopy } from '../components/copy-button'
import { visibleText } from '../components/visible-text'
import { useVersions } from '../stores/use-app-stores'
import { describeError } from './describe-error'
import { errorDetailsText, type ErrorContext } from './error-details'
import classes from './error-notice.module.css'
import type { ErrorDescription } from './technical-details'

interface ErrorNoticeProps {
  readonly error: AppError
  /** Stands over the error's own title: what did not work because of it. */
  readonly heading?: string
  readonly tone?: 'error' | 'warning'
  /** Goes into the details that are copied. */
  readonly context?: ErrorContext
  readonly onTryAgain?: (() => void) | undefined
  /** Another way on than trying the same again. */
  readonly wayOut?: { readonly label: string; readonly run: () => void } | undefined
  readonly onDismiss?: (() => void) | undefined
}

/** A failure in words: what happened, what to do, code and message as they came, and the ways on. */
export function ErrorNotice({
  error,
  heading,
  tone = 'error',
  context = {},
  onTryAgain,
  wayOut,
  onDismiss,
}: ErrorNoticeProps) {
  const { t } = useTranslation(['common', 'errors'])
  const { t: words } = useTranslation('errors')
  const versions = useVersions()
  const { outcome, copy } = useCopy()
  const description = describeError(error, words, versions.platform)
  const shown = useRef({ error, at: 0 })
  useEffect(() => {
    shown.current = { error, at: Date.now() }
  }, [error])
  const Icon = tone === 'error' ? IconAlertCircle : IconAlertTriangle
  const title = heading ?? description.title
  return (
    <div role="alert" className={classes.root} data-tone={tone}>
      <Icon size={18} className={classes.icon} aria-hidden />
      <div className={classes.body}>
        <p className={classes.title}>{visibleText(title)}</p>
        {heading === undefined ? null : (
          <p className={classes.cause}>{visibleText(description.title)}</p>
        )}
        <p className={classes.remedy}>{description.remedy}</p>
        <TechnicalDetails description={description} />
        <div className={classes.actions}>
          {onTryAgain === undefined ? null : (
            <Button variant="default" onClick={onTryAgain}>
              {t('tryAgain')}
            </Button>
          )}
          {wayOut === undefined ? null : (
            <Button variant="default" onClick={wayOut.run}>
              {wayOut.label}
            </Button>
          )}
          <Button
            variant="default"
            onClick={() =>
              copy(
                errorDetailsText({
                  title,
                  error,
                  description,
                  context,
                  versions,
                  happenedAt: shown.current.at,
                }),
              )
            }
          >
            {outcome === null
              ? t('copyDetails')
              : t(outcome === 'copied' ? 'copied' : 'copyFailed')}
          </Button>
          {onDismiss === undefined ? null : (
            <Button variant="default" onClick={onDismiss}>
              {t('dismiss')}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}

function TechnicalDetails({ description }: { readonly description: ErrorDescription }) {
  if (description.technical.length === 0) return null
  return (
    <dl className={classes.technical}>
      {description.technical.map(({ label, value }) => (
        <div key={label} className={classes.detail}>
          <dt>{label}</dt>
          <dd dir="auto">{visibleText(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
