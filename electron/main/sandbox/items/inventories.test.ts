import { readFileSync } from 'node:fs'
import { games, type Game } from '@shared/domain/game'
import { describe, expect, test } from 'vitest'
import { inventoryAnswer } from '../inventory-answer'
import { drawPicture } from '../pictures/draw-picture'
import { currencyRates, projectSettings, type Pricing } from '../pricing'
import { countedItems, everydayItems, itemsOf } from './inventories'
import type { InventoryItem } from './inventory-item'

interface AnswerItem {
  readonly item: Readonly<Record<string, unknown>>
  readonly name: string
  readonly price: number | null
  readonly price_local: number | null
  readonly multiplied_price_local: number | null
  readonly stickers: readonly unknown[]
  readonly disabled: boolean
}

const fixture = new URL('../../../../tests/fixtures/user-inventory-rust.json', import.meta.url)
const bundled = new URL(
  '../../../../resources/sandbox/published-rust-inventory.json',
  import.meta.url,
)
const rubles = pricingIn('rub')

function pricingIn(currency: string): Pricing {
  const rate = currencyRates.get(currency)
  if (rate === undefined) throw new Error(`No rate for ${currency}`)
  return { currency, rate, multiplier: projectSettings.multiplier }
}

function answerText(items: Iterable<InventoryItem>, pricing = rubles): string {
  return [...inventoryAnswer(items, pricing)].join('')
}

function answerItems(items: Iterable<InventoryItem>, pricing = rubles): readonly AnswerItem[] {
  const answer = JSON.parse(answerText(items, pricing)) as {
    data: { items: readonly AnswerItem[] }
  }
  return answer.data.items
}

describe('the published inventory', () => {
  test('is the published answer, field by field', () => {
    const published = readFileSync(fixture, 'utf8')
    expect(readFileSync(bundled, 'utf8')).toBe(published)
    expect(answerText(everydayItems('rust'))).toBe(JSON.stringify(JSON.parse(published)))
  })

  test('has its prices in another currency', () => {
    expect(answerItems(everydayItems('rust'), pricingIn('usd'))[0]).toMatchObject({
      price: 0.07,
      price_local: 0.07,
      multiplied_price_local: 0.14,
    })
  })
})

describe('everyday', () => {
  const items = answerItems(everydayItems('cs2'))
  const names = items.map(({ name }) => name)
  const has = (matches: (item: AnswerItem) => boolean) => items.some(matches)

  test('has about 120 items of CS2 and 60 of Dota 2', () => {
    expect(items.length).toBeGreaterThan(110)
    expect(items.length).toBeLessThan(140)
    expect(answerItems(everydayItems('dota2'))).toHaveLength(60)
  })

  test('has every sort of name', () => {
    expect(names).toContain('★ Butterfly Knife | Gamma Doppler Emerald (Factory New)')
    for (const part of [
      'StatTrak™',
      'Souvenir',
      ' Case',
      '<img',
      '🔥',
      '\u202e',
      '\u0007',
      'שלום',
    ]) {
      expect(names.some((name) => name.includes(part))).toBe(true)
    }
    expect(names.filter((name) => name.length === 300)).toHaveLength(1)
    expect(new Set(names).size).toBeLessThan(names.length)
  })

  test('has every state, and depositable items most of all', () => {
    const depositable = items.filter(
      ({ item, price, disabled }) => Number(item['tradable']) === 1 && !disabled && price !== null,
    )
    expect(depositable.length).toBeGreaterThan(items.length / 2)
    expect(has(({ disabled }) => disabled)).toBe(true)
    expect(has(({ item }) => Number(item['tradable']) === 0)).toBe(true)
    expect(has(({ price, disabled }) => price === null && !disabled)).toBe(true)
    expect(has(({ price, price_local: local }) => price === null && local === null)).toBe(true)
  })

  test('drifts in types as real answers do', () => {
    const kinds = (field: string) => new Set(items.map(({ item }) => typeof item[field]))
    expect(kinds('tradable')).toEqual(new Set(['number', 'boolean']))
    expect(kinds('app_id')).toEqual(new Set(['number', 'string']))
    expect(kinds('asset_id')).toEqual(new Set(['string']))
    const stickers = new Set(items.flatMap((item) => item.stickers.map((one) => typeof one)))
    expect(stickers).toEqual(new Set(['object', 'string', 'number']))
  })
})

describe.each(games)('counted items of %s', (game: Game) => {
  test.each([0, 1, 1000, 10_000, 100_000])('%d of them, each with its own asset id', (count) => {
    let counted = 0
    const ids = new Set<string>()
    for (const { assetId } of countedItems(game, count)) {
      counted += 1
      ids.add(assetId)
    }
    expect(counted).toBe(count)
    expect(ids.size).toBe(count)
  })

  test('are the same ones on every run', () => {
    expect(answerText(countedItems(game, 2000))).toBe(answerText(countedItems(game, 2000)))
    expect(answerText(everydayItems(game))).toBe(answerText(everydayItems(game)))
  })

  test('repeat names, as inventories do, and have a picture each where they are drawn', () => {
    const items = [...countedItems(game, 1000)]
    expect(new Set(items.map(({ kind }) => kind.name)).size).toBeLessThan(900)
    expect(items.every(({ kind }) => drawPicture(kind.iconUrl) !== null)).toBe(true)
    expect(items.every(({ assetId }) => /^\d{11,19}$/u.test(assetId))).toBe(true)
  })
})

test('each of the crowd has a small inventory of its own, the same one on every run', () => {
  const ids = new Set<string>()
  let all = 0
  for (const game of games) {
    for (const number of [...Array(50).keys(), 99_998, 99_999]) {
      const items = [...itemsOf(game, { kind: 'crowd', number })]
      expect(items.length).toBeLessThanOrEqual(30)
      expect(answerText(items)).toBe(answerText(itemsOf(game, { kind: 'crowd', number })))
      for (const { assetId } of items) {
        expect(assetId).toMatch(/^\d{11,19}$/u)
        ids.add(`${game} ${assetId}`)
      }
      all += items.length
    }
  }
  expect(ids.size).toBe(all)
  expect(all).toBeGreaterThan(1500)
})

test('prices of a large inventory are whole cents in every field', () => {
  for (const item of answerItems(countedItems('cs2', 1000), pricingIn('eur'))) {
    for (const price of [item.price, item.price_local, item.multiplied_price_local]) {
      expect(String(price)).toMatch(/^\d+(?:\.\d{1,2})?$/u)
    }
  }
})
