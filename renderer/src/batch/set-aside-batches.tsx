import { Button } from '@mantine/core'
import type { SetAsideFile } from '@shared/domain/kept-snapshots'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { UserText } from '../components/user-text'
import { timeWords } from '../inventory/snapshot-words'
import { useBatchScreen } from './batch-screen-store'
import classes from './batch-screen.module.css'

/** Files that could not be read as batches: why, and what they are called where they are now. */
export function SetAsideBatches({ files }: { readonly files: readonly SetAsideFile[] }) {
  const { t, i18n } = useTranslation(['batch', 'common'])
  const seen = useBatchScreen((state) => state.setAsideSeen)
  const noteSetAside = useBatchScreen((state) => state.noteSetAside)
  // Another one since then brings the notice back.
  if (files.length <= seen) return null
  return (
    <section className={classes.setAside} aria-label={t('setAside.label')}>
      <IconAlertTriangle size={16} aria-hidden />
      <div className={classes.setAsideBody}>
        <p role="status" className={classes.setAsideTitle}>
          {t('setAside.title', { count: files.length })}
        </p>
        <p>{t('setAside.text')}</p>
        <ul>
          {files.map(({ file, reason, setAsideAt }) => (
            <li key={file}>
              <UserText text={file} wrap className={classes.file} />
              <UserText text={reason} wrap />
              <span>{t('setAside.since', { time: timeWords(setAsideAt, i18n.language) })}</span>
            </li>
          ))}
        </ul>
      </div>
      <Button variant="default" onClick={() => noteSetAside(files.length)}>
        {t('common:dismiss')}
      </Button>
    </section>
  )
}
