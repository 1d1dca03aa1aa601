import { fail, ok, type Result } from '@shared/result'
import type { Clock } from '../ports/clock'
import type { HttpClient, HttpFailure, HttpPost, HttpReply } from '../ports/http-client'
import { networkFailure } from './network-error'

/** What is needed of Electron's `IncomingMessage`: a stream that waits for its reader. */
export interface IncomingAnswer extends AsyncIterable<Uint8Array> {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
}

export interface RequestEvents {
  readonly answered: (answer: IncomingAnswer) => void
  readonly redirected: (status: number, location: string) => void
  /** A proxy asks who we are. The request goes on without a word. */
  readonly proxyAsked: () => void
  readonly failed: (error: Error) => void
}

/** Sends a request, and follows no redirect. What comes back ends it. */
export type OpenRequest = (post: HttpPost, events: RequestEvents) => () => void

/** Exchanges over requests that the network stack opens. */
export function createHttpClient(
  openRequest: OpenRequest,
  clock: Pick<Clock, 'monotonic' | 'sleep'>,
): HttpClient {
  return {
    async post(post, receive, signal) {
      if (signal.aborted) return fail({ kind: 'cancelled' })
      const end = createEnd(post, clock, signal)
      try {
        return await exchange(openRequest, post, receive, end)
      } finally {
        end.settle()
      }
    },
  }
}

/** What ends an exchange before its answer is whole. The first reason stands. */
interface End {
  readonly reason: Promise<HttpFailure>
  readonly because: (failure: HttpFailure) => void
  readonly becauseOf: (error: Error, status: number) => void
  /** Stops the clock that runs against the exchange. */
  readonly settle: () => void
}

function createEnd(
  { url, timeLimit }: HttpPost,
  clock: Pick<Clock, 'monotonic' | 'sleep'>,
  signal: AbortSignal,
): End {
  const { host } = new URL(url)
  const started = clock.monotonic()
  const settled = new AbortController()
  let because: (failure: HttpFailure) => void = () => undefined
  const reason = new Promise<HttpFailure>((resolve) => {
    because = resolve
  })
  const cancel = () => because({ kind: 'cancelled' })
  signal.addEventListener('abort', cancel, { once: true })
  void clock.sleep(timeLimit, settled.signal).then(() => {
    because({ kind: 'timed-out', seconds: Math.round(timeLimit / 1000) })
  })
  return {
    reason,
    because,
    becauseOf: (error, status) =>
      because(
        networkFailure(error.message, { host, status, elapsed: clock.monotonic() - started }),
      ),
    settle: () => {
      signal.removeEventListener('abort', cancel)
      settled.abort()
    },
  }
}

async function exchange(
  openRequest: OpenRequest,
  post: HttpPost,
  receive: (piece: Uint8Array) => Promise<void>,
  end: End,
): Promise<Result<HttpReply, HttpFailure>> {
  let status = 0
  let answered: (answer: IncomingAnswer) => void = () => undefined
  const answer = new Promise<IncomingAnswer>((resolve) => {
    answered = resolve
  })
  const abort = openRequest(post, {
    answered: (incoming) => {
      status = incoming.statusCode
      answered(incoming)
    },
    redirected: (redirect, location) =>
      end.because({ kind: 'redirected', status: redirect, location }),
    // There is no place to type a password for a proxy.
    proxyAsked: () => end.because({ kind: 'proxy-failed', code: 'ERR_PROXY_AUTH_REQUESTED' }),
    failed: (error) => end.becauseOf(error, status),
  })

  const ended = end.reason.then(fail)
  const first = await Promise.race([ended, answer.then((incoming) => ok(incoming))])
  if (!first.ok) {
    abort()
    return first
  }
  const reading = readBody(first.value, post.bodyLimit, receive, end)
  try {
    return await Promise.race([ended, reading.whole])
  } finally {
    reading.stop()
    abort()
    // A piece that is still being taken is let finish, so that nothing writes after this returns.
    await reading.idle()
  }
}

interface Reading {
  readonly whole: Promise<Result<HttpReply, HttpFailure>>
  readonly stop: () => void
  readonly idle: () => Promise<void>
}

function readBody(
  answer: IncomingAnswer,
  bodyLimit: number,
  receive: (piece: Uint8Array) => Promise<void>,
  end: End,
): Reading {
  let stopped = false
  let taking: Promise<void> = Promise.resolve()
  const read = async (): Promise<Result<HttpReply, HttpFailure>> => {
    let bytes = 0
    const pieces = answer[Symbol.asyncIterator]()
    for (;;) {
      const next = await nextPiece(pieces)
      // After a broken answer the reason comes through `end`, which knows the host and the time.
      if (!next.ok) {
        end.becauseOf(next.error, answer.statusCode)
        return end.reason.then(fail)
      }
      if (next.value.done === true || stopped) break
      const piece = next.value.value
      bytes += piece.byteLength
      if (bytes > bodyLimit) return fail({ kind: 'reply-too-large', limit: bodyLimit })
      taking = receive(piece)
      await taking
    }
    return ok({ status: answer.statusCode, headers: plainHeaders(answer.headers), bytes })
  }
  return {
    whole: read(),
    stop: () => {
      stopped = true
    },
    idle: () => taking.catch(() => undefined),
  }
}

async function nextPiece(
  pieces: AsyncIterator<Uint8Array>,
): Promise<Result<IteratorResult<Uint8Array>, Error>> {
  try {
    return ok(await pieces.next())
  } catch (error) {
    return fail(error instanceof Error ? error : new Error(String(error)))
  }
}

function plainHeaders(headers: IncomingAnswer['headers']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value.join(', '),
    ]),
  )
}
