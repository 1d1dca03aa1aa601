// What the app does with columns, against bare loops over the same arrays, in the same process.
import { readFileSync } from 'node:fs'
import { decimalToText } from '@shared/domain/decimal'
import { itemFlags, type ItemColumns } from '@shared/domain/item-columns'
import { createItemColumnsBuilder } from '@shared/domain/item-columns-builder'
import { joinChunks, type ItemColumnsChunk } from '@shared/domain/item-columns-chunk'
import { filterRows, foldText, openFilter } from '@shared/domain/item-filter'
import { defaultOrder, orderRows } from '@shared/domain/item-order'
import { microDigits } from '@shared/domain/price-column'
import { totalsOf } from '@shared/domain/totals'
import { spreadOf } from '../../harness/statistics'
import { bareColumns, type Entry } from './bare-columns'

/** As many items as the inventory process takes at once. */
const itemsOfRun = 2000
const repetitions = 30
const readings = 5

/** Milliseconds of each, by the ids of the figures. */
export function measure(file: string): Readonly<Record<string, number>> {
  const text = readFileSync(file, 'utf8')
  // In turns, so that what the machine does beside is in all of them alike.
  const rounds = Array.from({ length: readings }, () => {
    const parsed = timed(() => JSON.parse(text) as { answer: { data: Answer } })
    const { items } = parsed.value.answer.data
    return { parsed, bare: timed(() => bareColumns(items)), built: timed(() => build(items)) }
  })
  const last = rounds.at(-1)
  if (last === undefined) throw new Error('Nothing was read')
  const { bare, built } = last
  const columns = joinChunks(built.value)
  if (columns.count !== bare.value.assetIds.length) throw new Error('Items were lost')
  return {
    'check-parse': median(rounds.map(({ parsed }) => parsed.took)),
    'check-types': median(rounds.map((round) => round.built.took - round.bare.took)),
    'check-columns': median(rounds.map((round) => round.built.took)),
    ...filterFigures(columns),
    ...sortFigures(columns),
  }
}

interface Answer {
  readonly items: readonly Entry[]
}

function build(items: readonly Entry[]): readonly ItemColumnsChunk[] {
  const builder = createItemColumnsBuilder()
  const chunks: ItemColumnsChunk[] = []
  for (const item of items) {
    builder.add(item, { offset: 0, length: 0 })
    if (builder.pending() === itemsOfRun) chunks.push(builder.takeChunk())
  }
  return [...chunks, builder.takeChunk()]
}

const word = 'redline'

function filterFigures(columns: ItemColumns) {
  const filter = { ...openFilter, search: word, depositable: true }
  const names = columns.names.entries.map(foldText)
  const stickers = columns.stickers.entries.map((entry) => foldText(entry.join('\n')))
  const ours = middle(() => {
    const rows = orderRows(columns, filterRows(columns, filter), defaultOrder)
    return totalsOf(columns, rows)
  })
  const bare = middle(() => bareTotals(columns, names, stickers))
  const sum = { units: BigInt(bare.value.price), scale: microDigits }
  if (
    ours.value.count !== bare.value.count ||
    decimalToText(ours.value.price) !== decimalToText(sum)
  ) {
    throw new Error('The bare loop found something else')
  }
  return { 'filter-totals': ours.took, 'filter-totals-bare': bare.took }
}

/** The least that finds the items and sums their prices: no order, no exactness beyond doubles. */
function bareTotals(columns: ItemColumns, names: readonly string[], stickers: readonly string[]) {
  const nameHits = Uint8Array.from(names, (name) => Number(name.includes(word)))
  const stickerHits = Uint8Array.from(stickers, (sticker) => Number(sticker.includes(word)))
  const nameOf = columns.names.indices
  const stickerOf = columns.stickers.indices
  const { flags } = columns
  const prices = columns.price.micros
  const local = columns.priceLocal.micros
  const multiplied = columns.multipliedPriceLocal.micros
  let count = 0
  let price = 0
  let priceLocal = 0
  let multipliedPriceLocal = 0
  for (let row = 0; row < columns.count; row += 1) {
    if (nameHits[nameOf[row] ?? 0] === 0 && stickerHits[stickerOf[row] ?? 0] === 0) continue
    if (flags[row] !== itemFlags.tradable || !((prices[row] ?? 0) > 0)) continue
    count += 1
    price += prices[row] ?? 0
    priceLocal += local[row] ?? 0
    multipliedPriceLocal += multiplied[row] ?? 0
  }
  return { count, price, priceLocal, multipliedPriceLocal }
}

function sortFigures({ count, price }: ItemColumns) {
  const keys = price.micros.map((micros) => (Number.isNaN(micros) ? -1 : micros))
  const values = middle(() => keys.slice().sort())
  const rows = middle(() =>
    Uint32Array.from({ length: count }, (_, row) => row).sort(
      (left, right) => (keys[right] ?? 0) - (keys[left] ?? 0),
    ),
  )
  return { 'bare-sort-values': values.took, 'bare-sort': rows.took }
}

function timed<Value>(work: () => Value) {
  const begun = performance.now()
  const value = work()
  return { value, took: performance.now() - begun }
}

/** Many times, since the engine compiles what is repeated. */
function middle<Value>(work: () => Value) {
  const runs = Array.from({ length: repetitions }, () => timed(work))
  const [first] = runs
  if (first === undefined) throw new Error('Nothing was run')
  return { value: first.value, took: median(runs.map(({ took }) => took)) }
}

function median(samples: readonly number[]): number {
  return spreadOf(samples).median
}
