import type { AppError } from '@shared/app-error'
import { choosingRules } from '@shared/domain/choose-items'
import type {
  DepositDraft,
  DepositRecord,
  DraftFinding,
  DraftId,
  DraftItem,
  DraftOrigin,
} from '@shared/domain/deposit-draft'
import { addItems, removeItems, type ItemAddition } from '@shared/domain/draft-items'
import { readmitItems, type Readmission } from '@shared/domain/draft-items-readmission'
import type { SavedDraft } from '@shared/domain/draft-file-text'
import { orderIdProblem, type DraftProblem } from '@shared/domain/draft-readiness'
import type { ItemColumns } from '@shared/domain/item-columns'
import { setQuantity, type QuantityChange } from '@shared/domain/item-groups'
import {
  acceptInDraft,
  checkInDraft,
  chooseInDraft,
  lockInDraft,
  newDraft,
  openDraft,
  redoInDraft,
  undoInDraft,
  type OpenDraft,
} from '@shared/domain/open-draft'
import type { ProjectId } from '@shared/domain/project'
import type { Bridge, DepositSettings, DepositsView } from '@shared/ipc-contract'
import { readJsonText } from '@shared/json-text'
import { fail, ok, type Result } from '@shared/result'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { createDraftKeeper } from './draft-keeper'

/** A snapshot that was read to its end, for choosing from it. */
export interface ItemSource {
  readonly origin: DraftOrigin
  readonly columns: ItemColumns
}

/** Why nothing can be chosen at all: drafts and locks are not read yet; findings about these very items wait to be accepted. */
export type ChoosingStop = 'not-loaded' | 'findings-open'

/** The fields of a draft that a person fills in. */
export type DraftFields = Pick<DepositDraft, 'projectId' | 'orderId' | 'currency' | 'resultUrl'>

export interface DepositsState {
  /** As main keeps them, with every change of this page. Null: not loaded yet. */
  readonly view: DepositsView | null
  /** Why they could not be loaded; null while nothing is amiss. */
  readonly problem: AppError | null
  /** The draft in the tray: the one that choosing changes. Never a recorded one. */
  readonly open: OpenDraft | null
  /** Why the last change could not be kept; it is tried again with the next one, or by `saveAgain`. */
  readonly savingProblem: AppError | null
  /** Reads them where that was not done yet; a second call waits for the first one. */
  readonly load: () => Promise<void>
  /** Puts a draft into the tray. A recorded or unknown one changes nothing. */
  readonly openDraft: (id: DraftId) => void
  /** Empties the tray; the draft stays, unless nothing is in it. */
  readonly closeDraft: () => void
  /** Adds items of a snapshot to its draft in the tray; where another draft or none lies there, a new one begins. */
  readonly add: (
    source: ItemSource,
    rows: Iterable<number>,
    projectId: ProjectId,
  ) => Result<ItemAddition, ChoosingStop>
  readonly removeItems: (assetIds: ReadonlySet<string>) => void
  /** Null: the tray has no draft of that snapshot. */
  readonly setQuantity: (
    source: ItemSource,
    like: DraftItem,
    quantity: number,
  ) => QuantityChange | null
  /** Begins a draft with what a file says, as far as the snapshot and the locks let it in. */
  readonly takeOver: (
    source: ItemSource,
    saved: SavedDraft,
    projectId: ProjectId,
  ) => Result<Readmission, ChoosingStop>
  /** They say whether there was something to undo. */
  readonly undo: () => boolean
  readonly redo: () => boolean
  /** Refuses an order id that cannot be used, and says why; null: taken over. */
  readonly change: (fields: Partial<DraftFields>) => DraftProblem | null
  readonly noteCheck: (findings: readonly DraftFinding[], newOrigin: DraftOrigin) => void
  readonly accept: (assetIds: readonly string[] | 'all') => void
  /** Records that the deposit was created with the draft in the tray, and empties the tray. */
  readonly record: (record: DepositRecord) => Promise<Result<undefined, AppError>>
  readonly remove: (ids: readonly DraftId[]) => Promise<Result<undefined, AppError>>
  readonly restore: (ids: readonly DraftId[]) => Promise<Result<undefined, AppError>>
  /** What is locked by now leaves the draft in the tray. */
  readonly saveSettings: (settings: DepositSettings) => Promise<Result<undefined, AppError>>
  readonly saveAgain: () => Promise<void>
  /** Sends what still waits, for a window that is about to go. */
  readonly saveNow: () => void
}

export type DepositsStore = StoreApi<DepositsState>

export interface DepositsPorts {
  readonly api: Pick<
    Bridge,
    | 'readDeposits'
    | 'saveDraft'
    | 'removeDrafts'
    | 'restoreDrafts'
    | 'recordDraft'
    | 'saveDepositSettings'
  >
  /** Which draft lay in the tray when the app was last used; empty: none. */
  readonly trayAtStart: DraftId
  readonly noteTray: (id: DraftId) => void
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newDraftId: () => DraftId
}

/** Drafts and their ledger. The only way of items into a draft. */
export function createDepositsStore(ports: DepositsPorts): DepositsStore {
  const { api, noteTray, now, newDraftId } = ports
  return createStore<DepositsState>()((set, get) => {
    const keeper = createDraftKeeper(api, (savingProblem) => set({ savingProblem }))
    const removed = new Map<DraftId, DepositDraft>()
    let loading: Promise<void> | null = null

    const read = async () => {
      const reply = await api.readDeposits()
      if (!reply.ok) {
        set({ problem: reply.error })
        return
      }
      set({ view: readJsonText(reply.value), problem: null })
      get().openDraft(ports.trayAtStart)
    }

    const setDrafts = (change: (drafts: readonly DepositDraft[]) => readonly DepositDraft[]) => {
      const { view } = get()
      if (view !== null) set({ view: { ...view, drafts: change(view.drafts) } })
    }
    const setTray = (open: OpenDraft | null) => {
      set({ open })
      noteTray(open?.draft.id ?? '')
    }
    /** Shows the draft as it is now, and has it kept. */
    const keep = (open: OpenDraft) => {
      const draft = { ...open.draft, changedAt: now() }
      setTray({ ...open, draft })
      setDrafts((drafts) => withDraft(drafts, draft))
      keeper.keep(draft)
    }
    /** Says whether there was anything to change. */
    const apply = (changed: OpenDraft | null): boolean => {
      if (changed === null) return false
      if (changed.draft === get().open?.draft) set({ open: changed })
      else keep(changed)
      return true
    }

    /** The tray's draft of that snapshot, else a new one that nobody has seen yet. */
    const draftFor = (
      { origin }: ItemSource,
      projectId: ProjectId,
    ): Result<OpenDraft, ChoosingStop> => {
      const { view, open } = get()
      if (view === null) return fail('not-loaded')
      if (open?.draft.checkedOrigin?.snapshotId === origin.snapshotId) return fail('findings-open')
      if (open?.draft.origin.snapshotId === origin.snapshotId) return ok(open)
      const draft = newDraft({ id: newDraftId(), origin, projectId, now: now() })
      return ok(openDraft(draft, view.settings.locks))
    }

    const rulesOf = ({ columns }: ItemSource, { settings }: DepositsView) =>
      choosingRules(columns, settings.locks)

    return {
      view: null,
      problem: null,
      open: null,
      savingProblem: null,

      load: async () => {
        if (get().view !== null) return
        loading ??= read().finally(() => {
          loading = null
        })
        await loading
      },

      openDraft: (id) => {
        const { view, open } = get()
        const draft = view?.drafts.find((one) => one.id === id)
        if (view === null || draft === undefined || draft.record !== null) return
        if (open?.draft.id === id) return
        get().closeDraft()
        const opened = openDraft(draft, view.settings.locks)
        if (opened.draft === draft) setTray(opened)
        else keep(opened)
      },

      closeDraft: () => {
        const { open } = get()
        if (open === null) return
        const { id, items, orderId } = open.draft
        setTray(null)
        if (items.length === 0 && orderId === '') void get().remove([id])
      },

      add: (source, rows, projectId) => {
        const { view } = get()
        const open = draftFor(source, projectId)
        if (!open.ok) return open
        if (view === null) return fail('not-loaded')
        const addition = addItems(open.value.draft.items, rulesOf(source, view), rows)
        if (addition.added > 0) {
          if (get().open?.draft.id !== open.value.draft.id) get().closeDraft()
          apply(chooseInDraft(open.value, addition.items))
        }
        return ok(addition)
      },

      removeItems: (assetIds) => {
        const { open } = get()
        if (open !== null) apply(chooseInDraft(open, removeItems(open.draft.items, assetIds)))
      },

      setQuantity: (source, like, quantity) => {
        const { view, open } = get()
        if (view === null || open?.draft.origin.snapshotId !== source.origin.snapshotId) return null
        const change = setQuantity(open.draft.items, rulesOf(source, view), like, quantity)
        apply(chooseInDraft(open, change.items))
        return change
      },

      takeOver: (source, saved, projectId) => {
        const { view } = get()
        if (view === null) return fail('not-loaded')
        const readmission = readmitItems(saved.items, rulesOf(source, view))
        const draft = newDraft({ id: newDraftId(), origin: source.origin, projectId, now: now() })
        const { currency, resultUrl } = saved
        const others = orderIdsOfOthers(view.drafts, draft)
        const orderId = orderIdProblem(saved.orderId, others) === null ? saved.orderId : ''
        get().closeDraft()
        const { items } = readmission
        keep(openDraft({ ...draft, items, orderId, currency, resultUrl }, view.settings.locks))
        return ok(readmission)
      },

      undo: () => {
        const { view, open } = get()
        return view !== null && open !== null && apply(undoInDraft(open, view.settings.locks))
      },
      redo: () => {
        const { view, open } = get()
        return view !== null && open !== null && apply(redoInDraft(open, view.settings.locks))
      },

      change: (fields) => {
        const { view, open } = get()
        if (view === null || open === null) return null
        const draft = { ...open.draft, ...fields }
        const problem = orderIdProblem(draft.orderId, orderIdsOfOthers(view.drafts, draft))
        if (problem !== null && problem !== 'order-id-missing') return problem
        keep({ ...open, draft })
        return null
      },

      noteCheck: (findings, newOrigin) => {
        const { open } = get()
        if (open !== null) keep(checkInDraft(open, findings, newOrigin))
      },
      accept: (assetIds) => {
        const { open } = get()
        if (open !== null) keep(acceptInDraft(open, assetIds))
      },

      record: async (record) => {
        const { open } = get()
        if (open === null) return fail({ kind: 'draft-not-found' })
        const { id } = open.draft
        const kept = await keeper.settled()
        if (!kept.ok) return kept
        const reply = await api.recordDraft(id, record)
        if (!reply.ok) return reply
        setDrafts((drafts) => drafts.map((one) => (one.id === id ? { ...one, record } : one)))
        if (get().open?.draft.id === id) setTray(null)
        return ok()
      },

      remove: async (ids) => {
        keeper.forget(ids)
        const reply = await api.removeDrafts(ids)
        if (!reply.ok) {
          await get().saveAgain()
          return reply
        }
        const going = new Set(ids)
        for (const draft of get().view?.drafts ?? []) {
          if (going.has(draft.id)) removed.set(draft.id, draft)
        }
        if (going.has(get().open?.draft.id ?? '')) setTray(null)
        setDrafts((drafts) => drafts.filter(({ id }) => !going.has(id)))
        return ok()
      },

      restore: async (ids) => {
        const reply = await api.restoreDrafts(ids)
        if (!reply.ok) return reply
        for (const id of ids) {
          const draft = removed.get(id)
          removed.delete(id)
          if (draft !== undefined) setDrafts((drafts) => withDraft(drafts, draft))
        }
        return ok()
      },

      saveSettings: async (settings) => {
        const reply = await api.saveDepositSettings(settings)
        const { view, open } = get()
        if (!reply.ok || view === null) return reply
        set({ view: { ...view, settings } })
        if (open !== null) apply(lockInDraft(open, settings.locks))
        return ok()
      },

      saveAgain: async () => {
        await keeper.settled()
      },
      saveNow: () => keeper.sendAll(),
    }
  })
}

/** Order ids of all other drafts of its project, recorded ones among them. */
export function orderIdsOfOthers(
  drafts: readonly DepositDraft[],
  { id, projectId }: Pick<DepositDraft, 'id' | 'projectId'>,
): readonly string[] {
  return drafts
    .filter((other) => other.id !== id && other.projectId === projectId)
    .map(({ orderId }) => orderId)
    .filter((orderId) => orderId !== '')
}

/** In its old place where it was there, else first. */
function withDraft(drafts: readonly DepositDraft[], draft: DepositDraft): readonly DepositDraft[] {
  return drafts.some(({ id }) => id === draft.id)
    ? drafts.map((other) => (other.id === draft.id ? draft : other))
    : [draft, ...drafts]
}
