import type { ApiErrorName } from '@shared/domain/api-error'
import type { SandboxUser, SandboxUserKind } from '@shared/ipc-contract'
import { documentedErrors } from './documented-errors'

type SteamUserKind =
  | Exclude<SandboxUserKind, { readonly kind: 'error' }>
  | { readonly kind: 'error'; readonly message: ApiErrorName }

export interface SandboxSteamUser extends SandboxUser {
  readonly kind: SteamUserKind
  readonly tradeToken: string
}

const errorNames = Object.keys(documentedErrors) as readonly ApiErrorName[]

/** SteamID64 of account number 0. */
const accountZero = 76561197960265728n

/** Account numbers from here on are valid, and far above those that Steam has given out. */
const firstAccount = 4_294_000_000

/** Every Steam user that the sandbox knows, most telling first. `docs/sandbox.md` lists the same ones. */
export const steamUsers: readonly SandboxSteamUser[] = [
  steamUser(1, 'everyday', { kind: 'everyday' }),
  steamUser(10, 'items-1k', { kind: 'count', items: 1000 }),
  steamUser(11, 'items10k', { kind: 'count', items: 10_000 }),
  steamUser(12, 'itms100k', { kind: 'count', items: 100_000 }),
  steamUser(13, 'no-items', { kind: 'count', items: 0 }),
  steamUser(20, 'slow-8-s', { kind: 'slow', seconds: 8 }),
  ...errorNames.map(errorUser),
]

const usersById: ReadonlyMap<string, SandboxSteamUser> = new Map(
  steamUsers.map((user) => [user.steamId, user]),
)

export function findSteamUser(steamId: string): SandboxSteamUser | null {
  return usersById.get(steamId) ?? null
}

/** `error_01` to `error_10` for the method's errors, `error-01` to `error-10` for the standard (negative) ones. */
function errorUser(message: ApiErrorName): SandboxSteamUser {
  const code = documentedErrors[message]
  const digits = String(Math.abs(code)).padStart(2, '0')
  const number = (code < 0 ? 900 : 100) + Math.abs(code)
  return steamUser(number, `error${code < 0 ? '-' : '_'}${digits}`, { kind: 'error', message })
}

function steamUser(number: number, tradeToken: string, kind: SteamUserKind): SandboxSteamUser {
  const partner = firstAccount + number
  return {
    kind,
    steamId: String(accountZero + BigInt(partner)),
    tradeToken,
    tradeUrl: `https://steamcommunity.com/tradeoffer/new/?partner=${partner}&token=${tradeToken}`,
  }
}
