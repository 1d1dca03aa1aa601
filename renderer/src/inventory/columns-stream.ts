import type { ItemColumns } from '@shared/domain/item-columns'
import { joinChunks, type ItemColumnsChunk } from '@shared/domain/item-columns-chunk'

/**
 * Gathers the chunks of an inventory that is being opened. The first one is shown at once; later ones are joined only
 * when they would multiply what is shown, so that joining stays in proportion to the items, not to items × chunks.
 */
export interface ColumnsStream {
  /** The columns to show now; null where it is not worth joining yet. */
  add: (chunk: ItemColumnsChunk) => ItemColumns | null
  /** All that came. */
  finish: () => ItemColumns
}

const growth = 4

export function createColumnsStream(): ColumnsStream {
  const chunks: ItemColumnsChunk[] = []
  let received = 0
  let shown = 0
  return {
    add(chunk) {
      chunks.push(chunk)
      received += chunk.count
      if (received === 0 || received < shown * growth) return null
      shown = received
      return joinChunks(chunks)
    },
    finish: () => joinChunks(chunks),
  }
}
