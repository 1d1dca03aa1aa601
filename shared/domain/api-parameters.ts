import type { InventoryRequest } from './inventory-request'

/**
 * Parameters of an API call. Every scalar is text, as it is sent and signed: the published PHP and JavaScript
 * samples differ on null, booleans and floats, and agree on strings. Arrays are sent, and never signed.
 */
export type ApiParameters = Readonly<Record<string, string | readonly string[]>>

/** The parameters of `user_inventory` for a request; what is empty is left out. */
export function userInventoryParameters(request: InventoryRequest): ApiParameters {
  return withoutEmpty({
    method: 'user_inventory',
    game: request.game,
    steam_id: request.steamId,
    trade_token: request.tradeToken,
    currency: request.currency,
    custom_multiplier: request.multiplier,
    custom_currency: request.customCurrency,
    custom_currency_rate: request.customCurrencyRate,
  })
}

function withoutEmpty(parameters: Record<string, string>): ApiParameters {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ''))
}
