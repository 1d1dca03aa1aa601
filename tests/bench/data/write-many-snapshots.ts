import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { createSnapshotFiles } from '../../../electron/main/adapters/snapshot-files'
import { inventoryAnswer } from '../../../electron/main/sandbox/inventory-answer'
import type { InventoryItem } from '../../../electron/main/sandbox/items/inventory-item'
import { countedItems } from '../../../electron/main/sandbox/items/inventories'
import { currencyRates, projectSettings } from '../../../electron/main/sandbox/pricing'
import { checkAnswer } from '../../../electron/worker/answer/check-answer'

const firstSteamId = 76_561_198_827_262_007n
const firstTime = Date.UTC(2026, 0, 31, 9, 30)
const statusOfAnswers = 200

/** Writes a library of so many snapshots of CS2, each of another Steam user, as the app itself keeps them. */
export async function writeManySnapshots(
  dataFolder: string,
  snapshots: number,
  itemsOfEach: number,
): Promise<void> {
  const directory = path.join(dataFolder, 'snapshots')
  await mkdir(directory, { recursive: true })
  const files = createSnapshotFiles({ directory })
  const { currency, multiplier } = projectSettings
  const rate = currencyRates.get(currency)
  if (rate === undefined) throw new Error(`No rate for ${currency}`)
  const items = countedItems('cs2', snapshots * itemsOfEach)[Symbol.iterator]()
  for (let index = 0; index < snapshots; index += 1) {
    const bytes = Buffer.from(
      [...inventoryAnswer(next(items, itemsOfEach), { currency, rate, multiplier })].join(''),
    )
    const begun = await files.begin()
    if (!begun.ok) throw new Error(begun.error.kind)
    await begun.value.append(bytes)
    const committed = await begun.value.commit({
      request: {
        projectId: '',
        game: 'cs2',
        steamId: String(firstSteamId + BigInt(index)),
        currency,
        multiplier: '',
        customCurrency: '',
        customCurrencyRate: '',
      },
      tradeToken: '',
      projectName: 'Bench',
      takenAt: firstTime + index * 1000,
      source: { kind: 'fetched' },
      partOf: null,
      contents: await contentsOf(bytes),
    })
    if (!committed.ok) throw new Error(committed.error.kind)
  }
}

/** Without ending the generator, as a loop over it would. */
function* next(items: Iterator<InventoryItem>, count: number): Generator<InventoryItem> {
  for (let taken = 0; taken < count; taken += 1) {
    const { done, value } = items.next()
    if (done === true) return
    yield value
  }
}

async function contentsOf(bytes: Uint8Array) {
  async function* pieces() {
    yield bytes
  }
  const checked = await checkAnswer(pieces(), statusOfAnswers, () => undefined)
  if (!checked.ok) throw new Error(`The answer is no inventory: ${checked.error.kind}`)
  return checked.value.contents
}
