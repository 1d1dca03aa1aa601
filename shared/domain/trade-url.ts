import { steamIdOfPartner } from './steam-id'

/** Whose inventory it is: both parts stand in the Steam user's Trade URL. */
export interface SteamUser {
  /** SteamID64: 17 digits, past 2^53, so always text. */
  readonly steamId: string
  /** The `token` of the Trade URL: 8 characters. */
  readonly tradeToken: string
}

export type TradeUrlProblem =
  | 'not-a-url'
  | 'not-steam'
  | 'not-a-trade-url'
  | 'partner-missing'
  | 'partner-invalid'
  | 'token-missing'
  | 'token-invalid'

export type TradeUrlReading =
  | { readonly kind: 'steam-user'; readonly steamUser: SteamUser }
  | { readonly kind: 'problem'; readonly problem: TradeUrlProblem }

export function isTradeToken(value: string): boolean {
  return /^[A-Za-z0-9_-]{8}$/u.test(value)
}

/** Matches `scheme:` + `//` + host + path + query; the shared world has no URL class (neither DOM nor Node). */
const urlForm = /^(?:(https?):\/\/)?([^/?#\s]+)(\/[^?#\s]*)?(?:\?([^#\s]*))?(?:#\S*)?$/iu

/**
 * Reads `https://steamcommunity.com/tradeoffer/new/?partner=P&token=T` as a person pastes it: white space
 * around it, a missing scheme, `www.`, another order of the parameters and `&amp;` (copied from a page) are fine.
 */
export function readTradeUrl(pasted: string): TradeUrlReading {
  const match = urlForm.exec(pasted.trim())
  const host = match?.[2]?.toLowerCase().replace(/^www\./u, '')
  if (match === null || host === undefined || !host.includes('.')) return problem('not-a-url')
  if (host !== 'steamcommunity.com') return problem('not-steam')
  if (!/^\/tradeoffer\/new\/?$/iu.test(match[3] ?? '')) return problem('not-a-trade-url')

  const parameters = queryParameters(match[4] ?? '')
  const partner = parameters.get('partner')
  const token = parameters.get('token')
  if (!partner) return problem('partner-missing')
  const steamId = steamIdOfPartner(partner)
  if (steamId === null) return problem('partner-invalid')
  if (!token) return problem('token-missing')
  if (!isTradeToken(token)) return problem('token-invalid')
  return { kind: 'steam-user', steamUser: { steamId, tradeToken: token } }
}

function problem(name: TradeUrlProblem): TradeUrlReading {
  return { kind: 'problem', problem: name }
}

function queryParameters(query: string): ReadonlyMap<string, string> {
  const pairs = query
    .replaceAll('&amp;', '&')
    .split('&')
    .map((pair) => pair.split('='))
  return new Map(pairs.map(([name = '', ...value]) => [name.toLowerCase(), value.join('=')]))
}
