import type { Result } from '@shared/result'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppStores } from '../stores/app-stores'
import { useAppStores } from '../stores/use-app-stores'
import { openSavedDraft, type OpenDraftFileProblem, type OpenedDraft } from './open-saved-draft'

/** Opening drafts' files, one at a time. */
interface DraftFileState {
  readonly isOpening: boolean
  /** What came of the last file, until it was read; null: nothing yet. */
  readonly outcome: Result<OpenedDraft, OpenDraftFileProblem> | null
  /** Asks for a file; null while nothing on the page can. */
  readonly choose: (() => void) | null
  readonly noteChooser: (choose: (() => void) | null) => void
  readonly take: (file: File) => Promise<void>
  readonly dismiss: () => void
}

const storesOfApp = new WeakMap<AppStores, StoreApi<DraftFileState>>()

export function draftFileStoreOf(app: AppStores): StoreApi<DraftFileState> {
  const known = storesOfApp.get(app)
  if (known !== undefined) return known
  const store = createStore<DraftFileState>()((set, get) => ({
    isOpening: false,
    outcome: null,
    choose: null,
    noteChooser: (choose) => set({ choose }),
    take: async (file) => {
      if (get().isOpening) return
      set({ isOpening: true })
      try {
        set({ outcome: await openSavedDraft(app, file) })
      } finally {
        set({ isOpening: false })
      }
    },
    dismiss: () => set({ outcome: null }),
  }))
  storesOfApp.set(app, store)
  return store
}

export function useDraftFile<Selected>(select: (state: DraftFileState) => Selected): Selected {
  return useStore(draftFileStoreOf(useAppStores()), select)
}
