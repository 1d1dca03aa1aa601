import { createItemColumnsBuilder } from '@shared/domain/item-columns-builder'
import { joinChunks } from '@shared/domain/item-columns-chunk'
import { expect, it } from 'vitest'
import { entry } from '../test/inventory-fixture'
import { contentWidths } from './content-widths'

function widthsOf(assetId: string, price: number, name = 'RUB') {
  const builder = createItemColumnsBuilder()
  builder.add(entry(assetId, 'a', { price_local: price }), { offset: 0, length: 0 })
  const names = { price: 'USD', priceLocal: name, multipliedPriceLocal: 'RUB × multiplier' }
  return contentWidths(joinChunks([builder.takeChunk()]), names)
}

function widthsFor(price: number, name?: string) {
  return widthsOf('1', price, name)['priceLocal'] ?? 0
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

it('show an asset id to its last digit, up to a limit', () => {
  const widthFor = (digits: number) => widthsOf('4'.repeat(digits), 1)['assetId'] ?? 0
  expect(widthFor(11)).toBe(94)
  expect(widthFor(20)).toBeGreaterThan(20 * 6.6 + 16)
  expect(widthFor(500)).toBe(180)
})
