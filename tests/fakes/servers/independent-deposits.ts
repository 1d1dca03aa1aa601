import type { SeenRequest, TestAnswer } from './independent-skinsback'

export interface DepositTaker {
  readonly game: string
  readonly steamId: string
  readonly tradeToken: string
  /** The answer of `user_inventory`, whose items may be deposited. */
  readonly inventory: string
}

/** What the page lists, beside what says who calls. */
const known: ReadonlySet<string> = new Set([
  'method',
  'game',
  'steam_id',
  'trade_token',
  'item_asset_ids',
  'order_id',
  'currency',
  'result_url',
  'shopid',
  'sign',
])

interface ListedItem {
  readonly item: { readonly asset_id: string; readonly tradable: unknown }
  readonly price: unknown
  readonly disabled: unknown
}

/**
 * Answers `user_inventory` and `create_from_user_inventory` by SkinsBack's pages alone, knowing nothing of this project's code, and
 * stricter than they are: every parameter is a text that is not empty, and none is one that the page does not list.
 */
export function takeDeposits(taker: DepositTaker): (request: SeenRequest) => TestAnswer {
  const used = new Set<string>()
  return ({ parameters }) => {
    if (parameters['method'] === 'user_inventory') return { body: taker.inventory }
    const refused = refusal(parameters, taker)
    if (refused !== null) return refuse(0, refused)
    const orderId = String(parameters['order_id'])
    if (used.has(orderId)) return refuse(7, 'order_id_already_exists')
    used.add(orderId)
    return { body: JSON.stringify({ status: 'success', transaction_id: String(used.size) }) }
  }
}

function refusal(
  parameters: Readonly<Record<string, unknown>>,
  taker: DepositTaker,
): string | null {
  for (const [name, value] of Object.entries(parameters)) {
    if (!known.has(name)) return `unknown_parameter_${name}`
    if (name !== 'item_asset_ids' && (typeof value !== 'string' || value === '')) {
      return `no_text_${name}`
    }
  }
  if (parameters['method'] !== 'create_from_user_inventory') return 'invalid_method'
  if (parameters['game'] !== taker.game) return 'invalid_game'
  if (parameters['steam_id'] !== taker.steamId) return 'invalid_steam_id'
  if (parameters['trade_token'] !== taker.tradeToken) return 'invalid_trade_token'
  if (parameters['order_id'] === undefined) return 'no_text_order_id'
  return itemsRefusal(parameters['item_asset_ids'], taker.inventory)
}

function itemsRefusal(assetIds: unknown, inventory: string): string | null {
  if (!Array.isArray(assetIds) || assetIds.length === 0) return 'no_items'
  const { data } = JSON.parse(inventory) as { data: { items: readonly ListedItem[] } }
  const seen = new Set<unknown>()
  for (const assetId of assetIds as readonly unknown[]) {
    if (seen.has(assetId)) return `twice_${String(assetId)}`
    seen.add(assetId)
    const listed = data.items.filter(({ item }) => item.asset_id === assetId)
    const [only] = listed
    if (only === undefined || listed.length > 1) return `not_there_${String(assetId)}`
    if (only.disabled !== false) return `not_accepted_${String(assetId)}`
    if (only.item.tradable !== true && only.item.tradable !== 1) {
      return `not_tradable_${String(assetId)}`
    }
    if (!(Number(only.price) > 0)) return `not_priced_${String(assetId)}`
  }
  return null
}

function refuse(code: number, message: string): TestAnswer {
  return { body: JSON.stringify({ status: 'error', error_code: code, error_message: message }) }
}
