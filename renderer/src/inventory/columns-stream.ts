import type { ItemColumns } from '@shared/domain/item-columns'
import { joinChunks, type ItemColumnsChunk } from '@shared/domain/item-columns-chunk'

/**
 * Gathers the chunks of an inventory that is being opened. Only the first items are shown before the last ones have
 * come: whatever is drawn in between takes its time from the reading, and puts other rows in the place of those that
 * the person has begun to look at.
 */
export interface ColumnsStream {
  /** The columns to show now; null: what is shown stays. */
  add: (chunk: ItemColumnsChunk) => ItemColumns | null
  /** All that came. To be called once. */
  finish: () => ItemColumns
}

export function createColumnsStream(): ColumnsStream {
  let chunks: ItemColumnsChunk[] = []
  let isShown = false
  return {
    add(chunk) {
      chunks.push(chunk)
      if (isShown || chunk.count === 0) return null
      isShown = true
      return joinChunks(chunks)
    },
    finish() {
      const columns = joinChunks(chunks)
      // Whoever still holds the stream does not hold all items twice.
      chunks = []
      return columns
    },
  }
}
