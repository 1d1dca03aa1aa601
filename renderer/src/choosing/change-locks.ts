import type { AppError } from '@shared/app-error'
import type { LockList } from '@shared/domain/deposit-draft'
import { fail, ok, type Result } from '@shared/result'
import type { AppStores } from '../stores/app-stores'

const queues = new WeakMap<AppStores, Promise<unknown>>()

/**
 * Changes the lock list and keeps it. One change after the other: each is made of the list that the one before it left,
 * however fast the keys are pressed. `change` gives the list itself where nothing is to change.
 */
export function changeLocks(
  app: AppStores,
  change: (locks: LockList) => LockList,
): Promise<Result<undefined, AppError | { readonly kind: 'not-loaded' }>> {
  const work = async () => {
    const { view, saveSettings } = app.deposits.getState()
    if (view === null) return fail({ kind: 'not-loaded' } as const)
    const locks = change(view.settings.locks)
    return locks === view.settings.locks ? ok() : saveSettings({ ...view.settings, locks })
  }
  const done = (queues.get(app) ?? Promise.resolve()).then(work)
  queues.set(
    app,
    done.catch(() => undefined),
  )
  return done
}
