import type { AppError, StorageError } from '@shared/app-error'
import type { BatchRowState } from '@shared/batch'
import type { Snapshot, SnapshotId } from '@shared/domain/snapshot'
import { fail, ok, type Result } from '@shared/result'
import type { BatchNote, BatchStore } from '../ports/batch-store'
import type { Clock } from '../ports/clock'
import type { StoredProject } from '../ports/project-store'
import type { SnapshotStore } from '../ports/snapshot-store'
import type { BlockGate } from './block-gate'
import type { FetchSnapshot } from './fetch-snapshot'
import type { LiveBatch } from './live-batch'
import { rowVerdict } from './row-verdict'
import { scrubFailure } from './scrub-failure'

export interface BatchRunPorts {
  readonly fetchSnapshot: FetchSnapshot
  readonly snapshots: Pick<SnapshotStore, 'find'>
  readonly store: Pick<BatchStore, 'note'>
  readonly gate: Pick<BlockGate, 'answered'>
  readonly clock: Clock
  /** From 0 up to 1; for the pauses, so that many rows do not come back at one moment. */
  readonly random: () => number
  readonly makeId: () => SnapshotId
  /** Whether who asks has changed since the run began: then nothing more is sent in that name, and the run ends. */
  readonly isOutdated: () => boolean
}

export interface BatchRunEvents {
  readonly onChange: () => void
  readonly onSettled: () => void
  /** SkinsBack began to block the Client ID. */
  readonly onBlock: () => void
  /** Every further row would meet this: nothing new is begun. */
  readonly onMet: (error: AppError) => void
}

export interface BatchRun {
  /** Resolves when nothing is under way and nothing new is begun. */
  readonly ended: Promise<void>
  /** To be called when there may be more to do at once. */
  readonly refill: () => void
  /** Begins nothing new. `abort` ends what is under way too; otherwise only what was not sent yet goes back. */
  readonly stop: (how: 'drain' | 'abort') => void
}

/** Attempts at one row, each of which may be several requests. */
const mostAttempts = 5
/** Milliseconds before the second attempt; twice that before each further one, give or take a half. */
const firstPause = 2000
/** Rows that ran out of attempts one after another: then it is no row's own fault. */
const mostExhausted = 5
/** Milliseconds that a service may ask for between two attempts. */
const longestAsked = 600_000

interface Attempt {
  /** Which of the row's, from 1. */
  readonly attempt: number
  /** How the one before failed, where there was one. */
  readonly because: { readonly because?: AppError }
}

/** Fetches the rows that wait, as many at once as the batch allows, each under an id that is noted before it is sent. */
export function createBatchRun(
  live: LiveBatch,
  asker: { readonly project: StoredProject; readonly clientSecret: string },
  ports: BatchRunPorts & BatchRunEvents,
): BatchRun {
  const { fetchSnapshot, store, gate, clock, random } = ports
  const { clientId } = asker.project
  const underWay = new Set<number>()
  const calls = new Map<number, { readonly controller: AbortController; isSent: boolean }>()
  /** One each: many rows may wait at once, and a signal bears few listeners. */
  const pauses = new Set<AbortController>()
  const stopping = new AbortController()
  let exhausted = 0
  let finish: () => void = () => undefined
  const ended = new Promise<void>((resolve) => {
    finish = resolve
  })

  const stop: BatchRun['stop'] = (how) => {
    stopping.abort()
    for (const controller of pauses) controller.abort()
    for (const { controller, isSent } of calls.values()) {
      if (how === 'abort' || !isSent) controller.abort()
    }
    if (underWay.size === 0) finish()
  }
  const meet = (error: AppError) => {
    if (stopping.signal.aborted) return
    stop('drain')
    ports.onMet(error)
  }
  const setState = (row: number, state: BatchRowState) => {
    live.setState(row, state)
    ports.onChange()
  }
  const note = async (one: BatchNote): Promise<Result<undefined, StorageError>> => {
    const noted = await store.note(live.id, [one])
    if (!noted.ok) meet(noted.error)
    return noted
  }
  const settle = async (row: number, state: BatchRowState) => {
    setState(row, state)
    ports.onSettled()
    // What could not be noted is found in the library at the next start, or fetched once more.
    await note({ kind: 'row', row, state })
  }

  /** Whether a call may be made now; otherwise this ends the run. */
  const mayAsk = (): boolean => {
    if (ports.isOutdated()) stop('drain')
    return !stopping.signal.aborted
  }

  /** The id of the row's snapshot: noted, so that a crash from now on does not lead to a second one. */
  const noteId = async (row: number): Promise<Result<SnapshotId, StorageError>> => {
    const known = live.snapshotId(row)
    if (known !== null) return ok(known)
    const began: BatchNote = { kind: 'began', row, snapshotId: ports.makeId() }
    const noted = await note(began)
    if (!noted.ok) return noted
    live.apply([began])
    return ok(began.snapshotId)
  }

  const send = async (
    row: number,
    { attempt, because }: Attempt,
    snapshotId: SnapshotId,
  ): Promise<Result<Snapshot, AppError>> => {
    const tradeToken = live.tradeToken(row)
    if (tradeToken === null) return fail({ kind: 'batch-tokens-gone' })
    const { game, steamId, label } = live.row(row)
    const { projectId, terms } = live.facts()
    const { keepTradeTokens, concurrency: _, ...rest } = terms
    const call = { controller: new AbortController(), isSent: false }
    const { signal } = call.controller
    calls.set(row, call)
    try {
      const fetched = await fetchSnapshot({
        ...asker,
        request: { ...rest, projectId, game, steamId, tradeToken },
        snapshotId,
        keepTradeToken: keepTradeTokens,
        name: label,
        signal,
        onStage({ kind }) {
          if (kind === 'retrying') call.isSent = false
          if (kind !== 'sending' || !mayAsk()) return
          call.isSent = true
          setState(row, { kind: 'running', attempt, ...because })
        },
      })
      const asked = fetched.ok ? 0 : askedPause(fetched.error)
      if (gate.answered(clientId, signal, answerOf(fetched), asked)) ports.onBlock()
      return fetched
    } catch (error) {
      gate.answered(clientId, signal, 'none')
      const detail = error instanceof Error ? error.message : 'unknown error'
      const unexpected: AppError = { kind: 'unexpected', detail: detail.slice(0, 500) }
      return fail(scrubFailure(unexpected, [asker.clientSecret, tradeToken]))
    } finally {
      calls.delete(row)
    }
  }

  const attemptOnce = async (
    row: number,
    attempt: Attempt,
  ): Promise<Result<Snapshot, AppError>> => {
    const id = await noteId(row)
    if (!id.ok) return id
    if (!mayAsk()) return fail({ kind: 'cancelled' })
    const sent = await send(row, attempt, id.value)
    if (sent.ok || !isTaken(sent.error)) return sent
    // It was kept under that id after all; or something unfinished has the id, and the row needs another.
    const found = await ports.snapshots.find(id.value)
    if (found.ok) return ok(found.value.snapshot)
    const isGone = found.error.kind === 'snapshot-not-found'
    if (!isGone && found.error.kind !== 'snapshot-damaged') return found
    const began: BatchNote = { kind: 'began', row, snapshotId: ports.makeId() }
    if ((await note(began)).ok) live.apply([began])
    return fail({ kind: 'reader-stopped', detail: 'EEXIST' })
  }

  const pause = async (attempt: number, error: AppError) => {
    if (stopping.signal.aborted) return
    const controller = new AbortController()
    pauses.add(controller)
    const own = firstPause * 2 ** (attempt - 1) * (0.5 + random())
    await clock.sleep(Math.max(own, askedPause(error)), controller.signal)
    pauses.delete(controller)
  }

  const runRow = async (row: number): Promise<void> => {
    let because: Attempt['because'] = {}
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await attemptOnce(row, { attempt, because })
      if (outcome.ok) {
        exhausted = 0
        return settle(row, doneState(outcome.value))
      }
      const { error } = outcome
      const verdict = rowVerdict(error)
      if (verdict === 'row') {
        exhausted = 0
        return settle(row, { kind: 'failed', error, attempts: attempt })
      }
      if (verdict === 'batch') meet(error)
      else if (verdict === 'blocked') attempt -= 1
      else if (attempt < mostAttempts) {
        because = { because: error }
        setState(row, { kind: 'running', attempt, ...because })
        await pause(attempt, error)
      } else {
        exhausted += 1
        if (exhausted < mostExhausted || stopping.signal.aborted) {
          return settle(row, { kind: 'failed', error, attempts: attempt })
        }
        meet(error)
      }
      if (stopping.signal.aborted) return setState(row, { kind: 'waiting' })
      if (verdict === 'blocked') setState(row, { kind: 'waiting' })
    }
  }

  const begin = async (row: number) => {
    underWay.add(row)
    try {
      await runRow(row)
    } finally {
      underWay.delete(row)
      refill()
    }
  }

  const refill = () => {
    while (!stopping.signal.aborted && underWay.size < live.facts().terms.concurrency) {
      const row = live.nextWaiting(underWay)
      if (row === null) break
      void begin(row)
    }
    if (underWay.size === 0) {
      stopping.abort()
      finish()
    }
  }

  refill()
  return { ended, refill, stop }
}

function answerOf(fetched: Result<Snapshot, AppError>): 'blocked' | 'answered' | 'none' {
  if (fetched.ok) return 'answered'
  if (rowVerdict(fetched.error) === 'blocked') return 'blocked'
  return fetched.error.kind === 'api-error' ? 'answered' : 'none'
}

/** Milliseconds for which the service asked to be left alone, as far as that is heeded. */
function askedPause(error: AppError): number {
  if (error.kind !== 'http-error') return 0
  return Math.min(1000 * (error.retryAfter ?? 0), longestAsked)
}

function isTaken(error: AppError): boolean {
  return error.kind === 'storage-failed' && error.detail === 'EEXIST'
}

export function doneState({ id, takenAt, contents }: Snapshot): BatchRowState {
  const { items, depositable, totals, currencyLocal } = contents
  return {
    kind: 'done',
    snapshotId: id,
    takenAt,
    contents: { items, depositable, totals, currencyLocal },
  }
}
