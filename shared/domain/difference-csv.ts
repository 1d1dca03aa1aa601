import { csvByteOrderMark, guardText, joinCells, quoteCell } from './csv-text'
import { changeAt, percentAt, pricesAt } from './difference-change'
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
import { changesAt } from './inventory-difference'
import { itemFlags } from './item-columns'
import type { PriceKind } from './item-filter'

/** A comparison as CSV: what an inventory's CSV keeps to, this keeps to as well. Empty: it was not there. */
export function differenceCsv(written: WrittenDifference): TextInParts {
  const kinds = comparedPriceKinds(written.prices)
  const currency = sharedCurrency(written)
  const everyLine = [written.before.takenAt, written.after.takenAt]
    .map(writtenTime)
    .concat(currency === '' ? [] : [currency])
    .map(textCell)
  const header = [
    'change',
    'asset_id',
    'name',
    ...kinds.flatMap((kind) =>
      ['before', 'after', 'difference', 'percent'].map(
        (value) => `${writtenPriceNames[kind]}_${value}`,
      ),
    ),
    'tradable_before',
    'tradable_after',
    'accepted_before',
    'accepted_after',
    'before_taken_at',
    'after_taken_at',
    ...(currency === '' ? [] : ['currency_local']),
  ]
  return {
    head: csvByteOrderMark + joinCells(header),
    part: (from, to) => {
      let text = ''
      for (const entry of written.entries.subarray(from, to)) {
        text += joinCells([...entryCells(written, kinds, entry), ...everyLine])
      }
      return text
    },
    tail: '',
  }
}

function entryCells(
  { difference, price }: WrittenDifference,
  kinds: readonly PriceKind[],
  entry: number,
): readonly string[] {
  const { before, after, beforeRows, afterRows } = difference
  const was = before.flags[beforeRows[entry] ?? -1]
  const is = after.flags[afterRows[entry] ?? -1]
  return [
    changesAt(difference, entry, price).join(' '),
    textCell(assetIdAt(difference, entry)),
    textCell(entryNameAt(difference, entry)),
    ...kinds.flatMap((kind) => {
      const prices = pricesAt(difference, entry, kind)
      return [
        prices.before,
        prices.after,
        changeAt(difference, entry, kind),
        percentAt(difference, entry, kind),
      ].map((value) => writtenAmount(value) ?? '')
    }),
    ...[was, is].map((flags) => yesOrNo(flags, itemFlags.tradable, 'yes', 'no')),
    ...[was, is].map((flags) => yesOrNo(flags, itemFlags.disabled, 'no', 'yes')),
  ]
}

function yesOrNo(flags: number | undefined, flag: number, set: string, unset: string): string {
  if (flags === undefined) return ''
  return (flags & flag) === 0 ? unset : set
}

function textCell(text: string): string {
  return quoteCell(guardText(text))
}
