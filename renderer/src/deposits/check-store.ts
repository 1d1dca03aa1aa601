import type { AppError } from '@shared/app-error'
import type { DraftId } from '@shared/domain/deposit-draft'
import type { CallId } from '@shared/ipc-contract'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useStore } from 'zustand'
import type { AppStores } from '../stores/app-stores'
import { useAppStores } from '../stores/use-app-stores'
import type { DraftLack } from './check-request'

/** How the last check went, until the next one; what it found stands in the draft itself. */
export type CheckState =
  | { readonly kind: 'idle' }
  /** `callId` is null until the call has begun. */
  | { readonly kind: 'fetching'; readonly draftId: DraftId; readonly callId: CallId | null }
  | { readonly kind: 'lacking'; readonly draftId: DraftId; readonly lack: DraftLack }
  | { readonly kind: 'failed'; readonly draftId: DraftId; readonly error: AppError }

interface CheckStoreState {
  readonly check: CheckState
  readonly note: (check: CheckState) => void
}

export type CheckStore = StoreApi<CheckStoreState>

const storeOfApp = new WeakMap<AppStores, CheckStore>()

/** Outlives the screens: a check goes on wherever the person looks meanwhile. */
export function checkStoreOf(app: AppStores): CheckStore {
  const known = storeOfApp.get(app)
  if (known !== undefined) return known
  const store = createStore<CheckStoreState>()((set) => ({
    check: { kind: 'idle' },
    note: (check) => set({ check }),
  }))
  storeOfApp.set(app, store)
  return store
}

export function useCheck<Selected>(select: (state: CheckStoreState) => Selected): Selected {
  return useStore(checkStoreOf(useAppStores()), select)
}
