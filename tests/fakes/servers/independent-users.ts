import type { SeenRequest, TestAnswer } from './independent-skinsback'

/** One of the Steam users that the server knows. */
export interface KnownUser {
  readonly steamId: string
  readonly tradeToken: string
  /** What `user_inventory` answers, in JSON. */
  readonly inventory: string
}

export interface ManyUsersOptions {
  readonly users: readonly KnownUser[]
  /** Requests in any 60 s, after which every further one is answered with error -7. */
  readonly quota: number
  /** Milliseconds until the answer to the next request. */
  readonly latency: () => number
  /** Milliseconds that the next request is on its way before it is counted. Left out: none. */
  readonly transit?: () => number
  /** Milliseconds for which all is refused from the first request over the quota on. Left out: what is over alone. */
  readonly blockTime?: number
  /** What goes wrong with so many a request, counted from 1: an HTTP status, or nothing. */
  readonly faultOf?: (request: number) => 502 | 503 | null
  /** By a clock that never goes back, in milliseconds. */
  readonly now?: () => number
  readonly sleep?: (milliseconds: number) => Promise<void>
}

export interface ManyUsers {
  readonly answer: (request: SeenRequest) => Promise<TestAnswer>
  /** Every request so far, whatever came of it. */
  readonly requests: () => number
  /** The most requests that any 60 s had. */
  readonly mostInAMinute: () => number
  /** How many were answered with error -7. */
  readonly blocked: () => number
  /** How many had an HTTP status other than 200. */
  readonly faults: () => number
  /** How often each inventory was given out, by Steam ID and game. */
  readonly given: () => ReadonlyMap<string, number>
  /** Answers with error -7 until told otherwise. */
  readonly block: (isBlocked: boolean) => void
  /** From now on this Steam user's requests are refused for a reason of their own; null: not any more. */
  readonly refuse: (steamId: string, error: ApiError | null) => void
}

export interface ApiError {
  readonly code: number
  readonly message: string
}

const minute = 60_000
const games: ReadonlySet<unknown> = new Set(['cs2', 'dota2', 'rust'])

/**
 * Answers `user_inventory` for many Steam users by SkinsBack's page, late, and keeps its quota by counting each 60 s itself. It
 * knows nothing of this project's code.
 */
export function knowManyUsers(options: ManyUsersOptions): ManyUsers {
  const { quota, latency, transit = () => 0, blockTime = 0, faultOf = () => null } = options
  const { now = () => performance.now(), sleep = pass } = options
  const users = new Map(options.users.map((user) => [user.steamId, user]))
  const refused = new Map<string, ApiError>()
  const given = new Map<string, number>()
  let recent: readonly number[] = []
  let requests = 0
  let mostInAMinute = 0
  let blocked = 0
  let faults = 0
  let isBlocked = false
  let blockedUntil = Number.NEGATIVE_INFINITY

  /** Whether it is within the quota. */
  const arrive = (): boolean => {
    const at = now()
    recent = [...recent.filter((one) => at - one < minute), at]
    requests += 1
    mostInAMinute = Math.max(mostInAMinute, recent.length)
    const isOver = recent.length > quota
    if (isOver && at >= blockedUntil) blockedUntil = at + blockTime
    return !isOver && at >= blockedUntil
  }

  const answerTo = ({ parameters }: SeenRequest): TestAnswer => {
    const isWithin = arrive()
    if (isBlocked || !isWithin) {
      blocked += 1
      return errorAnswer({ code: -7, message: 'request_limit_reached' })
    }
    const status = faultOf(requests)
    if (status !== null) {
      faults += 1
      return { status, body: '<html><title>Bad gateway</title></html>' }
    }
    if (parameters['method'] !== 'user_inventory') {
      return errorAnswer({ code: -5, message: 'invalid_method' })
    }
    const game = parameters['game']
    if (!games.has(game)) return errorAnswer({ code: 1, message: 'invalid_game' })
    const user = users.get(String(parameters['steam_id']))
    if (user === undefined) return errorAnswer({ code: 2, message: 'invalid_steam_id' })
    const refusal = refused.get(user.steamId)
    if (refusal !== undefined) return errorAnswer(refusal)
    if (parameters['trade_token'] !== user.tradeToken) {
      return errorAnswer({ code: 3, message: 'invalid_trade_token' })
    }
    const key = `${user.steamId} ${String(game)}`
    given.set(key, (given.get(key) ?? 0) + 1)
    return { body: user.inventory }
  }

  return {
    async answer(request) {
      const way = transit()
      if (way > 0) await sleep(way)
      const answer = answerTo(request)
      await sleep(latency())
      return answer
    },
    requests: () => requests,
    mostInAMinute: () => mostInAMinute,
    blocked: () => blocked,
    faults: () => faults,
    given: () => given,
    block: (next) => {
      isBlocked = next
    },
    refuse: (steamId, error) => {
      if (error === null) refused.delete(steamId)
      else refused.set(steamId, error)
    },
  }
}

function errorAnswer({ code, message }: ApiError): TestAnswer {
  return { body: JSON.stringify({ status: 'error', error_code: code, error_message: message }) }
}

function pass(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
