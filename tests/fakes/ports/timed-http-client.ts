import { fail, ok } from '@shared/result'
import type { Clock } from '../../../electron/main/ports/clock'
import type { HttpClient, HttpFailure } from '../../../electron/main/ports/http-client'

/** What a server answers. */
export type TimedAnswer =
  | {
      readonly status: number
      readonly body: string
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly failure: HttpFailure }

export interface Arrival {
  readonly at: number
  readonly steamId: string
  readonly game: string
  readonly sign: string
}

export interface TimedHttpClient extends HttpClient {
  /** Requests as they reached the server, in the order in which they were sent. */
  readonly arrivals: Arrival[]
  /** Most that were under way at once. */
  most: number
}

export interface TimedServer {
  readonly clock: Pick<Clock, 'monotonic' | 'sleep'>
  /** Milliseconds to the server, for each request. */
  readonly latency: () => number
  readonly answer: (arrival: Arrival, number: number) => TimedAnswer
}

/** A server that takes time. */
export function createTimedHttpClient({ clock, latency, answer }: TimedServer): TimedHttpClient {
  let underWay = 0
  const client: TimedHttpClient = {
    arrivals: [],
    most: 0,
    async post(request, receive, signal) {
      const sent = JSON.parse(request.body) as Record<string, string>
      underWay += 1
      client.most = Math.max(client.most, underWay)
      try {
        const way = latency()
        const at = clock.monotonic() + way
        const { steam_id: steamId = '', game = '', sign = '' } = sent
        const arrival = { at, steamId, game, sign }
        client.arrivals.push(arrival)
        const answered = answer(arrival, client.arrivals.length)
        await clock.sleep(way, signal)
        if (signal.aborted) return fail({ kind: 'cancelled' })
        if ('failure' in answered) return fail(answered.failure)
        const { status, body, headers = {} } = answered
        await receive(new TextEncoder().encode(body))
        return ok({ status, headers, bytes: body.length })
      } finally {
        underWay -= 1
      }
    },
  }
  return client
}
