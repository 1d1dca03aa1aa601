import type { AppError } from '@shared/app-error'
import type { DepositDraft, DraftId } from '@shared/domain/deposit-draft'
import type { Bridge } from '@shared/ipc-contract'
import { fail, ok, type Result } from '@shared/result'

/** Has drafts kept as they change: each change at once, and only the latest where several came meanwhile. */
export interface DraftKeeper {
  readonly keep: (draft: DepositDraft) => void
  /** Tries again what could not be kept, and waits until nothing is left to keep. */
  readonly settled: () => Promise<Result<undefined, AppError>>
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
  let running: Promise<Result<undefined, AppError>> | null = null

  const saveAll = async (): Promise<Result<undefined, AppError>> => {
    for (const [id, draft] of waiting) {
      waiting.delete(id)
      const reply = await api.saveDraft(draft)
      // It was removed while it was on its way.
      if (reply.ok || reply.error.kind === 'draft-not-found') continue
      if (!waiting.has(id)) waiting.set(id, draft)
      noteProblem(reply.error)
      return fail(reply.error)
    }
    noteProblem(null)
    return ok()
  }
  const run = () => {
    running ??= saveAll().finally(() => {
      running = null
    })
    return running
  }

  return {
    keep: (draft) => {
      waiting.set(draft.id, draft)
      void run()
    },
    settled: async () => {
      const first = await run()
      return first.ok && waiting.size > 0 ? run() : first
    },
    forget: (ids) => {
      for (const id of ids) waiting.delete(id)
    },
    sendAll: () => {
      for (const draft of waiting.values()) void api.saveDraft(draft)
    },
  }
}
