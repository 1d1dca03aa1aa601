import { ActionIcon, Button } from '@mantine/core'
import { IconInfoCircle, IconX } from '@tabler/icons-react'
import type { StartNotice } from '@shared/start-notice'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './app-notices.module.css'
import { IdText } from './components/id-text'
import { useCopyDiagnostics } from './errors/use-copy-diagnostics'
import { ErrorNotice } from './errors/error-notice'
import { useAppStores, usePreferences } from './stores/use-app-stores'

/** What main found amiss at the start, and preferences that could not be saved. */
export function AppNotices() {
  const { t } = useTranslation('common')
  const { start } = useAppStores()
  const [notices, setNotices] = useState(start.notices)
  const problem = usePreferences((state) => state.savingProblem)
  const dismissProblem = usePreferences((state) => state.dismissSavingProblem)
  if (notices.length === 0 && problem === null) return null
  return (
    <div className={classes.root}>
      {notices.map((notice) => (
        <output key={notice.kind} className={classes.notice}>
          <IconInfoCircle size={18} aria-hidden className={classes.icon} />
          <NoticeBody notice={notice} />
          <ActionIcon
            aria-label={t('dismiss')}
            onClick={() => setNotices(notices.filter((other) => other !== notice))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </output>
      ))}
      {problem === null ? null : (
        <ErrorNotice
          tone="warning"
          heading={t('preferencesNotSaved')}
          error={problem}
          onDismiss={dismissProblem}
        />
      )}
    </div>
  )
}

function NoticeBody({ notice }: { readonly notice: StartNotice }) {
  const { t } = useTranslation('common')
  const copyDiagnostics = useCopyDiagnostics()
  switch (notice.kind) {
    case 'settings-set-aside':
      return (
        <span className={classes.body}>
          <strong>{t('settingsSetAside.title')}</strong>
          <span>{t('settingsSetAside.text')}</span>
          <IdText value={notice.file} label={t('settingsSetAside.file')} />
        </span>
      )
    case 'page-restarted':
      return (
        <span className={classes.body}>
          <strong>{t('pageRestarted.title')}</strong>
          <span>{t('pageRestarted.text')}</span>
          <span>
            <Button size="compact-xs" variant="default" onClick={copyDiagnostics}>
              {t('diagnostics.copy')}
            </Button>
          </span>
        </span>
      )
  }
}
