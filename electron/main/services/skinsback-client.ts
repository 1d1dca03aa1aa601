import type { StorageError } from '@shared/app-error'
import type { ApiParameters } from '@shared/domain/api-parameters'
import type { CallProgress } from '@shared/ipc-contract'
import { fail, ok, type Result } from '@shared/result'
import type { Clock } from '../ports/clock'
import type { HttpClient, HttpFailure } from '../ports/http-client'
import type { Pacer } from '../ports/pacer'
import type { Sign } from '../ports/sign'
import { SnapshotWriteError } from '../ports/snapshot-store'
import { retryAfter } from './retry-after'
import { signRequest, type Credentials } from './signed-request'

/** Where the body of an answer goes, piece by piece. Each attempt has one of its own. */
export interface AnswerBody {
  /** Throws a {@link SnapshotWriteError} when the disk refuses. */
  readonly append: (piece: Uint8Array) => Promise<void>
  readonly discard: () => Promise<void>
}

export interface SkinsbackCall<Body extends AnswerBody> {
  readonly endpoint: string
  readonly credentials: Credentials
  readonly parameters: ApiParameters
  readonly openBody: () => Promise<Result<Body, StorageError>>
  readonly signal: AbortSignal
  readonly onStage: (stage: CallProgress['stage']) => void
}

export interface Answer<Body> {
  readonly status: number
  /** For how many seconds it asks to be left alone; null: it does not say. */
  readonly retryAfter: number | null
  readonly body: Body
}

export type CallFailure = HttpFailure | StorageError

export interface SkinsbackClient {
  /**
   * Makes the call, in its turn, and again after a passing fault. The body of the answer belongs to the caller, who
   * discards or keeps it; after a failure there is none. Whatever HTTP status ends it is an answer.
   */
  readonly call: <Body extends AnswerBody>(
    call: SkinsbackCall<Body>,
  ) => Promise<Result<Answer<Body>, CallFailure>>
}

export interface SkinsbackPorts {
  readonly http: HttpClient
  readonly pacer: Pacer
  readonly clock: Clock
  readonly sign: Sign
  /** From 0 up to 1; for the pauses, so that many clients do not come back at one moment. */
  readonly random: () => number
}

/** Largest answer that is taken. 100,000 items are about 60 MB. */
const answerLimit = 256 * 1024 * 1024
/** Milliseconds for one attempt, to its last byte. */
const attemptTimeLimit = 30_000
/** Milliseconds before the second and the third attempt, give or take a fifth. */
const retryPauses = [500, 1500] as const
/** Milliseconds that a service may ask for before another attempt. Who asks for more is left alone until the person tries. */
const longestPause = 5000
/** Milliseconds between two reports of what has come in. */
const reportInterval = 100

/** A gateway's word that SkinsBack itself was not reached. */
const passingStatuses: ReadonlySet<number> = new Set([502, 503, 504])

/**
 * The signed call to SkinsBack. It repeats only what is safe to repeat: `user_inventory` changes nothing over there.
 * An error of the API is an answer, and never repeated.
 */
export function createSkinsbackClient(ports: SkinsbackPorts): SkinsbackClient {
  const { pacer, clock, random } = ports

  return {
    async call(call) {
      const { signal, credentials, onStage } = call
      for (let attempt = 1; ; attempt += 1) {
        const turn = await pacer.turn(credentials.clientId, signal, (milliseconds) =>
          onStage({ kind: 'pacing', milliseconds }),
        )
        if (!turn) return fail({ kind: 'cancelled' })
        onStage({ kind: 'sending', attempt })
        const outcome = await attemptOnce(call, ports)
        const pause = retryPauses[attempt - 1]
        if (pause === undefined || !isPassing(outcome)) return outcome
        const asked = outcome.ok ? 1000 * (outcome.value.retryAfter ?? 0) : 0
        if (asked > longestPause) return outcome
        if (outcome.ok) await outcome.value.body.discard()

        const milliseconds = Math.max(asked, Math.round(pause * (0.8 + 0.4 * random())))
        onStage({ kind: 'retrying', attempt: attempt + 1, milliseconds })
        await clock.sleep(milliseconds, signal)
        if (signal.aborted) return fail({ kind: 'cancelled' })
      }
    },
  }
}

function isPassing(outcome: Result<{ readonly status: number }, CallFailure>): boolean {
  return outcome.ok
    ? passingStatuses.has(outcome.value.status)
    : outcome.error.kind === 'connection-lost'
}

async function attemptOnce<Body extends AnswerBody>(
  { endpoint, credentials, parameters, openBody, signal, onStage }: SkinsbackCall<Body>,
  { http, clock, sign }: SkinsbackPorts,
): Promise<Result<Answer<Body>, CallFailure>> {
  const opened = await openBody()
  if (!opened.ok) return opened
  const body = opened.value
  let bytes = 0
  let reportedAt = Number.NEGATIVE_INFINITY
  const receive = async (piece: Uint8Array) => {
    await body.append(piece)
    bytes += piece.byteLength
    const now = clock.monotonic()
    if (now - reportedAt < reportInterval) return
    reportedAt = now
    onStage({ kind: 'receiving', bytes })
  }
  let kept = false
  try {
    const request = {
      url: endpoint,
      ...signRequest(parameters, credentials, sign),
      bodyLimit: answerLimit,
      timeLimit: attemptTimeLimit,
    }
    const reply = await http.post(request, receive, signal)
    if (!reply.ok) return reply
    kept = true
    const { status, headers } = reply.value
    return ok({ status, retryAfter: retryAfter(headers, clock.now()), body })
  } catch (error) {
    if (error instanceof SnapshotWriteError) return fail(error.failure)
    throw error
  } finally {
    if (!kept) await body.discard()
  }
}
