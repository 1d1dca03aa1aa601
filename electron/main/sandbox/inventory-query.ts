import type { ApiErrorName } from '@shared/domain/api-error'
import type { Game } from '@shared/domain/game'
import type { Parameters } from './authentication'
import { currencyRates, isAtLeast, projectSettings, readFactor, type Pricing } from './pricing'
import { findSteamUser, type SandboxSteamUser } from './steam-users'

export interface InventoryQuery {
  readonly game: Game
  readonly steamUser: SandboxSteamUser
  readonly pricing: Pricing
}

export type QueryReading =
  | { readonly kind: 'query'; readonly query: InventoryQuery }
  | { readonly kind: 'error'; readonly error: ApiErrorName }

const lowestRate = { units: 1n, divisor: 10n }
const lowestMultiplier = { units: 1n, divisor: 2n }
const highestMultiplier = { units: 2n, divisor: 1n }
const gameNames: ReadonlyMap<string, Game> = new Map([
  ['cs2', 'cs2'],
  ['dota2', 'dota2'],
  ['rust', 'rust'],
])

/** Reads the parameters of `user_inventory`, and says the first error in the order of the documented list. */
export function readInventoryQuery(parameters: Parameters): QueryReading {
  const text = (name: string) => parameterText(parameters.get(name))

  const game = gameNames.get(text('game'))
  if (game === undefined) return error('invalid_game')
  const steamUser = findSteamUser(text('steam_id'))
  if (steamUser === null) return error('invalid_steam_id')
  if (text('trade_token') !== steamUser.tradeToken) return error('invalid_trade_token')

  const currency = text('currency') || projectSettings.currency
  const currencyRate = currencyRates.get(currency)
  if (currencyRate === undefined) return error('invalid_currency')

  const customCurrency = text('custom_currency')
  const customRateText = text('custom_currency_rate')
  const customRate = readFactor(customRateText)
  const isCustom = customCurrency !== '' || customRateText !== ''
  if (isCustom && !/^[^\s\p{C}]{1,4}$/u.test(customCurrency)) {
    return error('invalid_custom_currency')
  }
  if (isCustom && (customRate === null || !isAtLeast(customRate, lowestRate))) {
    return error('invalid_custom_currency_rate')
  }

  const multiplierText = text('custom_multiplier')
  const multiplier = multiplierText === '' ? projectSettings.multiplier : readFactor(multiplierText)
  if (
    multiplier === null ||
    !isAtLeast(multiplier, lowestMultiplier) ||
    !isAtLeast(highestMultiplier, multiplier)
  ) {
    return error('invalid_custom_multiplier')
  }

  const pricing: Pricing =
    customRate === null
      ? { currency, rate: currencyRate, multiplier }
      : { currency: customCurrency, rate: customRate, multiplier }
  return { kind: 'query', query: { game, steamUser, pricing } }
}

function error(name: ApiErrorName): QueryReading {
  return { kind: 'error', error: name }
}

/** Numbers may come as numbers or as text; what is neither can fit no parameter. Absent and empty are the same. */
function parameterText(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '\u{fffd}'
}
