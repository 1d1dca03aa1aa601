import { createItemWriter, type InventoryItem } from './items/inventory-item'
import type { Pricing } from './pricing'

const itemsAPiece = 500

/** The JSON text of a successful answer, in pieces that are made as they are asked for. */
export function* inventoryAnswer(
  items: Iterable<InventoryItem>,
  pricing: Pricing,
): Generator<string> {
  const write = createItemWriter(pricing)
  let piece = '{"status":"success","data":{"items":['
  let written = 0
  for (const item of items) {
    piece += (written === 0 ? '' : ',') + write(item)
    written += 1
    if (written % itemsAPiece === 0) {
      yield piece
      piece = ''
    }
  }
  yield `${piece}],"currency_local":${JSON.stringify(pricing.currency)}}}`
}
