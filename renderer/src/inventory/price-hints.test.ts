import { parseDecimal, zero } from '@shared/domain/decimal'
import { createItemColumnsBuilder } from '@shared/domain/item-columns-builder'
import { joinChunks } from '@shared/domain/item-columns-chunk'
import { describe, expect, it } from 'vitest'
import { createI18n } from '../i18n/create-i18n'
import { entry } from '../test/inventory-fixture'
import { snapshotOf } from '../test/snapshot-fixture'
import { multiplierByPrices, priceHints } from './price-hints'

const t = createI18n().getFixedT('en', 'inventory')
const decimal = (text: string) => parseDecimal(text) ?? zero

function inventory(multiplier: string, items: readonly unknown[]) {
  const builder = createItemColumnsBuilder()
  for (const item of items) builder.add(item, { offset: 0, length: 0 })
  return {
    snapshot: snapshotOf({ multiplier }),
    columns: joinChunks([builder.takeChunk()]),
    end: { currencyLocal: 'rub', report: builder.report() },
  } as const
}

describe('priceHints', () => {
  it('works out the multiplier that the project has at SkinsBack', () => {
    const items = [entry('1', 'a', { price_local: 10, multiplied_price_local: 20.02 })]
    expect(priceHints(inventory('', items), t, 'en').multipliedPriceLocal).toBe(
      "What the Steam user is shown: the local price × the multiplier of the project's settings at SkinsBack; about 2 by these prices",
    )
  })

  it('makes nothing up where there are no prices, and repeats no multiplier that was typed', () => {
    expect(priceHints(inventory('', []), t, 'en').multipliedPriceLocal).toMatch(/at SkinsBack$/u)
    const items = [entry('1', 'a')]
    expect(priceHints(inventory('1.5', items), t, 'en').multipliedPriceLocal).toBe(
      'What the Steam user is shown',
    )
  })
})

describe('multiplierByPrices', () => {
  it.each([
    ['0', '5'],
    ['5', '0'],
  ])('is unknown for sums of %s and %s', (local, multiplied) => {
    const totals = { priceLocal: decimal(local), multipliedPriceLocal: decimal(multiplied) }
    expect(multiplierByPrices(totals)).toBeNull()
  })

  it('is their ratio', () => {
    const totals = { priceLocal: decimal('200'), multipliedPriceLocal: decimal('210') }
    expect(multiplierByPrices(totals)).toBe(1.05)
  })
})
