import type { AppError } from '@shared/app-error'
import type { Batch, BatchId, StartedBatch } from '@shared/batch'
import { requestProblems } from '@shared/domain/inventory-request'
import type { SetAsideFile } from '@shared/domain/kept-snapshots'
import type { AppApi, BatchesView, BatchOrder, BatchStep } from '@shared/ipc-contract'
import { jsonText, readJsonText } from '@shared/json-text'
import { isTradeToken } from '@shared/domain/trade-url'
import { fail, ok, type Result } from '@shared/result'
import { createTurnstile } from '@shared/turnstile'
import type { BatchStore, KeptBatch } from '../ports/batch-store'
import { recoverBatch } from './batch-recovery'
import { createBatchRunner, type BatchRunner, type BatchRunnerPorts } from './batch-runner'
import { createLiveBatch } from './live-batch'

export interface BatchPorts extends Omit<BatchRunnerPorts, 'store'> {
  readonly store: BatchStore
  /** How much of all that runs is through, from 0 to 1; null: nothing runs. */
  readonly tellProgress: (fraction: number | null) => void
}

type BatchApi = Pick<
  AppApi,
  | 'readBatches'
  | 'startBatch'
  | 'steerBatch'
  | 'giveBatchTokens'
  | 'setBatchConcurrency'
  | 'removeBatch'
>

export interface BatchService {
  readonly api: BatchApi
  /** Goes on with what an end of the app interrupted. To be called once the window is there: it may open the keychain. */
  readonly resume: () => Promise<void>
  /** Whether any batch runs, or still ends. */
  readonly isAnyRunning: () => Promise<boolean>
  /** Ends what is under way and notes nothing any more: the next start goes on. */
  readonly close: () => void
}

/** Batches: each runs by itself, and all of a Client ID share its quota with every other request. */
export function createBatchService(ports: BatchPorts): BatchService {
  const { store, projects, clock, makeId } = ports
  const runners = new Map<BatchId, BatchRunner>()
  let setAside: readonly SetAsideFile[] = []
  /** Two calls at the same time would both find a project free. */
  const oneAtATime = createTurnstile(1)
  let loading: Promise<Result<undefined, AppError>> | null = null

  const tellProgress = () => {
    const counts = [...runners.values()].filter(isRunning).map(({ live }) => live.counts())
    const sum = (pick: (one: (typeof counts)[number]) => number) =>
      counts.reduce((total, one) => total + pick(one), 0)
    const open = sum(({ waiting, running }) => waiting + running)
    const over = sum(({ done, failed, skipped }) => done + failed + skipped)
    ports.tellProgress(open === 0 ? null : over / (open + over))
  }

  const add = (kept: KeptBatch): BatchRunner => {
    const runner = createBatchRunner(createLiveBatch(kept), {
      ...ports,
      tell: (change) => {
        ports.tell(change)
        tellProgress()
      },
    })
    runners.set(kept.batch.id, runner)
    return runner
  }

  const load = async (): Promise<Result<undefined, AppError>> => {
    const listed = await store.list()
    if (!listed.ok) return listed
    setAside = listed.value.setAside
    for (const kept of listed.value.batches) {
      add(await recoverBatch(kept, ports))
    }
    for (const runner of runners.values()) if (isRunning(runner)) runner.run()
    return ok()
  }

  /** Reads what is kept, once; after a failure the next call tries again. */
  const loaded = (): Promise<Result<undefined, AppError>> => {
    loading ??= load().then((outcome) => {
      if (!outcome.ok) {
        loading = null
        runners.clear()
      }
      return outcome
    })
    return loading
  }

  const alone = (work: () => Promise<Result<Batch | undefined, AppError>>) =>
    oneAtATime(async () => {
      const ready = await loaded()
      return ready.ok ? work() : ready
    })
  const withRunner = async (
    id: BatchId,
    work: (runner: BatchRunner) => Promise<Result<undefined, AppError>>,
  ): Promise<Result<undefined, AppError>> => {
    const outcome = await alone(async () => {
      const runner = runners.get(id)
      return runner === undefined ? fail({ kind: 'batch-not-found' }) : work(runner)
    })
    return outcome.ok ? ok() : outcome
  }

  const isBusy = (projectId: string, except: BatchId | null) =>
    [...runners.values()].some(
      (runner) =>
        isRunning(runner) &&
        runner.live.id !== except &&
        runner.live.facts().projectId === projectId,
    )

  const steer = async (
    runner: BatchRunner,
    step: BatchStep,
  ): Promise<Result<undefined, AppError>> => {
    const { projectId } = runner.live.facts()
    const isStart = step === 'resume' || step === 'retry'
    if (isStart && isBusy(projectId, runner.live.id)) return fail({ kind: 'batch-project-busy' })
    return runner.steer(step)
  }

  const start = async (order: BatchOrder): Promise<Result<StartedBatch, AppError>> => {
    const project = projects.list().find(({ id }) => id === order.projectId)
    if (project === undefined) return fail({ kind: 'project-not-found' })
    const invalid = problemsOf(order)
    if (invalid !== null) return fail(invalid)
    const ready = await loaded()
    if (!ready.ok) return ready
    if (isBusy(order.projectId, null)) return fail({ kind: 'batch-project-busy' })
    const kept = keptOf(order, { id: makeId(), projectName: project.name, createdAt: clock.now() })
    const created = await store.create(kept)
    if (!created.ok) return created
    add(kept).run()
    const { rows: _, ...started } = kept.batch
    return ok(started)
  }

  return {
    api: {
      async readBatches() {
        const ready = await loaded()
        if (!ready.ok) return ready
        const batches = [...runners.values()].map(({ live }) => live.view()).toSorted(newestFirst)
        const lackTokens = [...runners.values()]
          .filter(({ live }) => live.retryable().lacking > 0)
          .map(({ live }) => live.id)
        return ok(jsonText<BatchesView>({ batches, setAside, lackTokens }))
      },

      startBatch: (order) => oneAtATime(() => start(readJsonText(order))),
      steerBatch: (id, step) => withRunner(id, (runner) => steer(runner, step)),
      async giveBatchTokens(id, text) {
        let lacking = 0
        const tokenOf = new Map(
          readJsonText(text).flatMap(({ steamId, tradeToken }) =>
            isTradeToken(tradeToken) ? [[steamId, tradeToken] as const] : [],
          ),
        )
        const given = await withRunner(id, async ({ live }) => {
          live.giveTokens(tokenOf)
          ;({ lacking } = live.retryable())
          return ok()
        })
        return given.ok ? ok(lacking) : given
      },
      setBatchConcurrency: (id, concurrency) =>
        withRunner(id, (runner) => runner.setConcurrency(concurrency)),

      removeBatch: (id) =>
        withRunner(id, async (runner) => {
          if (runner.isBusy()) return fail({ kind: 'batch-running' })
          const removed = await store.remove(id)
          if (removed.ok) runners.delete(id)
          return removed
        }),
    },

    async resume() {
      await loaded()
    },

    async isAnyRunning() {
      await loaded()
      return [...runners.values()].some((runner) => isRunning(runner) || runner.isBusy())
    },

    close() {
      for (const runner of runners.values()) runner.close()
    },
  }
}

function isRunning({ live }: BatchRunner): boolean {
  return live.facts().phase.kind === 'running'
}

function newestFirst(left: Batch, right: Batch): number {
  return right.createdAt - left.createdAt || (left.id < right.id ? -1 : 1)
}

/** What SkinsBack would refuse in any of the requests; null: nothing. */
function problemsOf({ projectId, terms, targets }: BatchOrder): AppError | null {
  for (const { game, steamId, tradeToken } of targets) {
    const problems = requestProblems({ ...terms, projectId, game, steamId, tradeToken })
    if (problems.length > 0) return { kind: 'request-invalid', problems }
  }
  return null
}

function keptOf(
  { name, projectId, terms, targets }: BatchOrder,
  made: Pick<Batch, 'id' | 'projectName' | 'createdAt'>,
): KeptBatch {
  return {
    batch: {
      ...made,
      name,
      projectId,
      terms,
      phase: { kind: 'running' },
      rows: targets.map(({ line, label, game, steamId }) => ({
        line,
        label,
        game,
        steamId,
        state: { kind: 'waiting' },
      })),
    },
    tradeTokens: targets.map(({ tradeToken }) => tradeToken),
    snapshotIds: targets.map(() => null),
  }
}
