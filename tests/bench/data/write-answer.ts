import { open } from 'node:fs/promises'
import { inventoryAnswer } from '../../../electron/main/sandbox/inventory-answer'
import { countedItems } from '../../../electron/main/sandbox/items/inventories'
import { currencyRates, projectSettings } from '../../../electron/main/sandbox/pricing'

/** Writes the raw answer of an inventory for CS2: the same bytes for the same count, with names that repeat as real ones do. */
export async function writeAnswer(path: string, items: number): Promise<void> {
  const { currency, multiplier } = projectSettings
  const rate = currencyRates.get(currency)
  if (rate === undefined) throw new Error(`No rate for ${currency}`)
  const file = await open(path, 'wx')
  try {
    for (const piece of inventoryAnswer(countedItems('cs2', items), {
      currency,
      rate,
      multiplier,
    })) {
      await file.write(piece)
    }
  } finally {
    await file.close()
  }
}
