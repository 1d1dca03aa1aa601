import { emptyColumns } from '@shared/domain/item-columns-chunk'
import { describe, expect, it } from 'vitest'
import { snapshotOf } from '../test/snapshot-fixture'
import type { ShownInventory } from './inventory-store'
import { createViewStore } from './view-store'

function inventory(
  currencyLocal: string,
  request: Partial<ShownInventory['snapshot']['request']> = {},
): ShownInventory {
  return {
    snapshot: snapshotOf(request),
    columns: emptyColumns,
    end: { currencyLocal, report: { read: 0, bends: {}, skipped: { count: 0, first: [] } } },
    isOffline: false,
  }
}

describe('takeOver', () => {
  it.each([
    ['priceLocal', inventory('rub'), inventory('eur')],
    ['multipliedPriceLocal', inventory('rub'), inventory('eur')],
    ['multipliedPriceLocal', inventory('rub'), inventory('rub', { multiplier: '1.5' })],
    [
      'priceLocal',
      inventory('gem', { customCurrency: 'gem', customCurrencyRate: '2' }),
      inventory('gem', { customCurrency: 'gem', customCurrencyRate: '3' }),
    ],
  ] as const)('clears bounds of the %s that mean another amount now', (priceKind, before, now) => {
    const view = createViewStore()
    view.getState().changeFilter({ priceKind, minimum: '5', search: 'ak' })
    view.getState().takeOver(before, now)
    expect(view.getState().filter).toMatchObject({ priceKind, minimum: '', search: 'ak' })
    expect(view.getState().clearedBounds).toEqual({ kind: priceKind, before })
    view.getState().changeFilter({ minimum: '7' })
    expect(view.getState().clearedBounds).toBeNull()
  })

  it.each([
    ['price', inventory('rub'), inventory('eur')],
    ['priceLocal', inventory('rub'), inventory('RUB')],
    ['priceLocal', inventory('rub'), inventory('rub', { multiplier: '1.5' })],
    ['priceLocal', null, inventory('rub')],
  ] as const)('keeps bounds of the %s that mean the same', (priceKind, before, now) => {
    const view = createViewStore()
    view.getState().changeFilter({ priceKind, maximum: '5' })
    view.getState().takeOver(before, now)
    expect(view.getState().filter.maximum).toBe('5')
    expect(view.getState().clearedBounds).toBeNull()
  })
})
