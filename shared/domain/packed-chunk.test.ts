import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyColumns } from '../../tests/arbitraries/items'
import { packChunk, unpackChunk } from './packed-chunk'

test('a chunk comes out of its packing as it went in', () => {
  fc.assert(
    fc.property(anyColumns, (chunk) => {
      expect(unpackChunk(packChunk(chunk))).toEqual(chunk)
    }),
  )
})

test('so do ids of any text, empty ones among them', () => {
  const anyIds = fc.array(fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(anyColumns, anyIds, anyIds, (columns, assetIds, classIds) => {
      const chunk = { ...columns, assetIds, classIds }
      expect(unpackChunk(packChunk(chunk))).toEqual(chunk)
    }),
  )
})
