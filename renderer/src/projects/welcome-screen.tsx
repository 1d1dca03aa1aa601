import { Button } from '@mantine/core'
import { IconFlask, IconLock, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../errors/error-notice'
import { ImportFilesButton, RecentList } from '../inventory/recent-snapshots'
import { useScreen, useVersions } from '../stores/use-app-stores'
import { useTrySandbox } from './use-try-sandbox'
import classes from './welcome-screen.module.css'

/** The start without a project: what this is, ways to begin, what the library has already, and where the secret will be kept. */
export function WelcomeScreen() {
  const { t } = useTranslation(['common', 'projects'])
  const goTo = useScreen((state) => state.goTo)
  const sandbox = useTrySandbox()
  const { platform } = useVersions()
  return (
    <div className={classes.screen}>
      <div className={classes.column}>
        <h2 className={classes.title}>{t('welcome.title')}</h2>
        <p className={classes.text}>{t('welcome.text')}</p>
        <div className={classes.buttons}>
          <Button
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => goTo('projects')}
          >
            {t('projects:addProject')}
          </Button>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconFlask size={16} aria-hidden />}
            loading={sandbox.isStarting}
            onClick={sandbox.trySandbox}
          >
            {t('projects:trySandbox')}
          </Button>
          <ImportFilesButton size="sm" />
        </div>
        {sandbox.problem === null ? null : (
          <ErrorNotice
            heading={t('projects:sandboxNotStarted')}
            error={sandbox.problem}
            onTryAgain={sandbox.trySandbox}
          />
        )}
        <dl className={classes.facts}>
          <div className={classes.fact}>
            <IconLock size={18} aria-hidden />
            <dt>{t('welcome.secret.title')}</dt>
            <dd>{t(`welcome.secret.${knownPlatform(platform)}`)}</dd>
          </div>
          <div className={classes.fact}>
            <IconFlask size={18} aria-hidden />
            <dt>{t('welcome.sandbox.title')}</dt>
            <dd>{t('welcome.sandbox.text')}</dd>
          </div>
        </dl>
        <RecentList />
        <p className={classes.legal}>{t('notAffiliated')}</p>
      </div>
    </div>
  )
}

function knownPlatform(platform: string) {
  return platform === 'linux' || platform === 'darwin' || platform === 'win32' ? platform : 'other'
}
