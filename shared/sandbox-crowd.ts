// The sandbox's made-up Steam users, for batches: each has a number, and its Trade URL follows from it.

/** How many there are, numbered from 0. */
export const crowdSize = 100_000

const firstAccount = 4_294_100_000
/** SteamID64 of account number 0. */
const accountZero = 76561197960265728n

export function crowdSteamId(number: number): string {
  return String(accountZero + BigInt(firstAccount + number))
}

export function crowdTradeToken(number: number): string {
  return `sb-${String(number).padStart(5, '0')}`
}

export function crowdTradeUrl(number: number): string {
  return `https://steamcommunity.com/tradeoffer/new/?partner=${firstAccount + number}&token=${crowdTradeToken(number)}`
}

/** The number of the one with this Steam ID; null: it is none of them. */
export function crowdNumber(steamId: string): number | null {
  if (!/^\d{17}$/u.test(steamId)) return null
  const number = Number(BigInt(steamId) - accountZero) - firstAccount
  return number >= 0 && number < crowdSize ? number : null
}
