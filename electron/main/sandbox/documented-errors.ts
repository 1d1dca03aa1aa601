import type { ApiErrorName } from '@shared/domain/api-error'

/** Codes as the pages of `user_inventory` and of the standard errors list them, in their order. */
export const documentedErrors: Readonly<Record<ApiErrorName, number>> = {
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
}

/** The sandbox's own answer to what the pages say nothing about; 0 is no documented code. */
const undocumentedErrors = { malformed_json: 0, body_too_large: 0 } as const

export type SandboxError = ApiErrorName | keyof typeof undocumentedErrors

export function errorAnswer(name: SandboxError): string {
  const codes: Readonly<Record<SandboxError, number>> = {
    ...documentedErrors,
    ...undocumentedErrors,
  }
  return JSON.stringify({ status: 'error', error_code: codes[name], error_message: name })
}

/**
 * Errors of `create_from_user_inventory` alone. Of its codes one is known; a positive code means something else in each
 * method, so none is made up: 0 is no documented code.
 */
const depositErrorCodes = {
  order_id_already_exists: 7,
  deposit_amount_less_minimum: 0,
  invalid_order_id: 0,
  invalid_item_asset_ids: 0,
  invalid_result_url: 0,
} as const

export type DepositError = ApiErrorName | keyof typeof depositErrorCodes

export function depositErrorAnswer(name: DepositError): string {
  const codes: Readonly<Partial<Record<DepositError, number>>> = depositErrorCodes
  const standard = Object.entries(documentedErrors).find(
    ([known, code]) => known === name && code < 0,
  )?.[1]
  const code = standard ?? codes[name] ?? 0
  return JSON.stringify({ status: 'error', error_code: code, error_message: name })
}
