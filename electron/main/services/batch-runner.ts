import type { AppError, StorageError } from '@shared/app-error'
import { assertNever } from '@shared/domain/assert-never'
import type { Batch, BatchCounts, BatchPhase, BatchChange } from '@shared/batch'
import type { BatchStep } from '@shared/ipc-contract'
import { fail, ok, type Result } from '@shared/result'
import { batchAfter } from '../ports/batch-notes'
import type { BatchNote, BatchStore } from '../ports/batch-store'
import type { ProjectStore, StoredProject } from '../ports/project-store'
import { createPaceMeter } from './batch-pace'
import { createBatchRun, type BatchRun, type BatchRunPorts } from './batch-run'
import { createReporter } from './batch-telling'
import type { BlockGate } from './block-gate'
import type { ClientSecrets } from './client-secrets'
import type { LiveBatch } from './live-batch'
import { unlessAborted } from './unless-aborted'

/** What the person is told outside of the window. */
export type BatchNews =
  | { readonly kind: 'ended'; readonly counts: BatchCounts }
  | { readonly kind: 'paused'; readonly error: AppError }

export interface BatchRunnerPorts extends Omit<BatchRunPorts, 'store' | 'gate' | 'isOutdated'> {
  readonly store: Pick<BatchStore, 'note' | 'create' | 'close' | 'list' | 'remove'>
  readonly gate: BlockGate
  readonly projects: Pick<ProjectStore, 'list'>
  readonly secrets: Pick<ClientSecrets, 'resolve'>
  readonly tell: (change: BatchChange) => void
  readonly tellNews: (batch: Omit<Batch, 'rows'>, news: BatchNews) => void
}

/** Rows that the page is told of at once: more of them would hold it up. */
const mostTold = 1000

/** One batch in this run of the app: the steps that a person takes, and what happens by itself. */
export interface BatchRunner {
  readonly live: LiveBatch
  /** Whether anything is under way. */
  readonly isBusy: () => boolean
  /** Goes on, where its phase is `running`. */
  readonly run: () => void
  readonly steer: (step: BatchStep) => Promise<Result<undefined, AppError>>
  readonly setConcurrency: (concurrency: number) => Promise<Result<undefined, AppError>>
  /** The app ends: nothing is noted any more. */
  readonly close: () => void
}

export function createBatchRunner(live: LiveBatch, ports: BatchRunnerPorts): BatchRunner {
  const { store, clock, gate, projects, secrets } = ports
  const pace = createPaceMeter()
  let blocks = 0
  let clientId: string | null = null
  let isClosed = false
  /** Whether the file has its trade tokens still. */
  let isOver = over(live.facts().phase)
  let current: BatchRun | null = null
  let stopping = new AbortController()
  /** One run after another. */
  let going = Promise.resolve()
  let goings = 0

  const phase = () => live.facts().phase
  const changed: () => void = createReporter(clock, () => {
    const blockedUntil = clientId === null ? null : gate.blockedUntil(clientId)
    const { waiting, running } = live.counts()
    const time = phase().kind === 'running' ? pace.timeFor(waiting + running) : null
    const timeLeft = time === null ? null : time + Math.max(0, (blockedUntil ?? 0) - clock.now())
    const rows = live.takeChanges(mostTold)
    if (rows.length === mostTold) changed()
    ports.tell({
      id: live.id,
      phase: phase(),
      rows,
      pace: { timeLeft, blockedUntil, blocks },
    })
  })

  /** Known at once, and noted; what could not be noted is so until the app quits. */
  const note = async (notes: readonly BatchNote[]): Promise<Result<undefined, StorageError>> => {
    live.apply(notes)
    changed()
    return isClosed ? ok() : store.note(live.id, notes)
  }
  const setPhase = (next: BatchPhase) => note([{ kind: 'phase', phase: next }])

  const pauseBecause = async (error: AppError) => {
    if (isClosed || phase().kind !== 'running') return
    ports.tellNews(live.facts(), { kind: 'paused', error })
    await setPhase({ kind: 'paused', because: error })
  }

  const finish = async (next: BatchPhase): Promise<Result<undefined, StorageError>> => {
    isOver = true
    const noted = await setPhase(next)
    // Closing also writes what could not be noted, and drops the trade tokens.
    const closed = await store.close(live.view())
    return closed.ok ? ok() : noted.ok ? closed : noted
  }

  const findProject = () => projects.list().find(({ id }) => id === live.facts().projectId)

  const fetchWaiting = async (project: StoredProject, clientSecret: string) => {
    const isBlocked = () => gate.blockedUntil(project.clientId) !== null
    pace.interrupt()
    current = createBatchRun(
      live,
      { project, clientSecret },
      {
        ...ports,
        // Whatever is saved of a project, and its secret too, makes it another value.
        isOutdated: () => findProject() !== project,
        onChange: changed,
        onSettled: () => (isBlocked() ? pace.interrupt() : pace.settled(clock.monotonic())),
        onBlock: () => {
          blocks += 1
          changed()
        },
        onMet: (error) => void pauseBecause(error),
      },
    )
    await current.ended
    current = null
  }

  const fetchRows = async () => {
    // More than once where the project was changed meanwhile, or rows were to be tried again at the last moment.
    do {
      const project = findProject()
      if (project === undefined) return pauseBecause({ kind: 'project-not-found' })
      ;({ clientId } = project)
      const secret = await unlessAborted(secrets.resolve(project), stopping.signal)
      if (isClosed || stopping.signal.aborted || phase().kind !== 'running') return
      if (!secret.ok) return pauseBecause(secret.error)
      // An earlier run of the app, or another batch, met it.
      if (blocks === 0 && gate.blockedUntil(clientId) !== null) blocks = 1
      changed()
      await fetchWaiting(project, secret.value)
      if (isClosed || phase().kind !== 'running') return
    } while (live.rowsIn('waiting').length > 0)
    await finish({ kind: 'ended', at: clock.now() })
    ports.tellNews(live.facts(), { kind: 'ended', counts: live.counts() })
  }

  const run = () => {
    goings += 1
    going = going
      .then(async () => {
        stopping = new AbortController()
        if (phase().kind === 'running' && !isClosed) await fetchRows()
      })
      .finally(() => {
        goings -= 1
      })
    changed()
  }

  const pause = async (): Promise<Result<undefined, AppError>> => {
    if (phase().kind !== 'running') return ok()
    const noted = setPhase({ kind: 'paused', because: 'person' })
    stopping.abort()
    current?.stop('drain')
    return noted
  }

  const resume = async (): Promise<Result<undefined, AppError>> => {
    if (phase().kind !== 'paused') return ok()
    const noted = await setPhase({ kind: 'running' })
    run()
    return noted
  }

  const cancel = async (): Promise<Result<undefined, AppError>> => {
    if (over(phase())) return ok()
    const cancelled: BatchPhase = { kind: 'cancelled', at: clock.now() }
    const noted = setPhase(cancelled)
    stopping.abort()
    current?.stop('abort')
    await going
    await noted
    live.apply(live.rowsIn('waiting', 'running').map(skipped))
    changed()
    return finish(cancelled)
  }

  const retry = async (): Promise<Result<undefined, AppError>> => {
    const { rows, lacking } = live.retryable()
    if (rows.length === 0) return lacking === 0 ? resume() : fail({ kind: 'batch-tokens-gone' })
    const notes: BatchNote[] = [
      ...rows.map((row) => ({ kind: 'row', row, state: { kind: 'waiting' } }) as const),
      { kind: 'phase', phase: { kind: 'running' } },
    ]
    const wasRunning = phase().kind === 'running'
    if (isOver) {
      // Its file has no trade tokens any more.
      const created = await store.create(batchAfter(live.kept(), notes))
      if (!created.ok) return created
      isOver = false
      live.apply(notes)
    } else {
      const noted = await note(notes)
      if (!noted.ok) return noted
    }
    if (wasRunning) current?.refill()
    else run()
    changed()
    return ok()
  }

  return {
    live,
    isBusy: () => goings > 0 || phase().kind === 'running',
    run,
    steer(step) {
      switch (step) {
        case 'pause':
          return pause()
        case 'resume':
          return resume()
        case 'cancel':
          return cancel()
        case 'retry':
          return retry()
        default:
          return assertNever(step)
      }
    },
    async setConcurrency(concurrency) {
      const noted = await note([{ kind: 'concurrency', concurrency }])
      current?.refill()
      return noted
    },
    close() {
      isClosed = true
      stopping.abort()
      current?.stop('abort')
    },
  }
}

function over(phase: BatchPhase): boolean {
  return phase.kind === 'ended' || phase.kind === 'cancelled'
}

function skipped(row: number): BatchNote {
  return { kind: 'row', row, state: { kind: 'skipped' } }
}
