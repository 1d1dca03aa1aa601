import { useTranslation } from 'react-i18next'
import { sizeText } from '../components/size-text'
import classes from './updates-dialog.module.css'

interface DownloadProgressProps {
  readonly bytes: number
  /** Null: not known. */
  readonly total: number | null
}

export function DownloadProgress({ bytes, total }: DownloadProgressProps) {
  const { t, i18n } = useTranslation('updates')
  const done = sizeText(bytes, i18n.language)
  const text =
    total === null
      ? t('progress.unknown', { done })
      : t('progress.known', { done, total: sizeText(total, i18n.language) })
  const part = total === null || total === 0 ? 0 : Math.min(1, bytes / total)
  return (
    <div className={classes.progress}>
      <div
        role="progressbar"
        aria-label={t('progress.label')}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(total === null ? {} : { 'aria-valuenow': Math.floor(part * 100) })}
        aria-valuetext={text}
        className={classes.bar}
      >
        <span style={{ width: `${part * 100}%` }} />
      </div>
      <span className={classes.figures}>{text}</span>
    </div>
  )
}
