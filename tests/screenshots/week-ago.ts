import { readFile, writeFile } from 'node:fs/promises'

interface ExportedFile {
  takenAt: string
  answer: { data: { items: PricedItem[] } }
}

interface PricedItem {
  readonly item: { tradable: unknown }
  price: number
  price_local: number
  multiplied_price_local: number
}

const week = 7 * 24 * 60 * 60 * 1000

/** Rewrites an export of ours as if it had been made a week before, with other prices and a few other items. */
export async function ageByAWeek(file: string): Promise<void> {
  const exported = JSON.parse(await readFile(file, 'utf8')) as ExportedFile
  const { data } = exported.answer
  data.items = data.items.filter((_, index) => index % 31 !== 4)
  for (const [index, entry] of data.items.entries()) {
    if (index % 6 === 1) reprice(entry, index % 4 === 1 ? 0.93 : 1.06)
    if (index % 23 === 5) entry.item.tradable = false
  }
  exported.takenAt = new Date(Date.parse(exported.takenAt) - week).toISOString()
  await writeFile(file, JSON.stringify(exported))
}

function reprice(entry: PricedItem, factor: number): void {
  const times = (price: number) => Math.round(price * factor * 100) / 100
  entry.price = times(entry.price)
  entry.price_local = times(entry.price_local)
  entry.multiplied_price_local = times(entry.multiplied_price_local)
}
