import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyEntry, chunksOf, columnsOf } from '../../tests/arbitraries/items'
import { emptyColumns, joinChunks } from './item-columns-chunk'

test('cut into chunks anywhere and joined again, an inventory is the same', () => {
  const entriesAndCuts = fc
    .array(anyEntry, { maxLength: 30 })
    .chain((entries) => fc.tuple(fc.constant(entries), fc.array(fc.nat(entries.length))))
  fc.assert(
    fc.property(entriesAndCuts, ([entries, cuts]) => {
      expect(joinChunks(chunksOf(entries, cuts))).toEqual(columnsOf(entries))
    }),
  )
})

test('joining changes no chunk, so that it can be done again when more have come', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { minLength: 2, maxLength: 10 }), (entries) => {
      const chunks = chunksOf(entries, [1])
      const before = structuredClone(chunks)
      const first = joinChunks(chunks)
      expect(joinChunks(chunks)).toEqual(first)
      expect(chunks).toEqual(before)
    }),
  )
})

test('a chunk survives the way through a port', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 10 }), (entries) => {
      const columns = columnsOf(entries)
      expect(structuredClone(columns)).toEqual(columns)
    }),
  )
})

test('nothing joined is nothing', () => {
  expect(joinChunks([])).toEqual(emptyColumns)
  expect(emptyColumns).toMatchObject({ count: 0, assetIds: [], flags: new Uint8Array(0) })
})
