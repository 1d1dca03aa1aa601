import type { AppError } from '@shared/app-error'
import type { DepositRecord, DraftId } from '@shared/domain/deposit-draft'
import { longestDraftFile, type SavedDraft } from '@shared/domain/draft-file-text'
import type { Readmission } from '@shared/domain/draft-items-readmission'
import type { ProjectId } from '@shared/domain/project'
import type { Snapshot } from '@shared/domain/snapshot'
import type { DraftFileProblem } from '@shared/draft-file'
import { fail, ok, type Result } from '@shared/result'
import { itemSourceOf } from '../choosing/use-item-source'
import type { InventoryStore, ShownInventory } from '../inventory/inventory-store'
import { inventoryStoresOf } from '../inventory/inventory-stores'
import type { AppStores } from '../stores/app-stores'
import { bestSnapshot, isOfSaved } from './find-source'

export type OpenDraftFileProblem =
  | DraftFileProblem
  | { readonly kind: 'unreadable' }
  /** No inventory of the Steam user and game that the file names is on this machine. */
  | { readonly kind: 'no-inventory'; readonly saved: SavedDraft }
  /** A fetch runs: its answer would push the inventory away that the draft needs. */
  | { readonly kind: 'fetch-running' }
  | { readonly kind: 'not-opened'; readonly error: AppError }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-loaded' }

export interface OpenedDraft {
  readonly readmission: Readmission
  /** The file's order id, where another draft of the project has it or it cannot be used; null: it was taken over. */
  readonly orderIdLeftOut: string | null
  /** As the file says it, where its draft had been recorded: no deposit of this machine's ledger, unless it is {@link recordedHere}. */
  readonly record: DepositRecord | null
  /** The deposit of this machine's ledger that has the order id of such a file; null: none has. */
  readonly recordedHere: RecordedHere | null
}

export interface RecordedHere {
  readonly id: DraftId
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

/**
 * Reads a draft's file and begins a draft with what its inventory lets in. The inventory on screen is taken where it is of that
 * Steam user and game, else the best one of the library is opened first.
 */
export async function openSavedDraft(
  app: AppStores,
  file: Pick<File, 'size' | 'text'>,
): Promise<Result<OpenedDraft, OpenDraftFileProblem>> {
  const saved = await readFile(file)
  if (!saved.ok) return saved
  await app.deposits.getState().load()
  const inventory = await inventoryFor(app, saved.value)
  return inventory.ok ? takeOver(app, saved.value, inventory.value) : inventory
}

async function readFile(
  file: Pick<File, 'size' | 'text'>,
): Promise<Result<SavedDraft, OpenDraftFileProblem>> {
  // No character takes less than a byte.
  if (file.size > longestDraftFile) return fail({ kind: 'too-large', limit: longestDraftFile })
  let content: string
  try {
    content = await file.text()
  } catch {
    // It is gone, or the system does not let it be read.
    return fail({ kind: 'unreadable' })
  }
  // What checks files is large and seldom needed, so no start of the app waits for it.
  const { readDraftFile } = await import('@shared/draft-file')
  return readDraftFile(content)
}

async function inventoryFor(
  app: AppStores,
  saved: SavedDraft,
): Promise<Result<ShownInventory, OpenDraftFileProblem>> {
  const { inventory: store } = inventoryStoresOf(app)
  const { inventory: shown, running } = store.getState()
  if (shown !== null && shown.end !== null && isOfSaved(shown.snapshot, saved)) return ok(shown)
  if (running?.aim.kind === 'fetch') return fail({ kind: 'fetch-running' })
  await app.library.getState().load()
  const { view, problem } = app.library.getState()
  if (view === null && problem !== null) return fail({ kind: 'not-opened', error: problem })
  const snapshot = bestSnapshot(view?.snapshots ?? [], saved)
  return snapshot === null ? fail({ kind: 'no-inventory', saved }) : opened(store, snapshot)
}

/** Opens a snapshot and waits until it was read to its end. */
function opened(
  store: InventoryStore,
  snapshot: Snapshot,
): Promise<Result<ShownInventory, OpenDraftFileProblem>> {
  return new Promise((resolve) => {
    store.getState().openSnapshot(snapshot)
    const look = ({ running, failure, inventory }: ReturnType<InventoryStore['getState']>) => {
      if (running?.aim.kind === 'open' && running.aim.snapshot.id === snapshot.id) return
      stop()
      if (inventory?.snapshot.id === snapshot.id && inventory.end !== null) resolve(ok(inventory))
      else if (failure === null) resolve(fail({ kind: 'cancelled' }))
      else resolve(fail({ kind: 'not-opened', error: failure.error }))
    }
    const stop = store.subscribe(look)
    look(store.getState())
  })
}

function takeOver(
  app: AppStores,
  saved: SavedDraft,
  inventory: ShownInventory,
): Result<OpenedDraft, OpenDraftFileProblem> {
  const source = itemSourceOf(inventory)
  if (source === null) throw new Error('An inventory without an end was taken for whole')
  const taken = app.deposits.getState().takeOver(source, saved, projectFor(app, inventory))
  if (!taken.ok) return fail({ kind: 'not-loaded' })
  const { open } = app.deposits.getState()
  if (open === null) throw new Error('A draft was taken over and does not lie in the tray')
  return ok({
    readmission: taken.value,
    orderIdLeftOut: open.draft.orderId === saved.orderId ? null : saved.orderId,
    record: saved.record,
    recordedHere: recordedHere(app, saved, open.draft.projectId),
  })
}

/** An order id is unique in its project alone: the draft's own goes before others. */
function recordedHere(
  app: AppStores,
  { record, orderId }: SavedDraft,
  projectId: ProjectId,
): RecordedHere | null {
  if (record === null || orderId === '') return null
  const drafts = app.deposits.getState().view?.drafts ?? []
  const same = drafts.filter((draft) => draft.record !== null && draft.orderId === orderId)
  const found = same.find((draft) => draft.projectId === projectId) ?? same[0]
  const createdAt = found?.record?.createdAt
  return found === undefined || createdAt === undefined ? null : { id: found.id, createdAt }
}

/** The project that the inventory was asked by, else the one in use; empty: there is none. */
function projectFor(app: AppStores, { snapshot }: ShownInventory): string {
  const { projects } = app.projects.getState()
  const { projectId } = app.preferences.getState().preferences.form
  const known = (wanted: string) => projects.find(({ id }) => id === wanted)
  return (known(snapshot.request.projectId) ?? known(projectId) ?? projects[0])?.id ?? ''
}
