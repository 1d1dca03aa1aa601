import type { DepositDraft, DraftId } from '@shared/domain/deposit-draft'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppStores } from '../stores/app-stores'
import { useAppStores } from '../stores/use-app-stores'
import type { HandOverProblem, TypedFields } from './readiness'

/** What lasts until the app quits. */
export interface HandOverState {
  /** What was typed and the draft could not take over, so that it is not lost. By draft. */
  readonly refused: Readonly<Record<DraftId, TypedFields>>
  /** What the person is to be led to as soon as that draft is in sight; null: nothing. */
  readonly wanted: { readonly draftId: DraftId; readonly problem: HandOverProblem } | null
  /** Order ids that left the app in a body or a snippet, with which a deposit may have been created. By draft. */
  readonly copied: Readonly<Record<DraftId, readonly string[]>>
  readonly noteCopied: (draft: Pick<DepositDraft, 'id' | 'orderId'>) => void
  readonly noteRefused: (id: DraftId, fields: TypedFields) => void
  readonly want: (wanted: HandOverState['wanted']) => void
}

export const nothingRefused: TypedFields = {}

const storesOfApp = new WeakMap<AppStores, StoreApi<HandOverState>>()

export function handOverStoreOf(app: AppStores): StoreApi<HandOverState> {
  const known = storesOfApp.get(app)
  if (known !== undefined) return known
  const store = createStore<HandOverState>()((set, get) => ({
    refused: {},
    wanted: null,
    copied: {},
    noteCopied: ({ id, orderId }) => {
      const { copied } = get()
      set({ copied: { ...copied, [id]: [...(copied[id] ?? []), orderId] } })
    },
    noteRefused: (id, fields) => set({ refused: { ...get().refused, [id]: fields } }),
    want: (wanted) => set({ wanted }),
  }))
  storesOfApp.set(app, store)
  return store
}

export function useHandOver<Selected>(select: (state: HandOverState) => Selected): Selected {
  return useStore(handOverStoreOf(useAppStores()), select)
}
