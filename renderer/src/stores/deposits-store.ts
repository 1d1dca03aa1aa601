import type { DepositDraft, DraftId } from '@shared/domain/deposit-draft'
import { addItems, removeItems } from '@shared/domain/draft-items'
import { readmitItems } from '@shared/domain/draft-items-readmission'
import { orderIdProblem } from '@shared/domain/draft-readiness'
import { setQuantity } from '@shared/domain/item-groups'
import {
  acceptInDraft,
  checkInDraft,
  chooseInDraft,
  hasOpenFindings,
  lockInDraft,
  newDraft,
  openDraft,
  openDraftOfFile,
  redoInDraft,
  undoInDraft,
  type OpenDraft,
} from '@shared/domain/open-draft'
import { orderIdsOfOthers } from '@shared/domain/order-id'
import type { ProjectId } from '@shared/domain/project'
import type { DepositsView } from '@shared/ipc-contract'
import { readJsonText } from '@shared/json-text'
import { fail, ok, type Result } from '@shared/result'
import { createStore } from 'zustand/vanilla'
import type {
  ChoosingStop,
  DepositsPorts,
  DepositsState,
  DepositsStore,
  ItemSource,
} from './deposits-state'
import { createDraftKeeper } from './draft-keeper'
import { rulesOf } from './rules-of'

/** Drafts and their ledger. The only way of items into a draft. */
export function createDepositsStore(ports: DepositsPorts): DepositsStore {
  const { api, noteTray, now, newDraftId } = ports
  return createStore<DepositsState>()((set, get) => {
    const keeper = createDraftKeeper(api, (savingProblem) => set({ savingProblem }))
    const removed = new Map<DraftId, DepositDraft>()
    /** Drafts that main is recording, removing or bringing back. */
    const inHand = new Set<DraftId>()
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

    /** The draft in the tray, unless main has it in hand: then nothing of it may change. */
    const changeable = (): OpenDraft | null => {
      const { open } = get()
      return open === null || inHand.has(open.draft.id) ? null : open
    }

    /** The tray's draft of that snapshot, else a new one that nobody has seen yet. */
    const draftFor = (
      { origin }: ItemSource,
      projectId: ProjectId,
    ): Result<OpenDraft, ChoosingStop> => {
      const { view } = get()
      const open = changeable()
      if (view === null) return fail('not-loaded')
      if (open !== null && hasOpenFindings(open.draft, origin)) return fail('findings-open')
      if (open?.draft.origin.snapshotId === origin.snapshotId) return ok(open)
      const draft = newDraft({ id: newDraftId(), origin, projectId, now: now() })
      return ok(openDraft(draft, view.settings.locks))
    }

    const applyLocks = () => {
      const { view } = get()
      const open = changeable()
      if (view !== null && open !== null) apply(lockInDraft(open, view.settings.locks))
    }

    const rulesIn = ({ columns }: ItemSource, { settings }: DepositsView) =>
      rulesOf(columns, settings.locks)

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
        if (open?.draft.id === id || inHand.has(id)) return
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
        if (items.length === 0 && orderId === '' && !inHand.has(id)) void get().remove([id])
      },

      add: (source, rows, projectId) => {
        const { view } = get()
        const open = draftFor(source, projectId)
        if (!open.ok) return open
        if (view === null) return fail('not-loaded')
        const addition = addItems(open.value.draft.items, rulesIn(source, view), rows)
        if (addition.added > 0) {
          if (get().open?.draft.id !== open.value.draft.id) get().closeDraft()
          apply(chooseInDraft(open.value, addition.items))
        }
        return ok(addition)
      },

      removeItems: (assetIds) => {
        const open = changeable()
        if (open !== null) apply(chooseInDraft(open, removeItems(open.draft.items, assetIds)))
      },

      setQuantity: (source, like, quantity) => {
        const { view } = get()
        const open = changeable()
        if (view === null || open?.draft.origin.snapshotId !== source.origin.snapshotId) return null
        const change = setQuantity(open.draft.items, rulesIn(source, view), like, quantity)
        if (change.added > 0 && hasOpenFindings(open.draft, source.origin)) return null
        apply(chooseInDraft(open, change.items))
        return change
      },

      takeOver: (source, saved, projectId) => {
        const { view } = get()
        if (view === null) return fail('not-loaded')
        const readmission = readmitItems(saved.items, rulesIn(source, view))
        const file = {
          id: newDraftId(),
          origin: source.origin,
          projectId,
          now: now(),
          saved,
          readmission,
        }
        const otherOrderIds = orderIdsOfOthers(view.drafts, file)
        get().closeDraft()
        keep(openDraftOfFile({ ...file, otherOrderIds }, view.settings.locks))
        return ok(readmission)
      },

      undo: () => {
        const { view } = get()
        const open = changeable()
        return view !== null && open !== null && apply(undoInDraft(open, view.settings.locks))
      },
      redo: () => {
        const { view } = get()
        const open = changeable()
        return view !== null && open !== null && apply(redoInDraft(open, view.settings.locks))
      },

      change: (fields) => {
        const { view } = get()
        const open = changeable()
        if (view === null || open === null) return null
        const draft = { ...open.draft, ...fields }
        const problem = orderIdProblem(draft.orderId, orderIdsOfOthers(view.drafts, draft))
        if (problem !== null && problem !== 'order-id-missing') return problem
        keep({ ...open, draft })
        return null
      },

      noteCheck: (check, newOrigin) => {
        const open = changeable()
        if (open !== null) keep(checkInDraft(open, check, newOrigin))
      },
      accept: (assetIds) => {
        const { view } = get()
        const open = changeable()
        if (view !== null && open !== null) {
          keep(acceptInDraft(open, assetIds, view.settings.locks))
        }
      },

      record: async (record) => {
        const open = changeable()
        if (open === null) return fail({ kind: 'draft-not-found' })
        const { id } = open.draft
        inHand.add(id)
        const kept = await keeper.settled()
        const reply = kept.ok ? await api.recordDraft(id, record) : kept
        inHand.delete(id)
        if (!reply.ok) {
          applyLocks()
          return reply
        }
        setDrafts((drafts) => drafts.map((one) => (one.id === id ? { ...one, record } : one)))
        if (get().open?.draft.id === id) setTray(null)
        return ok()
      },

      remove: async (ids) => {
        if (ids.some((id) => inHand.has(id))) return fail({ kind: 'draft-not-found' })
        keeper.forget(ids)
        for (const id of ids) inHand.add(id)
        const reply = await api.removeDrafts(ids)
        for (const id of ids) inHand.delete(id)
        const going = new Set(ids)
        const left = (get().view?.drafts ?? []).filter(({ id }) => going.has(id))
        if (!reply.ok) {
          for (const draft of left) if (draft.record === null) keeper.keep(draft)
          applyLocks()
          return reply
        }
        for (const draft of left) removed.set(draft.id, draft)
        if (going.has(get().open?.draft.id ?? '')) setTray(null)
        setDrafts((drafts) => drafts.filter(({ id }) => !going.has(id)))
        return ok()
      },

      restore: async (ids) => {
        const coming = ids.flatMap((id) => removed.get(id) ?? [])
        const used = coming.find((draft) => isOrderIdUsed(draft, get().view?.drafts ?? []))
        if (used !== undefined) return fail({ kind: 'order-id-used', orderId: used.orderId })
        if (coming.length < ids.length) return fail({ kind: 'draft-not-found' })
        // Shown at once, so that nobody takes its order id meanwhile.
        for (const draft of coming) {
          inHand.add(draft.id)
          removed.delete(draft.id)
          setDrafts((drafts) => withDraft(drafts, draft))
        }
        const reply = await api.restoreDrafts(ids)
        for (const draft of coming) {
          inHand.delete(draft.id)
          // It may have changed while it was being removed.
          if (reply.ok) keeper.keep(draft)
          else removed.set(draft.id, draft)
        }
        if (!reply.ok) setDrafts((drafts) => drafts.filter(({ id }) => !removed.has(id)))
        return reply
      },

      saveSettings: async (settings) => {
        const reply = await api.saveDepositSettings(settings)
        const { view } = get()
        if (!reply.ok || view === null) return reply
        set({ view: { ...view, settings } })
        applyLocks()
        return ok()
      },

      saveAgain: async () => {
        await keeper.settled()
      },
      saveNow: () => keeper.sendAll(),
    }
  })
}

function isOrderIdUsed(draft: DepositDraft, drafts: readonly DepositDraft[]): boolean {
  return orderIdProblem(draft.orderId, orderIdsOfOthers(drafts, draft)) === 'order-id-used'
}

/** In its old place where it was there, else first. */
function withDraft(drafts: readonly DepositDraft[], draft: DepositDraft): readonly DepositDraft[] {
  return drafts.some(({ id }) => id === draft.id)
    ? drafts.map((other) => (other.id === draft.id ? draft : other))
    : [draft, ...drafts]
}
