import type { DraftId } from '@shared/domain/deposit-draft'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppStores } from '../stores/app-stores'
import { useAppStores } from '../stores/use-app-stores'

export const depositsTabs = ['drafts', 'ledger'] as const
export type DepositsTab = (typeof depositsTabs)[number]

/** `list` stands left, `handOver` right. */
export type DepositsPane = 'list' | 'handOver'

/** How the person left the screen. Lasts until the window goes. */
export interface DepositsScreenState {
  readonly tab: DepositsTab
  /** The deposit of the ledger that is shown; null: none of them. */
  readonly shownRecord: DraftId | null
  /** Which panes the person wants open where there is room. */
  readonly open: Readonly<Record<DepositsPane, boolean>>
  /** Which pane is open where there is room for one. */
  readonly front: DepositsPane
  /** How many files that were set aside the person has taken note of. */
  readonly setAsideSeen: number
  readonly showTab: (tab: DepositsTab) => void
  readonly showRecord: (id: DraftId) => void
  readonly openPane: (pane: DepositsPane) => void
  readonly closePane: (pane: DepositsPane) => void
  readonly noteSetAside: (count: number) => void
}

export type DepositsScreenStore = StoreApi<DepositsScreenState>

const storeOfApp = new WeakMap<AppStores, DepositsScreenStore>()

export function depositsScreenOf(app: AppStores): DepositsScreenStore {
  const known = storeOfApp.get(app)
  if (known !== undefined) return known
  const store = createStore<DepositsScreenState>()((set, get) => ({
    tab: 'drafts',
    shownRecord: null,
    open: { list: true, handOver: true },
    front: 'handOver',
    setAsideSeen: 0,
    showTab: (tab) => set({ tab }),
    showRecord: (id) => set({ tab: 'ledger', shownRecord: id }),
    openPane: (pane) => set({ front: pane, open: { ...get().open, [pane]: true } }),
    closePane: (pane) => set({ open: { ...get().open, [pane]: false } }),
    noteSetAside: (setAsideSeen) => set({ setAsideSeen }),
  }))
  // What was chosen a moment ago comes before what was looked at in the ledger.
  app.deposits.subscribe(({ open }, before) => {
    if (open !== null && open.draft.items !== before.open?.draft.items) {
      store.getState().showTab('drafts')
    }
  })
  storeOfApp.set(app, store)
  return store
}

/** Shows the draft that lies in the tray, whatever the deposits screen showed before. */
export function showTrayDraft(app: AppStores): void {
  depositsScreenOf(app).getState().showTab('drafts')
  app.screen.getState().goTo('deposits')
}

export function useDepositsScreen<Selected>(
  select: (state: DepositsScreenState) => Selected,
): Selected {
  return useStore(depositsScreenOf(useAppStores()), select)
}
