import type { AppError, StorageError } from '@shared/app-error'
import type { DepositDraft, DraftId } from '@shared/domain/deposit-draft'
import type { AppApi, DepositSettings, DepositsView } from '@shared/ipc-contract'
import { jsonText } from '@shared/json-text'
import { fail, ok, type Result } from '@shared/result'
import { createTurnstile } from '@shared/turnstile'
import type { Clock } from '../ports/clock'
import type { DraftStore } from '../ports/draft-store'

export interface DepositPorts {
  readonly drafts: DraftStore
  readonly settings: {
    readonly read: () => DepositSettings
    readonly write: (settings: DepositSettings) => Result<undefined, StorageError>
  }
  readonly clock: Pick<Clock, 'now'>
  /** Hears what could not be kept: a full disk may get room back. */
  readonly noteNotKept: (error: AppError) => Promise<void>
}

type DepositApi = Pick<
  AppApi,
  | 'readDeposits'
  | 'saveDraft'
  | 'removeDrafts'
  | 'restoreDrafts'
  | 'recordDraft'
  | 'saveDepositSettings'
>

type Drafts = ReadonlyMap<DraftId, DepositDraft>

/** What keeps an order id from being used twice. */
type OrderFacts = Pick<DepositDraft, 'id' | 'projectId' | 'orderId'>

/** Drafts and their ledger. Nothing in here creates anything at SkinsBack. */
export function createDepositService(ports: DepositPorts): DepositApi {
  const { drafts, settings, clock, noteNotKept } = ports
  /** Two calls at the same time would both find an order id free. */
  const oneAtATime = createTurnstile(1)
  /** What was removed in this run, so that a late save does not bring it back unasked. */
  const removed = new Map<DraftId, OrderFacts>()

  const alone = (
    work: (kept: Drafts) => Promise<Result<undefined, AppError>>,
  ): Promise<Result<undefined, AppError>> =>
    oneAtATime(async () => {
      const listed = await drafts.list()
      if (!listed.ok) return listed
      return work(new Map(listed.value.drafts.map((draft) => [draft.id, draft])))
    })

  const put = async (draft: DepositDraft): Promise<Result<undefined, AppError>> => {
    const kept = await drafts.put(draft)
    if (!kept.ok) await noteNotKept(kept.error)
    return kept
  }

  return {
    async readDeposits() {
      const listed = await drafts.list()
      if (!listed.ok) return listed
      return ok(jsonText<DepositsView>({ ...listed.value, settings: settings.read() }))
    },

    saveDraft: (draft) =>
      alone(async (kept) => {
        if (removed.has(draft.id)) return fail({ kind: 'draft-not-found' })
        // What is recorded came about by recording alone.
        if (isRecorded(draft) || isRecorded(kept.get(draft.id))) {
          return fail({ kind: 'draft-recorded' })
        }
        const taken = takenOrderId([draft], kept)
        return taken === null ? put(draft) : fail({ kind: 'order-id-used', orderId: taken })
      }),

    removeDrafts: (ids) =>
      alone(async (kept) => {
        const going = ids.flatMap((id) => kept.get(id) ?? [])
        if (going.some(isRecorded)) return fail({ kind: 'draft-recorded' })
        const gone = await drafts.remove(ids)
        if (!gone.ok) return gone
        for (const { id, projectId, orderId } of going) removed.set(id, { id, projectId, orderId })
        return ok()
      }),

    restoreDrafts: (ids) =>
      alone(async (kept) => {
        const coming = [...new Set(ids)].flatMap((id) => removed.get(id) ?? [])
        if (coming.length < new Set(ids).size) return fail({ kind: 'draft-not-found' })
        const taken = takenOrderId(coming, kept)
        if (taken !== null) return fail({ kind: 'order-id-used', orderId: taken })
        const restored = await drafts.restore(ids)
        if (!restored.ok) return restored
        for (const id of ids) removed.delete(id)
        return ok()
      }),

    recordDraft: (id, record) =>
      alone(async (kept) => {
        const draft = kept.get(id)
        if (draft === undefined) return fail({ kind: 'draft-not-found' })
        if (isRecorded(draft)) return fail({ kind: 'draft-recorded' })
        return put({ ...draft, record, changedAt: clock.now() })
      }),

    saveDepositSettings: async (changed) => settings.write(changed),
  }
}

function isRecorded(draft: DepositDraft | undefined): boolean {
  return draft !== undefined && draft.record !== null
}

/** The first order id of these that another draft of its project has, kept or among these; null: none. */
function takenOrderId(coming: readonly OrderFacts[], kept: Drafts): string | null {
  const ids = new Set(coming.map(({ id }) => id))
  const others = [...kept.values()].filter(({ id }) => !ids.has(id))
  const used = new Set(others.flatMap(orderKey))
  for (const draft of coming) {
    for (const key of orderKey(draft)) {
      if (used.has(key)) return draft.orderId.trim()
      used.add(key)
    }
  }
  return null
}

/** Equal for equal order ids of one project. A draft without one has none. */
function orderKey({ projectId, orderId }: OrderFacts): readonly string[] {
  const trimmed = orderId.trim()
  return trimmed === '' ? [] : [JSON.stringify([projectId, trimmed])]
}
