/** Errors that SkinsBack documents for `user_inventory` and for every method, by their `error_message`. */
export const apiErrorCodes = {
  invalid_game: 1,
  invalid_steam_id: 2,
  invalid_trade_token: 3,
  invalid_currency: 4,
  user_not_tradable: 5,
  user_inventory_is_hidden: 6,
  user_inventory_is_unavailable: 7,
  invalid_custom_currency: 8,
  invalid_custom_currency_rate: 9,
  invalid_custom_multiplier: 10,
  please_use_post_method: -1,
  invalid_shopid: -2,
  invalid_signature: -3,
  shop_not_active: -4,
  invalid_method: -5,
  request_limit_reached: -7,
  invalid_ip_address: -8,
  under_maintenance: -9,
  invalid_client_secret: -10,
} as const

export type ApiErrorName = keyof typeof apiErrorCodes

/** An error answer of SkinsBack. */
export interface ApiError {
  /** The documented error that it is; null for any other. */
  readonly name: ApiErrorName | null
  /** `error_code` as it came, as text; null where there was none. */
  readonly code: string | null
  /** `error_message` as it came, at most its first 500 characters; empty where there was none. */
  readonly message: string
}

/** Positive codes belong to a method, so the message decides; a standard (negative) code speaks for itself. */
export function readApiError(answer: Readonly<Record<string, unknown>>): ApiError {
  const code = scalarText(answer['error_code'])
  const message = scalarText(answer['error_message']) ?? ''
  const named = apiErrorNames.find((name) => name === message)
  const standard = apiErrorNames.find(
    (name) => apiErrorCodes[name] < 0 && String(apiErrorCodes[name]) === code,
  )
  return { name: named ?? standard ?? null, code, message }
}

const apiErrorNames = Object.keys(apiErrorCodes) as readonly ApiErrorName[]

function scalarText(value: unknown): string | null {
  if (typeof value === 'string') return value.slice(0, 500)
  return typeof value === 'number' ? String(value) : null
}

/** Errors of who asks and of the terms that all requests of a batch share, rather than of one Steam user. */
export const errorsOfEveryRequest: ReadonlySet<string> = new Set<ApiErrorName>([
  'please_use_post_method',
  'invalid_shopid',
  'invalid_signature',
  'shop_not_active',
  'invalid_method',
  'invalid_ip_address',
  'under_maintenance',
  'invalid_client_secret',
  'invalid_currency',
  'invalid_custom_currency',
  'invalid_custom_currency_rate',
  'invalid_custom_multiplier',
])
