import { Button } from '@mantine/core'
import type { AppError } from '@shared/app-error'
import type { SetAsideFile } from '@shared/domain/kept-snapshots'
import type { KeptFileKind } from '@shared/ipc-contract'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UserText } from '../components/user-text'
import { timeWords } from '../inventory/snapshot-words'
import { useAppApi } from '../stores/use-app-stores'
import { ErrorNotice } from './error-notice'
import classes from './set-aside-notice.module.css'

interface SetAsideNoticeProps {
  readonly files: readonly SetAsideFile[]
  readonly kind: KeptFileKind
  /** How many of them the person has taken note of: another one since then brings the notice back. */
  readonly seen: number
  readonly onSeen: (count: number) => void
  /** What they were to be, and what of it is still there. */
  readonly words: { readonly title: string; readonly text: string }
  /** What a person knows the file by; null: nothing is known but its name. */
  readonly factsOf?: (file: SetAsideFile) => string | null
}

/** What could not be read: whose it is as far as that is known, why, and where it is now. */
export function SetAsideNotice(props: SetAsideNoticeProps) {
  const { files, kind, seen, onSeen, words, factsOf = () => null } = props
  const { t, i18n } = useTranslation('common')
  const api = useAppApi()
  const [problem, setProblem] = useState<AppError | null>(null)
  if (files.length <= seen) return null
  const show = async () => {
    const reply = await api.showSetAside(kind)
    setProblem(reply.ok ? null : reply.error)
  }
  return (
    <section className={classes.notice} aria-label={t('setAside.label')}>
      <IconAlertTriangle size={18} className={classes.icon} aria-hidden />
      <div className={classes.body}>
        <p role="status" className={classes.title}>
          {words.title}
        </p>
        <p className={classes.text}>{words.text}</p>
        <ul className={classes.files}>
          {files.map((file) => {
            const facts = factsOf(file)
            return (
              <li key={file.file}>
                {facts === null ? null : <UserText text={facts} wrap className={classes.facts} />}
                <UserText text={file.reason} wrap />
                <span>
                  {t('setAside.since', { time: timeWords(file.setAsideAt, i18n.language) })}
                </span>
                <UserText text={file.file} wrap className={classes.file} />
              </li>
            )
          })}
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
        <Button variant="default" onClick={() => onSeen(files.length)}>
          {t('dismiss')}
        </Button>
      </div>
    </section>
  )
}
