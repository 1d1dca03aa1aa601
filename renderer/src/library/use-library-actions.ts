import type { AppError } from '@shared/app-error'
import type { Snapshot } from '@shared/domain/snapshot'
import type { TFunction } from 'i18next'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { choiceOfSnapshots } from '../combined/combined-choice'
import { combinedStoreOf } from '../combined/combined-store'
import { comparisonStoreOf } from '../comparison/comparison-store'
import { describeError } from '../errors/describe-error'
import { exportStoreOf } from '../export/export-store'
import { inventoryStoresOf } from '../inventory/inventory-stores'
import { snapshotTitle } from '../inventory/snapshot-words'
import { useAppStores } from '../stores/use-app-stores'
import { libraryListOf, type Removal } from './library-list-store'
import { neighbourOf, nothingSelected, selectOnly } from './row-selection'

/** What did not work, and in words what it was. */
export interface ActionProblem {
  readonly heading: string
  readonly error: AppError
}

export interface LibraryActions {
  readonly problem: ActionProblem | null
  readonly dismissProblem: () => void
  /** Whether something is being done that must not be begun twice. */
  readonly isBusy: boolean
  readonly open: (snapshot: Snapshot) => void
  /** As one: at least two. */
  readonly openTogether: (snapshots: readonly Snapshot[]) => void
  readonly compare: (one: Snapshot, other: Snapshot) => void
  readonly exportAll: (snapshots: readonly Snapshot[]) => void
  readonly pin: (snapshots: readonly Snapshot[], pinned: boolean) => void
  /** Resolves to whether they are gone. `rows`: the list as it is shown. */
  readonly remove: (snapshots: readonly Snapshot[], rows: readonly Snapshot[]) => Promise<boolean>
}

/** What can be done with snapshots of the library. */
export function useLibraryActions(): LibraryActions {
  const { t } = useTranslation(['library', 'common'])
  const { t: inventoryWords } = useTranslation('inventory')
  const app = useAppStores()
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isBusyNow = useRef(false)
  const restore = useRestore()
  const library = app.library.getState()
  const { goTo } = app.screen.getState()
  const list = libraryListOf(app)

  /** One thing at a time: a second press means the same as the first. */
  const alone = async (work: () => Promise<void>) => {
    if (isBusyNow.current) return
    isBusyNow.current = true
    setBusy(true)
    setProblem(null)
    await work()
    isBusyNow.current = false
    setBusy(false)
  }

  return {
    problem,
    dismissProblem: () => setProblem(null),
    isBusy,
    open: (snapshot) => {
      inventoryStoresOf(app).inventory.getState().openSnapshot(snapshot)
      goTo('inventory')
    },
    openTogether: (snapshots) => {
      if (snapshots.length < 2) return
      combinedStoreOf(app).getState().open(choiceOfSnapshots(snapshots))
      goTo('combined')
    },
    compare: (one, other) => {
      comparisonStoreOf(app).getState().compare(one, other)
      goTo('comparison')
    },
    exportAll: (snapshots) => exportStoreOf(app).getState().begin({ snapshots, rows: null }),
    pin: (snapshots, pinned) =>
      void alone(async () => {
        const reply = await library.pin(snapshots, pinned)
        if (reply.ok) return
        setProblem({ heading: t(pinned ? 'notPinned' : 'notUnpinned'), error: reply.error })
      }),
    remove: async (snapshots, rows) => {
      if (snapshots.length === 0) return false
      let isGone = false
      await alone(async () => {
        const ids = snapshots.map(({ id }) => id)
        const { focused } = list.getState().selection
        const shown = rows.map(({ id }) => id)
        const next = neighbourOf(shown, new Set(ids), focused)
        const reply = await library.remove(ids)
        if (!reply.ok) {
          setProblem({ heading: t('notRemoved', { count: ids.length }), error: reply.error })
          return
        }
        isGone = true
        list.getState().select(next === null ? nothingSelected : selectOnly(next))
        const removal: Removal = {
          snapshots,
          undo: { label: t('common:undo'), run: () => void restore(removal) },
        }
        list.getState().noteRemoval(removal)
        app.toasts.getState().showToast({
          message: t('removed', { count: ids.length, name: shownName(snapshots, inventoryWords) }),
          action: removal.undo,
        })
      })
      return isGone
    },
  }
}

/** Brings removed snapshots back and says how that went, wherever the person is by then. */
function useRestore(): (removal: Removal) => Promise<void> {
  const { t } = useTranslation('library')
  const { t: words } = useTranslation('errors')
  const { t: inventoryWords } = useTranslation('inventory')
  const app = useAppStores()
  return async (removal) => {
    const { snapshots, undo } = removal
    const { removals, forgetRemoval, noteRemoval, select } = libraryListOf(app).getState()
    // Its toast and its key may both be pressed.
    if (!removals.includes(removal)) return
    forgetRemoval(removal)
    const ids = snapshots.map(({ id }) => id)
    const count = ids.length
    const name = shownName(snapshots, inventoryWords)
    const { showToast, dismissToast, toasts } = app.toasts.getState()
    for (const { id, action } of toasts) if (action === undo) dismissToast(id)
    const reply = await app.library.getState().restore(ids)
    if (!reply.ok) {
      if (reply.error.kind !== 'nothing-to-restore') noteRemoval(removal)
      const { title, remedy } = describeError(reply.error, words, app.start.versions.platform)
      showToast({
        message: t('notRestored', { count, name, reason: `${title}.`, remedy }),
        action: null,
      })
      return
    }
    const [first = null] = ids
    select({ ids: new Set(ids), anchor: first, focused: first })
    showToast({ message: t('restored', { count, name }), action: null })
  }
}

function shownName([first]: readonly Snapshot[], t: TFunction<'inventory'>): string {
  return first === undefined ? '' : visibleText(snapshotTitle(first, t))
}
