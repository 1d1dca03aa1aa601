import { assertNever } from '@shared/domain/assert-never'
import type { AppError } from '@shared/app-error'
import type { UpdateState } from '@shared/updates'
import { Button } from '@mantine/core'
import {
  IconCircleCheck,
  IconCircleDashed,
  IconDownload,
  IconHelpCircle,
  IconPackage,
  IconRefresh,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RelativeTime } from '../components/relative-time'
import { sizeText } from '../components/size-text'
import { visibleText } from '../components/visible-text'
import { ErrorNotice } from '../errors/error-notice'
import { DownloadProgress } from './download-progress'
import { ReleaseNotes } from './release-notes'
import classes from './updates-dialog.module.css'
import { useUpdates } from './updates-store'

interface UpdateStatusProps {
  readonly state: UpdateState
  readonly host: string
}

/** How things are, as a shape and in words, and what can be done about it. */
export function UpdateStatus({ state, host }: UpdateStatusProps) {
  const Icon = icons[state.kind]
  return (
    <>
      <div className={classes.state} role="status">
        <Icon size={20} aria-hidden className={classes.icon} data-kind={state.kind} />
        <span>
          <StateWords state={state} host={host} />
        </span>
      </div>
      <StateParts state={state} />
    </>
  )
}

const icons = {
  unasked: IconCircleDashed,
  checking: IconRefresh,
  'up-to-date': IconCircleCheck,
  'check-failed': IconHelpCircle,
  available: IconPackage,
  downloading: IconDownload,
  ready: IconCircleCheck,
  installing: IconRefresh,
} as const

function StateWords({ state, host }: UpdateStatusProps) {
  const { t, i18n } = useTranslation('updates')
  switch (state.kind) {
    case 'unasked':
    case 'check-failed':
      return t(`state.${state.kind}`)
    case 'checking':
      return t('state.checking', { host })
    case 'up-to-date':
      return (
        <>
          {t('state.up-to-date')} {t('state.checked')} <RelativeTime at={state.checkedAt} />
        </>
      )
    case 'available': {
      const version = visibleText(state.update.version)
      const { size } = state.update
      if (size === null) return t('state.available', { version })
      return t('state.availableSize', { version, size: sizeText(size, i18n.language) })
    }
    case 'downloading':
    case 'installing':
      return t(`state.${state.kind}`, { version: visibleText(state.update.version) })
    case 'ready':
      return t(state.atQuit ? 'state.readyAtQuit' : 'state.ready', {
        version: visibleText(state.update.version),
      })
    default:
      return assertNever(state)
  }
}

/** What belongs to the state beside its words. */
function StateParts({ state }: { readonly state: UpdateState }) {
  const { t } = useTranslation(['updates', 'common'])
  const steer = useUpdates((store) => store.steer)
  switch (state.kind) {
    case 'unasked':
    case 'up-to-date':
      return (
        <Steps>
          <Button onClick={() => void steer('check')}>{t('check')}</Button>
        </Steps>
      )
    case 'check-failed':
      return (
        <ErrorNotice
          heading={t('failed.check')}
          error={state.problem}
          onTryAgain={() => void steer('check')}
        />
      )
    case 'checking':
    case 'installing':
      return null
    case 'available':
      return (
        <>
          <Problem heading={t('failed.download')} error={state.problem} />
          <ReleaseNotes update={state.update} />
          <Steps>
            <Button onClick={() => void steer('download')}>{t('download')}</Button>
            <Button variant="default" onClick={() => void steer('check')}>
              {t('check')}
            </Button>
          </Steps>
          <p className={classes.words}>{t('heldDownload')}</p>
        </>
      )
    case 'downloading':
      return (
        <>
          <DownloadProgress bytes={state.bytes} total={state.total} />
          <ReleaseNotes update={state.update} />
          <Steps>
            <Button variant="default" onClick={() => void steer('stop')}>
              {t('common:cancel')}
            </Button>
          </Steps>
        </>
      )
    case 'ready':
      return (
        <>
          <Problem heading={t('failed.install')} error={state.problem} />
          <ReleaseNotes update={state.update} />
          <Steps>
            <Button onClick={() => void steer('restart')}>{t('restart')}</Button>
            <Button
              variant="default"
              onClick={() => void steer(state.atQuit ? 'not-at-quit' : 'at-quit')}
            >
              {t(state.atQuit ? 'notAtQuit' : 'atQuit')}
            </Button>
          </Steps>
          <p className={classes.words}>{t('heldInstall')}</p>
        </>
      )
    default:
      return assertNever(state)
  }
}

function Steps({ children }: { readonly children: ReactNode }) {
  return <div className={classes.steps}>{children}</div>
}

interface ProblemProps {
  readonly heading: string
  readonly error: AppError | null
}

function Problem({ heading, error }: ProblemProps) {
  if (error === null) return null
  const tone = error.kind === 'update-held' ? 'warning' : 'error'
  return <ErrorNotice tone={tone} heading={heading} error={error} />
}
