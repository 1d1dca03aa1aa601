import { decimalToText } from '@shared/domain/decimal'
import { isDepositableAt, type ItemColumns } from '@shared/domain/item-columns'
import { createPriceSum } from '@shared/domain/price-column'
import { bentIn, type ReadingReport } from '@shared/domain/reading-report'
import type { InventoryContents, SumTexts } from '@shared/domain/snapshot'

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
      for (let row = 0; row < chunk.count; row += 1) {
        all.add(chunk, row)
        if (isDepositableAt(chunk, row)) depositable.add(chunk, row)
      }
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
    add(columns: ItemColumns, row: number) {
      count += 1
      price.add(columns.price, row)
      priceLocal.add(columns.priceLocal, row)
      multipliedPriceLocal.add(columns.multipliedPriceLocal, row)
    },
    count: () => count,
    texts: (): SumTexts => ({
      price: decimalToText(price.total()),
      priceLocal: decimalToText(priceLocal.total()),
      multipliedPriceLocal: decimalToText(multipliedPriceLocal.total()),
    }),
  }
}
