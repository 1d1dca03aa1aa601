import type { SnapshotId } from '@shared/domain/snapshot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { nothingSelected, type Selection } from './selection'

/** The items that the person has selected. They belong to one snapshot: another one's rows are other items. */
export interface SelectionState {
  readonly snapshotId: SnapshotId | null
  readonly selection: Selection
  /** The change is given what is selected of that snapshot. */
  readonly select: (snapshotId: SnapshotId, change: (selection: Selection) => Selection) => void
  readonly clear: () => void
}

export type SelectionStore = StoreApi<SelectionState>

export function createSelectionStore(): SelectionStore {
  return createStore<SelectionState>()((set, get) => ({
    snapshotId: null,
    selection: nothingSelected,
    select: (snapshotId, change) =>
      set({ snapshotId, selection: change(selectionOf(get(), snapshotId)) }),
    clear: () => set({ selection: nothingSelected }),
  }))
}

/** What is selected of this snapshot. */
export function selectionOf(
  { snapshotId, selection }: Pick<SelectionState, 'snapshotId' | 'selection'>,
  wanted: SnapshotId,
): Selection {
  return snapshotId === wanted ? selection : nothingSelected
}
