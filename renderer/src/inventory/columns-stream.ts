import { createGrowingColumns } from '@shared/domain/growing-columns'
import type { ItemColumns } from '@shared/domain/item-columns'
import type { ItemColumnsChunk } from '@shared/domain/item-columns-chunk'
import {
  contentLengths,
  joinLengths,
  keepContentLengths,
  type ContentLengths,
} from './content-widths'
import { createInventoryTally } from './inventory-totals'

/**
 * Gathers the chunks of an inventory that is being opened, and of each what the screen asks of all items together: behind the
 * last one all would wait for that. Only the first items are shown before the last ones have
 * come: whatever is drawn in between takes its time from the reading, and puts other rows in the place of those that
 * the person has begun to look at.
 */
export interface ColumnsStream {
  /** The columns to show now; null: what is shown stays. */
  add: (chunk: ItemColumnsChunk) => ItemColumns | null
  /** All that came. To be called once. */
  finish: () => ItemColumns
}

/** Room for more items than this is not made on the word of a file alone. */
const mostRoom = 1_000_000

/** `expected`: items that room is made for; more or fewer may come. */
export function createColumnsStream(expected: number): ColumnsStream {
  // Each chunk is laid behind the others at once, so that none is held twice and nothing is left to do at the end.
  const columns = createGrowingColumns(Math.min(expected, mostRoom))
  const totals = createInventoryTally()
  let lengths: ContentLengths | null = null
  let isShown = false
  return {
    add(chunk) {
      columns.append(chunk)
      totals.add(chunk)
      const ofChunk = contentLengths(chunk)
      lengths = lengths === null ? ofChunk : joinLengths(lengths, ofChunk)
      if (isShown || chunk.count === 0) return null
      isShown = true
      return columns.copy()
    },
    finish() {
      const all = columns.finish()
      totals.keepFor(all)
      if (lengths !== null) keepContentLengths(all, lengths)
      return all
    },
  }
}
