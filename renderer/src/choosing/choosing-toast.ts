import type { AppStores } from '../stores/app-stores'
import type { Toast } from '../stores/toast-store'

const lastToast = new WeakMap<AppStores, number>()

/** Tells what a choice came to, in place of what the one before it came to. */
export function tell(app: AppStores, message: string, action: Toast['action'] = null): void {
  const { showToast, dismissToast } = app.toasts.getState()
  const last = lastToast.get(app)
  if (last !== undefined) dismissToast(last)
  lastToast.set(app, showToast({ message, action }))
}

/** Tells it with an Undo, which goes as soon as the draft changes again: it would undo something else. */
export function tellWithUndo(
  app: AppStores,
  message: string,
  undo: { readonly label: string; readonly run: () => void },
): void {
  tell(app, message, undo)
  const toast = lastToast.get(app)
  const items = app.deposits.getState().open?.draft.items
  const stop = app.deposits.subscribe(({ open }) => {
    if (open?.draft.items === items) return
    stop()
    if (toast !== undefined) app.toasts.getState().dismissToast(toast)
  })
}
