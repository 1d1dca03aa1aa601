import { Button } from '@mantine/core'
import type { AppError } from '@shared/app-error'
import type { SetAsideFacts, SetAsideFile } from '@shared/domain/kept-snapshots'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import { UserText } from '../components/user-text'
import { ErrorNotice } from '../errors/error-notice'
import { steamUserWords, timeWords } from '../inventory/snapshot-words'
import { useAppApi } from '../stores/use-app-stores'
import { useLibraryList } from './library-list-store'
import classes from './set-aside-notice.module.css'

/** What could not be read as a snapshot: whose it is as far as that is known, why, and where it is now. */
export function SetAsideNotice({ files }: { readonly files: readonly SetAsideFile[] }) {
  const { t, i18n } = useTranslation(['library', 'common'])
  const { t: inventoryWords } = useTranslation('inventory')
  const api = useAppApi()
  const seen = useLibraryList((state) => state.setAsideSeen)
  const noteSetAside = useLibraryList((state) => state.noteSetAside)
  const [problem, setProblem] = useState<AppError | null>(null)
  // Another one since then brings the notice back.
  if (files.length <= seen) return null
  const show = async () => {
    const reply = await api.showSetAside('snapshots')
    setProblem(reply.ok ? null : reply.error)
  }
  return (
    <section className={classes.notice} aria-label={t('setAside.label')}>
      <IconAlertTriangle size={18} className={classes.icon} aria-hidden />
      <div className={classes.body}>
        <p role="status" className={classes.title}>
          {t('setAside.title', { count: files.length })}
        </p>
        <p className={classes.text}>{t('setAside.text')}</p>
        <ul className={classes.files}>
          {files.map((file) => (
            <li key={file.file}>
              {file.facts === null ? null : (
                <UserText
                  text={factWords(file.facts, inventoryWords, i18n.language)}
                  wrap
                  className={classes.facts}
                />
              )}
              <UserText text={file.reason} wrap />
              <span>
                {t('setAside.since', { time: timeWords(file.setAsideAt, i18n.language) })}
              </span>
              <UserText text={file.file} wrap className={classes.file} />
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
      <div className={classes.actions}>
        <Button variant="default" onClick={() => void show()}>
          {t('setAside.show')}
        </Button>
        <Button variant="default" onClick={() => noteSetAside(files.length)}>
          {t('common:dismiss')}
        </Button>
      </div>
    </section>
  )
}

/** What a person knows it by, in one line. */
function factWords(facts: SetAsideFacts, t: TFunction<'inventory'>, language: string): string {
  const { name, steamId, game, takenAt, items } = facts
  return [
    ...(name === '' ? [] : [name]),
    steamUserWords({ request: { steamId } }, t),
    t(`games.${game}`),
    timeWords(takenAt, language),
    t('recent.items', { count: items }),
  ].join(' · ')
}
