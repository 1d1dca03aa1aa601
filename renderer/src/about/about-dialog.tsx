import { Button, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppStores, useVersions } from '../stores/use-app-stores'
import { useUpdates } from '../updates/updates-store'
import classes from './about-dialog.module.css'
import { NoticeList } from './notice-list'

/** In the version of whatever was not made of the Electron of a release: scripts/package/configuration.mjs. */
const testBuildWord = 'test-build'

/** What this is, of what version, and whose work is in it. Mounted once; the menu opens it. */
export function AboutDialog() {
  const { t } = useTranslation(['about', 'common'])
  const { api } = useAppStores()
  const versions = useVersions()
  const [isOpen, setIsOpen] = useState(false)
  const openUpdates = useUpdates((state) => state.open)
  useEffect(
    () =>
      api.on('menuCommand', (command) => {
        if (command === 'about' && !isDialogOpen()) setIsOpen(true)
      }),
    [api],
  )
  if (!isOpen) return null
  return (
    <Modal
      opened
      size={680}
      title={t('title')}
      onClose={() => setIsOpen(false)}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      transitionProps={{ duration: 0 }}
    >
      <p className={classes.version}>{t('version', { version: versions.app })}</p>
      {versions.app.includes(testBuildWord) ? (
        <p className={classes.testBuild} role="note">
          {t('testBuild')}
        </p>
      ) : null}
      <Button
        variant="default"
        size="compact-sm"
        my={4}
        onClick={() => {
          setIsOpen(false)
          openUpdates()
        }}
      >
        {t('updates')}
      </Button>
      <p className={classes.words}>{t('electron', { version: versions.electron })}</p>
      <p className={classes.words}>{t('unofficial')}</p>
      <p className={classes.words}>{t('licence')}</p>
      <NoticeList load={fetchOfPage} />
    </Modal>
  )
}

/** Looked up at the call, and called as the window's own. */
const fetchOfPage: typeof fetch = (...request) => window.fetch(...request)

/** What lies over the screens has the window to itself. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null
}
