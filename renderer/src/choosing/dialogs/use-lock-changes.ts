import type { AppError } from '@shared/app-error'
import { draftLimits, type LockList } from '@shared/domain/deposit-draft'
import { addLocks, readLockLines, removeLocks } from '@shared/domain/lock-list'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppStores } from '../../stores/use-app-stores'
import { changeLocks } from '../change-locks'
import { tellWithUndo } from '../choosing-toast'

/** What the last change came to. */
export interface LockOutcome {
  readonly words: string
  /** Null: there is nothing to undo. */
  readonly undo: (() => void) | null
}

export interface LockChanges {
  readonly outcome: LockOutcome | null
  readonly error: AppError | null
  readonly isSaving: boolean
  /** Locks what a text names, one lock a line; gives whether that was kept. */
  readonly add: (text: string) => Promise<boolean>
  readonly remove: (locks: LockList) => Promise<boolean>
}

/** Changes the lock list, and says what came of it, in the draft of the tray as well. */
export function useLockChanges(): LockChanges {
  const { t } = useTranslation('choosing')
  const app = useAppStores()
  const [outcome, setOutcome] = useState<LockOutcome | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)
  const isSavingNow = useRef(false)

  /** Null: it could not be kept, or another change is on its way. Else how many items left the draft. */
  const save = async (change: (locks: LockList) => LockList): Promise<number | null> => {
    if (isSavingNow.current) return null
    isSavingNow.current = true
    setSaving(true)
    setError(null)
    const before = itemsInTray()
    const reply = await changeLocks(app, change)
    isSavingNow.current = false
    setSaving(false)
    if (reply.ok) return before.length - itemsInTray().length
    if (reply.error.kind === 'not-loaded') throw new Error('The lock list was changed unread')
    setError(reply.error)
    setOutcome(null)
    return null
  }
  const itemsInTray = () => app.deposits.getState().open?.draft.items ?? []

  /** The same undo for the dialog and for the line at the foot of the window: it works once. */
  const undoOnce = (change: (locks: LockList) => LockList, left: number) => {
    const items = itemsInTray()
    let isDone = false
    return async () => {
      if (isDone) return
      isDone = true
      // First the locks: what is locked comes back into no draft.
      if ((await save(change)) === null) {
        isDone = false
        return
      }
      if (left > 0 && itemsInTray() === items) app.deposits.getState().undo()
      setOutcome({ words: t('dialogs.locks.undone'), undo: null })
    }
  }
  const join = (parts: readonly (string | null)[]) =>
    parts.filter((part) => part !== null).join(t('done.separator'))

  return {
    outcome,
    error,
    isSaving,
    add: async (text) => {
      const lines = readLockLines(text)
      const names = lines.names.filter((name) => name.length <= draftLimits.text)
      const tooLong = lines.names.length - names.length
      const wanted = { assetIds: lines.assetIds, names }
      let [added, beyond]: [LockList, number] = [{ assetIds: [], names: [] }, 0]
      const left = await save((locks) => {
        const addition = addLocks(locks, wanted)
        beyond = addition.beyond
        added = {
          assetIds: addition.locks.assetIds.slice(locks.assetIds.length),
          names: addition.locks.names.slice(locks.names.length),
        }
        return addition.locks
      })
      if (left === null) return false
      const count = sizeOf(added)
      const known = sizeOf(wanted) - count - beyond
      const words = join([
        count === 0 ? null : t('dialogs.locks.added', { count }),
        known === 0 ? null : t('dialogs.locks.known', { count: known }),
        beyond === 0 ? null : t('lock.beyond', { count: beyond }),
        tooLong === 0
          ? null
          : t('dialogs.locks.tooLong', { count: tooLong, most: draftLimits.text }),
        left === 0 ? null : t('lock.leftDraft', { count: left }),
      ])
      const undo = undoOnce((locks) => removeLocks(locks, added), left)
      setOutcome({ words, undo: count === 0 ? null : () => void undo() })
      return beyond + tooLong === 0
    },
    remove: async (locks) => {
      const left = await save((all) => removeLocks(all, locks))
      if (left === null) return false
      const words = t('dialogs.locks.removed', { count: sizeOf(locks) })
      const undo = undoOnce((all) => addLocks(all, locks).locks, left)
      const run = () => void undo()
      setOutcome({ words, undo: run })
      tellWithUndo(app, words, { label: t('done.undo'), run })
      return true
    },
  }
}

function sizeOf({ assetIds, names }: LockList): number {
  return assetIds.length + names.length
}
