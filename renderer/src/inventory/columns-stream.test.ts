import { describe, expect, it } from 'vitest'
import { createItemColumnsBuilder } from '@shared/domain/item-columns-builder'
import { createColumnsStream } from './columns-stream'
import { contentLengths } from './content-widths'
import { inventoryTotals } from './inventory-totals'

function chunksOf(sizes: readonly number[]) {
  const builder = createItemColumnsBuilder()
  let next = 0
  return sizes.map((size) => {
    for (let index = 0; index < size; index += 1) {
      builder.add(
        {
          name: `Item ${next % 7}`,
          price: next / 8,
          price_local: next % 2 === 0 ? `0.${'1'.repeat(next + 1)}` : null,
          disabled: next % 3 === 0,
          item: { asset_id: String(next), tradable: 1 },
        },
        { offset: 0, length: 0 },
      )
      next += 1
    }
    return builder.takeChunk()
  })
}

describe('createColumnsStream', () => {
  it('shows the first chunk at once, and nothing more until all have come', () => {
    const stream = createColumnsStream(50)
    const shown = chunksOf([10, 10, 10, 10, 10]).map((chunk) => stream.add(chunk)?.count ?? null)
    expect(shown).toEqual([10, null, null, null, null])
    expect(stream.finish().count).toBe(50)
  })

  it('shows no empty chunk, and keeps every item in its place', () => {
    const stream = createColumnsStream(4)
    const shown = chunksOf([0, 3, 0, 20]).map((chunk) => stream.add(chunk)?.count ?? null)
    expect(shown).toEqual([null, 3, null, null])
    const columns = stream.finish()
    expect(columns.assetIds).toEqual(Array.from({ length: 23 }, (_, row) => String(row)))
  })

  it('knows of all items together what each chunk told', () => {
    const stream = createColumnsStream(20)
    for (const chunk of chunksOf([4, 0, 9, 7])) stream.add(chunk)
    const columns = stream.finish()
    // Of these nothing is known yet.
    const others = { ...columns }
    expect(inventoryTotals(columns)).toEqual(inventoryTotals(others))
    expect(contentLengths(columns)).toEqual(contentLengths(others))
  })
})
