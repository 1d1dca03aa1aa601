import { createHash } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { readText, startLoopbackServer, type LoopbackServer } from './loopback-server'

/** A call as it came by. Times are by `performance.now()`. */
export interface RelayedCall {
  /** Steam ID and game. */
  readonly asked: string
  readonly at: number
  /** What came of it; null: nothing yet. */
  outcome: RelayedOutcome | null
}

export interface RelayedOutcome {
  /** `success`, or the error's message. */
  readonly kind: string
  /** Of the answer as it was handed over. */
  readonly sha256: string
  readonly endedAt: number
  /** Whether who asked was still there to take it. */
  readonly isTaken: boolean
}

export interface CountingRelay extends LoopbackServer {
  readonly calls: readonly RelayedCall[]
  /** The most calls that any 60 s had. */
  readonly mostInAMinute: () => number
}

const minute = 60_000

/**
 * Stands between the app and a server, hands each call and its answer over as they are, late, and keeps account of them. It
 * outlives the app, and knows nothing of this project's code.
 */
export async function startCountingRelay(
  target: string,
  latency: () => number,
): Promise<CountingRelay> {
  const calls: RelayedCall[] = []
  const server = await startLoopbackServer((request, response) => {
    const relay = async () => {
      const body = await readText(request)
      const call: RelayedCall = { asked: askedIn(body), at: performance.now(), outcome: null }
      calls.push(call)
      const answer = await hand(target, body)
      await setTimeout(latency())
      const closed = new Promise<void>((resolve) => {
        if (response.closed) resolve()
        else response.once('close', resolve)
      })
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
      response.end(answer)
      await closed
      call.outcome = {
        kind: kindOf(answer),
        sha256: createHash('sha256').update(answer).digest('hex'),
        endedAt: performance.now(),
        isTaken: response.writableFinished,
      }
    }
    relay().catch(() => response.destroy())
  }, null)
  return { ...server, calls, mostInAMinute: () => mostIn(calls.map(({ at }) => at)) }
}

function hand(target: string, body: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      target,
      { method: 'POST', headers: { 'content-type': 'application/json' } },
      (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('end', () => resolve(Buffer.concat(pieces)))
        answer.on('error', reject)
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

function askedIn(body: string): string {
  const { steam_id: steamId, game } = JSON.parse(body) as Readonly<Record<string, unknown>>
  return `${String(steamId)} ${String(game)}`
}

function kindOf(answer: Buffer): string {
  const told = JSON.parse(answer.toString('utf8')) as Readonly<Record<string, unknown>>
  return told['status'] === 'success' ? 'success' : String(told['error_message'])
}

function mostIn(times: readonly number[]): number {
  const sorted = times.toSorted((left, right) => left - right)
  let first = 0
  let most = 0
  for (const [last, time] of sorted.entries()) {
    while ((sorted[first] ?? 0) < time - minute) first += 1
    most = Math.max(most, last - first + 1)
  }
  return most
}
