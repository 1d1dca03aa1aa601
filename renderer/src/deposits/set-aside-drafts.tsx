import { Button } from '@mantine/core'
import type { AppError } from '@shared/app-error'
import type { SetAsideFile } from '@shared/domain/kept-snapshots'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UserText } from '../components/user-text'
import { ErrorNotice } from '../errors/error-notice'
import { timeWords } from '../inventory/snapshot-words'
import { useAppApi } from '../stores/use-app-stores'
import { useDepositsScreen } from './deposits-screen-store'
import classes from './deposits-screen.module.css'

/** Files that could not be read as drafts: why, and what they are called where they are now. */
export function SetAsideDrafts({ files }: { readonly files: readonly SetAsideFile[] }) {
  const { t, i18n } = useTranslation(['deposits', 'common'])
  const seen = useDepositsScreen((state) => state.setAsideSeen)
  const noteSetAside = useDepositsScreen((state) => state.noteSetAside)
  const api = useAppApi()
  const [problem, setProblem] = useState<AppError | null>(null)
  const show = async () => {
    const reply = await api.showSetAside('drafts')
    setProblem(reply.ok ? null : reply.error)
  }
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
        {problem === null ? null : (
          <ErrorNotice
            heading={t('setAside.notShown')}
            error={problem}
            onDismiss={() => setProblem(null)}
          />
        )}
      </div>
      <Button variant="default" onClick={() => void show()}>
        {t('setAside.show')}
      </Button>
      <Button variant="default" onClick={() => noteSetAside(files.length)}>
        {t('common:dismiss')}
      </Button>
    </section>
  )
}
