import { createItemColumnsBuilder } from '@shared/domain/item-columns-builder'
import { joinChunks } from '@shared/domain/item-columns-chunk'
import { expect, it } from 'vitest'
import { entry } from '../test/inventory-fixture'
import { contentWidths } from './content-widths'

function widthsFor(price: number, name = 'RUB') {
  const builder = createItemColumnsBuilder()
  builder.add(entry('1', 'a', { price_local: price }), { offset: 0, length: 0 })
  const names = { price: 'USD', priceLocal: name, multipliedPriceLocal: 'RUB × multiplier' }
  return contentWidths(joinChunks([builder.takeChunk()]), names)['priceLocal'] ?? 0
}

it('grow with the amount and its decimals, up to a limit', () => {
  expect(widthsFor(1)).toBe(64)
  expect(widthsFor(123_456.78)).toBeGreaterThan(widthsFor(999.5))
  expect(widthsFor(0.123456)).toBeGreaterThan(widthsFor(0.12))
  expect(widthsFor(1e15)).toBeLessThanOrEqual(180)
})

it('have room for the heading', () => {
  expect(widthsFor(1, 'RUB × multiplier')).toBeGreaterThan(100)
})
