import type { ItemColumnsChunk } from './item-columns-chunk'

/**
 * A chunk as it goes from process to process. Each item has ids of its own, and thousands of small strings cost both
 * ends several times what one long one does.
 */
export interface PackedChunk extends Omit<ItemColumnsChunk, 'assetIds' | 'classIds'> {
  readonly assetIds: PackedTexts
  readonly classIds: PackedTexts
}

/** Texts of any form, one behind the other. */
export interface PackedTexts {
  readonly text: string
  /** In UTF-16 units, as strings count. */
  readonly lengths: Uint32Array
}

export function packChunk(chunk: ItemColumnsChunk): PackedChunk {
  return { ...chunk, assetIds: pack(chunk.assetIds), classIds: pack(chunk.classIds) }
}

export function unpackChunk(chunk: PackedChunk): ItemColumnsChunk {
  return { ...chunk, assetIds: unpack(chunk.assetIds), classIds: unpack(chunk.classIds) }
}

function pack(texts: readonly string[]): PackedTexts {
  return { text: texts.join(''), lengths: Uint32Array.from(texts, ({ length }) => length) }
}

function unpack({ text, lengths }: PackedTexts): readonly string[] {
  let end = 0
  return Array.from(lengths, (length) => {
    end += length
    return text.slice(end - length, end)
  })
}
