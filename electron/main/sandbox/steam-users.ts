import type { ApiErrorName } from '@shared/domain/api-error'
import type { SandboxUser, SandboxUserKind } from '@shared/ipc-contract'
import { crowdNumber, crowdTradeToken } from '@shared/sandbox-crowd'
import { documentedErrors } from './documented-errors'

type ListedKind =
  | Exclude<SandboxUserKind, { readonly kind: 'error' }>
  | { readonly kind: 'error'; readonly message: ApiErrorName }

/** `crowd`: one of the many made-up ones, by its number. */
export type SteamUserKind = ListedKind | { readonly kind: 'crowd'; readonly number: number }

export interface ListedSteamUser extends SandboxUser {
  readonly kind: ListedKind
  readonly tradeToken: string
}

export interface SandboxSteamUser {
  readonly kind: SteamUserKind
  readonly steamId: string
  readonly tradeToken: string
}

const errorNames = Object.keys(documentedErrors) as readonly ApiErrorName[]

/** SteamID64 of account number 0. */
const accountZero = 76561197960265728n

/** Account numbers from here on are valid, and far above those that Steam has given out. */
const firstAccount = 4_294_000_000

/** Every Steam user that stands for something, most telling first. `docs/sandbox.md` lists the same ones. */
export const steamUsers: readonly ListedSteamUser[] = [
  steamUser(1, 'everyday', { kind: 'everyday' }),
  steamUser(10, 'items-1k', { kind: 'count', items: 1000 }),
  steamUser(11, 'items10k', { kind: 'count', items: 10_000 }),
  steamUser(12, 'itms100k', { kind: 'count', items: 100_000 }),
  steamUser(13, 'no-items', { kind: 'count', items: 0 }),
  steamUser(20, 'slow-8-s', { kind: 'slow', seconds: 8 }),
  ...errorNames.map(errorUser),
]

/** As the page may know them. */
export const usersForPage: readonly SandboxUser[] = steamUsers.map(
  ({ kind, tradeUrl, steamId }) => ({ kind, tradeUrl, steamId }),
)

const usersById: ReadonlyMap<string, ListedSteamUser> = new Map(
  steamUsers.map((user) => [user.steamId, user]),
)

export function findSteamUser(steamId: string): SandboxSteamUser | null {
  const listed = usersById.get(steamId)
  if (listed !== undefined) return listed
  const number = crowdNumber(steamId)
  if (number === null) return null
  return { kind: { kind: 'crowd', number }, steamId, tradeToken: crowdTradeToken(number) }
}

/** `error_01` to `error_10` for the method's errors, `error-01` to `error-10` for the standard (negative) ones. */
function errorUser(message: ApiErrorName): ListedSteamUser {
  const code = documentedErrors[message]
  const digits = String(Math.abs(code)).padStart(2, '0')
  const number = (code < 0 ? 900 : 100) + Math.abs(code)
  return steamUser(number, `error${code < 0 ? '-' : '_'}${digits}`, { kind: 'error', message })
}

function steamUser(number: number, tradeToken: string, kind: ListedKind): ListedSteamUser {
  const partner = firstAccount + number
  return {
    kind,
    steamId: String(accountZero + BigInt(partner)),
    tradeToken,
    tradeUrl: `https://steamcommunity.com/tradeoffer/new/?partner=${partner}&token=${tradeToken}`,
  }
}
