import type { UpdateState } from '@shared/updates'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppStores } from '../stores/use-app-stores'
import { UpdatesDialog } from './updates-dialog'
import { updatesStoreOf, useUpdates } from './updates-store'

/** Newer versions of the app: the dialog, which the menu opens, and a line when a daily check has found one. */
export function UpdatesLayer() {
  const { t } = useTranslation('updates')
  const app = useAppStores()
  const { api, toasts } = app
  const updates = updatesStoreOf(app)
  const isOpen = useUpdates((state) => state.isOpen)
  useEffect(
    () =>
      api.on('menuCommand', (command) => {
        if (command === 'updates' && !isDialogOpen()) updates.getState().open()
      }),
    [api, updates],
  )
  /** The version that the person knows of. */
  const known = useRef<string | null>(null)
  useEffect(
    () =>
      updates.subscribe(({ view, isOpen: isShown, open }) => {
        const version = foundIn(view?.state)
        if (version === null || version === known.current) return
        known.current = version
        if (isShown) return
        toasts.getState().showToast({
          message: t('news.available', { version }),
          action: { label: t('news.show'), run: open },
        })
      }),
    [t, updates, toasts],
  )
  return isOpen ? <UpdatesDialog /> : null
}

function foundIn(state: UpdateState | undefined): string | null {
  return state?.kind === 'available' ? state.update.version : null
}

/** What lies over the screens has the window to itself. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null
}
