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
  /** The latest of each draft that main does not have yet, the one on its way among them. */
  const waiting = new Map<DraftId, DepositDraft>()
  let sending: DepositDraft | null = null
  let running: Promise<Result<undefined, AppError>> | null = null

  /** Sends each once, those that come meanwhile, too. One that fails keeps no other from its turn. */
  const saveEach = async () => {
    let saved = 0
    let problem: AppError | null = null
    for (const [id, draft] of waiting) {
      sending = draft
      const reply = await api.saveDraft(draft)
      sending = null
      // What is not found was removed while it was on its way.
      if (reply.ok || reply.error.kind === 'draft-not-found') {
        saved += 1
        if (waiting.get(id) === draft) waiting.delete(id)
      } else problem = reply.error
    }
    return { saved, problem }
  }
  /** Tries again as long as that leads anywhere: an order id is free when the draft that had it is kept with another. */
  const saveUntilNoneWaits = async (): Promise<Result<undefined, AppError>> => {
    try {
      while (waiting.size > 0) {
        const { saved, problem } = await saveEach()
        if (saved > 0 || problem === null || waiting.size === 0) continue
        noteProblem(problem)
        return fail(problem)
      }
      noteProblem(null)
      return ok()
    } finally {
      // In the same turn as the last look at what waits: nothing slips in between.
      running = null
    }
  }
  const run = () => {
    if (waiting.size > 0) running ??= saveUntilNoneWaits()
    return running ?? Promise.resolve(ok())
  }

  return {
    keep: (draft) => {
      waiting.set(draft.id, draft)
      void run()
    },
    settled: run,
    forget: (ids) => {
      for (const id of ids) waiting.delete(id)
      if (waiting.size === 0) noteProblem(null)
    },
    sendAll: () => {
      for (const draft of waiting.values()) if (draft !== sending) void api.saveDraft(draft)
    },
  }
}
