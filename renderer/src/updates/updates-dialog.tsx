import type { UpdateSupport } from '@shared/updates'
import { Button, Checkbox, Modal } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFocusKept } from '../components/use-focus-kept'
import { ErrorNotice } from '../errors/error-notice'
import { useVersions } from '../stores/use-app-stores'
import { UpdateStatus } from './update-status'
import classes from './updates-dialog.module.css'
import { useUpdates, type UpdatesFailure } from './updates-store'

/** What is known of newer versions, the steps that a person can take, and what is asked of whom. */
export function UpdatesDialog() {
  const { t } = useTranslation(['updates', 'common'])
  const { app } = useVersions()
  const close = useUpdates((state) => state.close)
  const view = useUpdates((state) => state.view)
  const failure = useUpdates((state) => state.failure)
  const body = useRef<HTMLDivElement>(null)
  useFocusKept(body, view?.state.kind ?? '')
  return (
    <Modal
      opened
      size={560}
      title={t('title')}
      onClose={close}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      transitionProps={{ duration: 0 }}
    >
      <div ref={body} tabIndex={-1} className={classes.body}>
        <p className={classes.version}>{t('running', { version: app })}</p>
        {failure === null ? null : <FailureNotice failure={failure} />}
        {view === null ? null : view.support.kind === 'self' ? (
          <>
            <UpdateStatus state={view.state} host={view.support.host} />
            <Leave host={view.support.host} automatic={view.automatic} />
          </>
        ) : (
          <p className={classes.words} role="note">
            {t(`byHand.${view.support.because}`)}
          </p>
        )}
        {view === null ? null : <ReleasesLink support={view.support} />}
      </div>
    </Modal>
  )
}

/** Who would be asked and what they are told stands here before anybody is. */
function Leave({ host, automatic }: { readonly host: string; readonly automatic: boolean }) {
  const { t } = useTranslation('updates')
  const agree = useUpdates((state) => state.agree)
  return (
    <div className={classes.leave}>
      <Checkbox
        checked={automatic}
        label={t('leave.label')}
        onChange={(event) => void agree(event.currentTarget.checked)}
      />
      <p className={classes.words}>{t('leave.asked', { host })}</p>
      <p className={classes.words}>{t('leave.download')}</p>
      {automatic ? null : <p className={classes.words}>{t('leave.off', { host })}</p>}
    </div>
  )
}

function ReleasesLink({ support }: { readonly support: UpdateSupport }) {
  const { t } = useTranslation('updates')
  const openReleases = useUpdates((state) => state.openReleases)
  if (!support.hasPage) {
    return support.kind === 'self' ? null : <p className={classes.words}>{t('noPage')}</p>
  }
  return (
    <div>
      <Button variant="default" onClick={() => void openReleases()}>
        {t('toReleases')}
      </Button>
    </div>
  )
}

function FailureNotice({ failure: { what, error } }: { readonly failure: UpdatesFailure }) {
  const { t } = useTranslation('updates')
  const headings = {
    read: t('failed.read'),
    agree: t('failed.agree'),
    page: t('pageNotOpened'),
    step: undefined,
  }
  const heading = headings[what]
  return <ErrorNotice error={error} {...(heading === undefined ? {} : { heading })} />
}
