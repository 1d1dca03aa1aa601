import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyEntry, chunksOf } from '../../tests/arbitraries/items'
import { createGrowingColumns } from './growing-columns'
import { joinChunks } from './item-columns-chunk'

const cuts = fc.array(fc.nat({ max: 40 }), { maxLength: 5 })
const entries = fc.array(anyEntry, { maxLength: 40 })

it('holds what joining the chunks gives, whatever number was expected', () => {
  fc.assert(
    fc.property(entries, cuts, fc.nat({ max: 60 }), (list, at, expected) => {
      const chunks = chunksOf(list, at)
      const growing = createGrowingColumns(expected)
      for (const chunk of chunks) growing.append(chunk)
      expect(growing.copy()).toEqual(joinChunks(chunks))
      expect(growing.finish()).toEqual(joinChunks(chunks))
    }),
  )
})

it('leaves out the last ones and goes on behind the others; a copy does not change', () => {
  fc.assert(
    fc.property(entries, fc.nat({ max: 40 }), fc.nat({ max: 40 }), (list, middle, drop) => {
      const dropped = Math.min(drop, middle, list.length)
      const [first, ...rest] = chunksOf(list, [Math.min(middle, list.length)])
      const growing = createGrowingColumns(0)
      if (first !== undefined) growing.append(first)
      const kept = growing.count() - dropped
      growing.dropLast(dropped)
      const copy = growing.copy()
      const idsThen = [...copy.assetIds]
      const pricesThen = [...copy.price.micros]
      for (const chunk of rest) growing.append(chunk)
      const columns = growing.finish()
      const all = joinChunks(chunksOf(list))
      const ids = all.assetIds
      const behind = growing.count() - kept
      expect(columns.assetIds).toEqual([...ids.slice(0, kept), ...ids.slice(ids.length - behind)])
      expect([...columns.price.exact.keys()].every((row) => row < columns.count)).toBe(true)
      expect([...copy.assetIds]).toEqual(idsThen)
      expect([...copy.price.micros]).toEqual(pricesThen)
    }),
  )
})
