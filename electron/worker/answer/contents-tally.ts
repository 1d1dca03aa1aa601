import { decimalToText } from '@shared/domain/decimal'
import type { ItemColumns } from '@shared/domain/item-columns'
import { createPriceSum } from '@shared/domain/price-column'
import { bentIn, type ReadingReport } from '@shared/domain/reading-report'
import type { InventoryContents, SumTexts } from '@shared/domain/snapshot'
import { allRows, depositableRows } from '@shared/domain/totals'

/** Counts and sums what an inventory holds, chunk by chunk. */
export interface ContentsTally {
  readonly add: (chunk: ItemColumns) => void
  readonly contents: (
    report: ReadingReport,
    currencyLocal: string,
    sha256: string,
  ) => InventoryContents
}

export function createContentsTally(): ContentsTally {
  const all = createSums()
  const depositable = createSums()
  return {
    add(chunk) {
      all.add(chunk, allRows(chunk))
      depositable.add(chunk, depositableRows(chunk))
    },
    contents: (report, currencyLocal, sha256) => ({
      items: all.count(),
      depositable: depositable.count(),
      totals: { all: all.texts(), depositable: depositable.texts() },
      currencyLocal,
      bent: bentIn(report),
      sha256,
    }),
  }
}

function createSums() {
  const price = createPriceSum()
  const priceLocal = createPriceSum()
  const multipliedPriceLocal = createPriceSum()
  let count = 0
  return {
    add(columns: ItemColumns, rows: Uint32Array) {
      count += rows.length
      price.addRows(columns.price, rows)
      priceLocal.addRows(columns.priceLocal, rows)
      multipliedPriceLocal.addRows(columns.multipliedPriceLocal, rows)
    },
    count: () => count,
    texts: (): SumTexts => ({
      price: decimalToText(price.total()),
      priceLocal: decimalToText(priceLocal.total()),
      multipliedPriceLocal: decimalToText(multipliedPriceLocal.total()),
    }),
  }
}
