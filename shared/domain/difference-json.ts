import { changeAt, percentAt } from './difference-change'
import { assetIdAt, entryNameAt } from './difference-order'
import { comparedPriceKinds } from './difference-prices'
import {
  sharedCurrency,
  writtenAmount,
  writtenPriceNames,
  writtenTime,
  type TextInParts,
  type WrittenDifference,
} from './difference-text'
import { totalsOfDifference } from './difference-totals'
import { changesAt } from './inventory-difference'
import { itemFlags, type ItemColumns } from './item-columns'
import type { PriceKind } from './item-filter'
import { priceAt } from './price-column'
import type { Snapshot } from './snapshot'

const differenceFormat = { format: 'skinventory-difference', version: 1 } as const

/**
 * A comparison as JSON, an entry a line. Amounts are decimal text, so that no reader rounds them. Totals are those of all
 * entries, whichever are written. The trade token and ids of this machine are left out.
 */
export function differenceJson(written: WrittenDifference): TextInParts {
  const { difference, entries } = written
  const kinds = comparedPriceKinds(written.prices)
  const head = JSON.stringify({
    ...differenceFormat,
    before: writtenSnapshot(written.before),
    after: writtenSnapshot(written.after),
    prices: Object.fromEntries(
      Object.entries(written.prices).map(([kind, comparability]) => [
        writtenPriceNames[kind as PriceKind],
        comparability,
      ]),
    ),
    changesBy: writtenPriceNames[written.price],
    currencyLocal: sharedCurrency(written),
    matched: difference.matched,
    unmatched: difference.unmatched,
    totals: Object.fromEntries(
      kinds.map((kind) => [writtenPriceNames[kind], writtenTotals(written, kind)]),
    ),
    entriesInAll: difference.count,
  })
  return {
    head: `${head.slice(0, -1)},"entries":[`,
    part: (from, to) => {
      let text = ''
      for (let place = from; place < to; place += 1) {
        const entry = entries[place] ?? 0
        text += `${place === 0 ? '' : ','}\n${JSON.stringify(writtenEntry(written, kinds, entry))}`
      }
      return text
    },
    tail: '\n]}\n',
  }
}

function writtenSnapshot({ request, projectName, takenAt, annotation, source, partOf }: Snapshot) {
  return {
    game: request.game,
    steamId: request.steamId,
    currency: request.currency,
    multiplier: request.multiplier,
    customCurrency: request.customCurrency,
    customCurrencyRate: request.customCurrencyRate,
    projectName,
    takenAt: writtenTime(takenAt),
    guessed: source.kind === 'imported' ? source.guessed : [],
    name: annotation.name,
    partOf,
  }
}

function writtenTotals({ difference }: WrittenDifference, kind: PriceKind) {
  const { kinds, net } = totalsOfDifference(difference, kind)
  const totals = Object.entries(kinds).map(
    ([change, { count, value }]) => [change, { count, value: writtenAmount(value) }] as const,
  )
  return { net: writtenAmount(net), ...Object.fromEntries(totals) }
}

function writtenEntry(
  { difference, price }: WrittenDifference,
  kinds: readonly PriceKind[],
  entry: number,
) {
  const { before, after, beforeRows, afterRows } = difference
  const amounts = (valueAt: typeof changeAt) =>
    Object.fromEntries(
      kinds.map((kind) => [
        writtenPriceNames[kind],
        writtenAmount(valueAt(difference, entry, kind)),
      ]),
    )
  return {
    assetId: assetIdAt(difference, entry),
    name: entryNameAt(difference, entry),
    changes: changesAt(difference, entry, price),
    before: writtenItem(before, beforeRows[entry] ?? -1, kinds),
    after: writtenItem(after, afterRows[entry] ?? -1, kinds),
    difference: amounts(changeAt),
    percent: amounts(percentAt),
  }
}

function writtenItem(columns: ItemColumns, row: number, kinds: readonly PriceKind[]) {
  const flags = columns.flags[row]
  if (flags === undefined) return null
  return {
    ...Object.fromEntries(
      kinds.map((kind) => [writtenPriceNames[kind], writtenAmount(priceAt(columns[kind], row))]),
    ),
    tradable: (flags & itemFlags.tradable) !== 0,
    accepted: (flags & itemFlags.disabled) === 0,
  }
}
