import type { AppError } from '@shared/app-error'
import { Button } from '@mantine/core'
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCopy } from '../components/copy-button'
import { visibleText } from '../components/visible-text'
import { useVersions } from '../stores/use-app-stores'
import { describeError, type ErrorDescription } from './describe-error'
import classes from './error-notice.module.css'

interface ErrorNoticeProps {
  readonly error: AppError
  /** Stands over the error's own title: what did not work because of it. */
  readonly heading?: string
  readonly tone?: 'error' | 'warning'
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
  onTryAgain,
  wayOut,
  onDismiss,
}: ErrorNoticeProps) {
  const { t } = useTranslation(['common', 'errors'])
  const { t: words } = useTranslation('errors')
  const { platform } = useVersions()
  const { outcome, copy } = useCopy()
  const description = describeError(error, words, platform)
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
          <Button variant="default" onClick={() => copy(detailsText(title, error, description))}>
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

/** What somebody who helps needs. No error holds a secret. */
function detailsText(title: string, error: AppError, description: ErrorDescription): string {
  return [
    title,
    description.title,
    description.remedy,
    `kind: ${error.kind}`,
    ...description.technical.map(({ label, value }) => `${label}: ${value}`),
  ]
    .filter((line, index, lines) => line !== lines[index - 1])
    .join('\n')
}
