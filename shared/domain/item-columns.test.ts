import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyColumns } from '../../tests/arbitraries/items'
import { emptyColumns } from './item-columns-chunk'
import { depositabilityAt, isDepositableAt, itemAt, nameAt, stickersAt } from './item-columns'

test('what is said of a row and of its item is the same', () => {
  fc.assert(
    fc.property(anyColumns, (columns) => {
      for (let row = 0; row < columns.count; row += 1) {
        const item = itemAt(columns, row)
        expect(nameAt(columns, row)).toBe(item.name)
        expect(stickersAt(columns, row)).toEqual(item.stickers)
        expect(depositabilityAt(columns, row)).toBe(item.depositability)
        expect(isDepositableAt(columns, row)).toBe(item.depositability === 'depositable')
        expect(item.depositability === 'depositable').toBe(
          item.tradable && !item.disabled && item.price !== null && item.price.units > 0n,
        )
      }
    }),
  )
})

test('a row that is not there is an item without anything', () => {
  expect(itemAt(emptyColumns, 5)).toEqual({
    row: 5,
    assetId: '',
    classId: '',
    appId: 0,
    name: '',
    icon: '',
    stickers: [],
    tradable: false,
    disabled: false,
    price: null,
    priceLocal: null,
    multipliedPriceLocal: null,
    depositability: 'unpriced',
  })
  expect(isDepositableAt(emptyColumns, 5)).toBe(false)
})
