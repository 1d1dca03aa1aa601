import type { AppError } from '@shared/app-error'
import type { SteamUser } from '@shared/domain/trade-url'
import type { BatchId } from '@shared/batch'
import type { BatchStep } from '@shared/ipc-contract'
import { useRef, useState } from 'react'
import type { Result } from '@shared/result'
import { useBatches } from '../stores/use-app-stores'

type StepName = BatchStep | 'concurrency' | 'remove'

export interface BatchSteps {
  /** The step that was asked for, until main has answered. */
  readonly busy: StepName | null
  /** What did not work, and why. */
  readonly problem: { readonly step: StepName; readonly error: AppError } | null
  readonly dismissProblem: () => void
  readonly steer: (step: BatchStep) => void
  /** Tries again with trade tokens of these Steam users. */
  readonly retryWith: (steamUsers: readonly SteamUser[]) => Promise<boolean>
  readonly setConcurrency: (concurrency: number) => void
  readonly remove: () => Promise<boolean>
}

/** What a person can have a batch do, one thing at a time. */
export function useBatchSteps(id: BatchId): BatchSteps {
  const batches = useBatches((state) => state)
  const [busy, setBusy] = useState<StepName | null>(null)
  const [problem, setProblem] = useState<BatchSteps['problem']>(null)
  const isBusyNow = useRef(false)
  const run = async (
    step: StepName,
    work: () => Promise<Result<undefined, AppError>>,
  ): Promise<boolean> => {
    if (isBusyNow.current) return false
    isBusyNow.current = true
    setBusy(step)
    setProblem(null)
    const reply = await work()
    isBusyNow.current = false
    setBusy(null)
    if (!reply.ok) setProblem({ step, error: reply.error })
    return reply.ok
  }
  return {
    busy,
    problem,
    dismissProblem: () => setProblem(null),
    steer: (step) => void run(step, () => batches.steer(id, step)),
    retryWith: (steamUsers) => run('retry', () => batches.retryWith(id, steamUsers)),
    setConcurrency: (concurrency) =>
      void run('concurrency', () => batches.setConcurrency(id, concurrency)),
    remove: () => run('remove', () => batches.remove(id)),
  }
}
