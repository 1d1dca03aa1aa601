import type { AppError } from '@shared/app-error'
import type { Bridge } from '@shared/ipc-contract'
import type { UpdateStep, UpdatesView } from '@shared/updates'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppStores } from '../stores/app-stores'
import { useAppStores } from '../stores/use-app-stores'

export interface UpdatesState {
  /** Whether the dialog is shown. */
  readonly isOpen: boolean
  /** As main has it; null: not read yet. */
  readonly view: UpdatesView | null
  /** What of the dialog itself did not work, and why; null: nothing. */
  readonly failure: UpdatesFailure | null
  readonly open: () => void
  readonly close: () => void
  readonly agree: (automatic: boolean) => Promise<void>
  readonly steer: (step: UpdateStep) => Promise<void>
  readonly openReleases: () => Promise<void>
}

export interface UpdatesFailure {
  readonly what: 'read' | 'agree' | 'step' | 'page'
  readonly error: AppError
}

type UpdatesStore = StoreApi<UpdatesState>

type UpdatesApi = Pick<
  Bridge,
  'readUpdates' | 'agreeToUpdateChecks' | 'steerUpdate' | 'openReleasesPage' | 'on'
>

/** What main says of newer versions. It is read when the dialog opens, and main tells of each change. */
function createUpdatesStore(api: UpdatesApi): UpdatesStore {
  return createStore<UpdatesState>()((set) => {
    api.on('updatesChanged', (view) => set({ view }))
    const read = async () => {
      const reply = await api.readUpdates()
      set(reply.ok ? { view: reply.value } : { failure: { what: 'read', error: reply.error } })
    }
    return {
      isOpen: false,
      view: null,
      failure: null,
      open: () => {
        set({ isOpen: true, failure: null })
        void read()
      },
      close: () => set({ isOpen: false }),
      async agree(automatic) {
        set({ failure: null })
        const reply = await api.agreeToUpdateChecks(automatic)
        if (!reply.ok) set({ failure: { what: 'agree', error: reply.error } })
      },
      async steer(step) {
        set({ failure: null })
        const reply = await api.steerUpdate(step)
        if (!reply.ok) set({ failure: { what: 'step', error: reply.error } })
      },
      async openReleases() {
        set({ failure: null })
        const reply = await api.openReleasesPage()
        if (!reply.ok) set({ failure: { what: 'page', error: reply.error } })
      },
    }
  })
}

const storeOfApp = new WeakMap<AppStores, UpdatesStore>()

export function updatesStoreOf(app: AppStores): UpdatesStore {
  const known = storeOfApp.get(app)
  if (known !== undefined) return known
  const store = createUpdatesStore(app.api)
  storeOfApp.set(app, store)
  return store
}

export function useUpdates<Selected>(select: (state: UpdatesState) => Selected): Selected {
  return useStore(updatesStoreOf(useAppStores()), select)
}
