import type { Parameters } from './authentication'
import { depositErrorAnswer, type DepositError } from './documented-errors'
import { readInventoryQuery } from './inventory-query'
import { itemsOf } from './items/inventories'
import type { InventoryItem } from './items/inventory-item'

/** Answers `create_from_user_inventory`, and remembers the order ids of this run. */
export interface DepositDesk {
  /** The JSON text of the answer. Who calls was checked before. */
  readonly answer: (parameters: Parameters) => string
}

/** The sandbox's own: what a real project takes at least is in its settings. */
const leastCents = 50
const longestOrderId = 100

/** No transaction of SkinsBack has a number like it. */
const firstTransaction = 900_000_000_001

export function createDepositDesk(): DepositDesk {
  const transactions = new Map<string, number>()
  return {
    answer: (parameters) => {
      const orderId = parameters.get('order_id')
      const refused = orderError(parameters)
      if (refused !== null) return depositErrorAnswer(refused)
      if (typeof orderId !== 'string' || orderId === '' || orderId.length > longestOrderId) {
        return depositErrorAnswer('invalid_order_id')
      }
      if (transactions.has(orderId)) return depositErrorAnswer('order_id_already_exists')
      const transaction = firstTransaction + transactions.size
      transactions.set(orderId, transaction)
      return JSON.stringify({ status: 'success', transaction_id: String(transaction) })
    },
  }
}

/** What is wrong with a call beside its order id; null: nothing. */
function orderError(parameters: Parameters): DepositError | null {
  const reading = readInventoryQuery(parameters)
  if (reading.kind === 'error') return reading.error
  const { game, steamUser } = reading.query
  if (steamUser.kind.kind === 'error') return steamUser.kind.message

  const assetIds = readAssetIds(parameters.get('item_asset_ids'))
  if (assetIds === null) return 'invalid_item_asset_ids'
  const cents = centsOf(assetIds, itemsOf(game, steamUser.kind))
  if (cents === null) return 'invalid_item_asset_ids'
  if (!isResultUrl(parameters.get('result_url'))) return 'invalid_result_url'
  return cents < leastCents ? 'deposit_amount_less_minimum' : null
}

/** Null where it is no list of texts, an empty one, or one that names an item twice. */
function readAssetIds(value: unknown): ReadonlySet<string> | null {
  if (!Array.isArray(value) || value.length === 0) return null
  const entries: readonly unknown[] = value
  const assetIds = entries.filter((entry) => typeof entry === 'string')
  const different = new Set(assetIds)
  return different.size === entries.length ? different : null
}

/** US cents of all of them; null where one is not there, or cannot be deposited. */
function centsOf(assetIds: ReadonlySet<string>, inventory: Iterable<InventoryItem>): number | null {
  let cents = 0
  let found = 0
  for (const { assetId, kind, tradable, disabled } of inventory) {
    if (!assetIds.has(assetId)) continue
    if (disabled || (tradable !== true && tradable !== 1) || !kind.cents) return null
    cents += kind.cents
    found += 1
  }
  return found === assetIds.size ? cents : null
}

function isResultUrl(value: unknown): boolean {
  if (value === undefined || value === '') return true
  return typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:'
}
