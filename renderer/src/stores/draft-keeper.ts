import type { AppError } from '@shared/app-error'
import type { DepositDraft, DraftId } from '@shared/domain/deposit-draft'
import type { Bridge } from '@shared/ipc-contract'
import { fail, ok, type Result } from '@shared/result'

/** Has drafts kept as they change: each change at once, and only the latest where several came meanwhile. */
export interface DraftKeeper {
  readonly keep: (draft: DepositDraft) => void
  /** Tries again what could not be kept, and waits until nothing is left to keep. */
  readonly settled: () => Promise<Result<undefined, AppError>>
  /** For drafts that are being removed: nothing of them is sent any more. */
  readonly forget: (ids: readonly DraftId[]) => void
  /** Sends all that waits without waiting for what is under way. */
  readonly sendAll: () => void
}

/** @param noteProblem Hears why a draft could not be kept, and null when one was. */
export function createDraftKeeper(
  api: Pick<Bridge, 'saveDraft'>,
  noteProblem: (problem: AppError | null) => void,
): DraftKeeper {
  const waiting = new Map<DraftId, DepositDraft>()
  const forgotten = new Set<DraftId>()
  let running: Promise<Result<undefined, AppError>> | null = null

  const saveAll = async (): Promise<Result<undefined, AppError>> => {
    for (const [id, draft] of waiting) {
      waiting.delete(id)
      const reply = await api.saveDraft(draft)
      // It was removed while it was on its way.
      if (reply.ok || reply.error.kind === 'draft-not-found' || forgotten.has(id)) continue
      if (!waiting.has(id)) waiting.set(id, draft)
      noteProblem(reply.error)
      return fail(reply.error)
    }
    noteProblem(null)
    return ok()
  }
  const saveUntilNoneWaits = async () => {
    try {
      let saved = await saveAll()
      while (saved.ok && waiting.size > 0) saved = await saveAll()
      return saved
    } finally {
      // In the same turn as the last look at what waits: nothing slips in between.
      running = null
    }
  }
  const run = () => {
    running ??= saveUntilNoneWaits()
    return running
  }

  return {
    keep: (draft) => {
      waiting.set(draft.id, draft)
      forgotten.delete(draft.id)
      void run()
    },
    settled: run,
    forget: (ids) => {
      for (const id of ids) {
        waiting.delete(id)
        forgotten.add(id)
      }
    },
    sendAll: () => {
      for (const draft of waiting.values()) void api.saveDraft(draft)
    },
  }
}
