import type { SnapshotId } from '@shared/domain/snapshot'
import { openSnapshotColumns } from '../app-api/open-snapshot-columns'
import type { AppStores } from '../stores/app-stores'
import { useAppStores } from '../stores/use-app-stores'
import { useStore } from 'zustand'
import {
  createInventoryStore,
  type InventoryState,
  type InventoryStore,
  type ShownInventory,
} from './inventory-store'
import { freeMemoryAtRest } from './free-memory-at-rest'
import { createCopyStore, type CopyState, type CopyStore } from './copy-store'
import { prepareInventory } from './prepare-inventory'
import { createRequestStore, type RequestState, type RequestStore } from './request-store'
import { secretAfterFailure } from './secret-after-failure'
import type { Selection } from './selection'
import {
  createSelectionStore,
  selectionOf,
  type SelectionState,
  type SelectionStore,
} from './selection-store'
import { createViewStore, type ViewState, type ViewStore } from './view-store'

export interface InventoryStores {
  readonly inventory: InventoryStore
  readonly request: RequestStore
  readonly view: ViewStore
  readonly selection: SelectionStore
  readonly copying: CopyStore
}

const storesOfApp = new WeakMap<AppStores, InventoryStores>()

/** The screen's stores. They outlive the screen, so that a look at the projects does not lose the items. */
export function inventoryStoresOf(app: AppStores): InventoryStores {
  const known = storesOfApp.get(app)
  if (known !== undefined) return known
  const stores = {
    inventory: createInventoryStore({
      api: app.api,
      openColumns: (id, listener) => openSnapshotColumns(app.api, id, listener),
      prepare: (columns, onReady) => prepareInventory(app, columns, onReady),
      now: Date.now,
      newCallId: () => crypto.randomUUID(),
    }),
    request: createRequestStore(app.preferences),
    view: createViewStore(),
    selection: createSelectionStore(),
    copying: createCopyStore(app.api, () => crypto.randomUUID()),
  }
  stores.inventory.subscribe(({ failure }, before) => {
    if (failure === null || failure === before.failure) return
    const secret = secretAfterFailure(failure.error)
    const { aim } = failure
    if (secret === null || aim.kind !== 'fetch') return
    app.projects.getState().noteSecret(aim.request.projectId, secret)
  })
  const freeMemory = freeMemoryAtRest(app.api)
  let whole: ShownInventory | null = null
  stores.inventory.subscribe(({ inventory }) => {
    // While items come, the answer's own currency is not known yet.
    if (inventory === null || inventory.end === null || inventory === whole) return
    if (inventory.columns !== whole?.columns) {
      stores.view.getState().takeOver(whole, inventory)
      freeMemory()
    }
    whole = inventory
  })
  storesOfApp.set(app, stores)
  return stores
}

export function useInventoryStores(): InventoryStores {
  return inventoryStoresOf(useAppStores())
}

export function useInventory<Selected>(select: (state: InventoryState) => Selected): Selected {
  return useStore(useInventoryStores().inventory, select)
}

export function useRequest<Selected>(select: (state: RequestState) => Selected): Selected {
  return useStore(useInventoryStores().request, select)
}

export function useView<Selected>(select: (state: ViewState) => Selected): Selected {
  return useStore(useInventoryStores().view, select)
}

/** What is selected of this snapshot. */
export function useSelection(snapshotId: SnapshotId): Selection {
  return useStore(useInventoryStores().selection, (state) => selectionOf(state, snapshotId))
}

/** The means to select; they stay the same. */
export function useSelectionStore(): Pick<SelectionState, 'select' | 'clear'> {
  return useInventoryStores().selection.getState()
}

export function useCopying<Selected>(select: (state: CopyState) => Selected): Selected {
  return useStore(useInventoryStores().copying, select)
}
