import type { ApiParameters } from './api-parameters'
import type { DepositDraft } from './deposit-draft'
import { isGame } from './game'

/** What a deposit is created with. */
export type DepositInput = Pick<
  DepositDraft,
  'items' | 'orderId' | 'currency' | 'resultUrl' | 'origin'
>

/**
 * The parameters of `create_from_user_inventory`, without those that say who calls. Every scalar is text, what is empty is
 * left out; the asset ids stand in the order in which they were chosen. Source: SkinsBack's API pages.
 */
export function depositParameters(draft: DepositInput, tradeToken: string): ApiParameters {
  const { request } = draft.origin
  const parameters: Readonly<Record<string, string | readonly string[]>> = {
    method: 'create_from_user_inventory',
    game: isGame(request.game) ? request.game : '',
    steam_id: request.steamId,
    trade_token: tradeToken,
    item_asset_ids: draft.items.map(({ assetId }) => assetId),
    order_id: draft.orderId,
    currency: draft.currency,
    result_url: draft.resultUrl,
  }
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ''))
}

/**
 * The request body as JSON, made to be read. It carries no signature and no secret: none covers the asset ids, so a signed
 * body in the wrong hands could be sent again with other items.
 */
export function depositBody(draft: DepositInput, tradeToken: string): string {
  return visibleJson(depositParameters(draft, tradeToken))
}

/**
 * JSON with every character that is not to be seen (of control, of direction, of no meaning) written as `\u…`: what is shown
 * is what is sent.
 */
function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/[^\n\P{C}]|[\p{Zl}\p{Zp}]/gu, escapeUnits)
}

function escapeUnits(characters: string): string {
  return characters
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
