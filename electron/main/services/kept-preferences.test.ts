import { defaultOrder } from '@shared/domain/item-order'
import type { Preferences } from '@shared/preferences'
import { expect, test } from 'vitest'
import { keptPreferences } from './kept-preferences'

function preferences(form: Partial<Preferences['form']>): Preferences {
  return {
    colorScheme: 'auto',
    form: {
      projectId: 'p1',
      game: 'cs2',
      tradeUrl: 'https://steamcommunity.com/tradeoffer/new/?partner=44&token=AbC-_123',
      steamId: '76561197960265772',
      tradeToken: 'AbC-_123',
      currency: '',
      multiplier: '',
      customCurrency: '',
      customCurrencyRate: '',
      keepTradeToken: false,
      ...form,
    },
    view: 'table',
    order: defaultOrder,
    columnWidths: {},
    export: { format: 'json', columns: [] },
    requestPane: { open: true, width: 300 },
    detailPane: { open: true, width: 300 },
    detailTab: 'item',
    draftId: '',
  }
}

test('keeps the trade token where the person asked for it', () => {
  const asked = preferences({ keepTradeToken: true })
  expect(keptPreferences(asked)).toEqual(asked)
})

test('takes the token out of both fields otherwise', () => {
  const kept = keptPreferences(preferences({}))
  expect(kept).toEqual(
    preferences({
      tradeToken: '',
      tradeUrl: 'https://steamcommunity.com/tradeoffer/new/?partner=44',
    }),
  )
})

test.each([
  'steamcommunity.com/tradeoffer/new/?token=AbC-_123&partner=44',
  'https://www.steamcommunity.com/tradeoffer/new/?PARTNER=44&amp;TOKEN=AbC-_123',
  ' https://steamcommunity.com/tradeoffer/new/?partner=44 ',
  'https://steamcommunity.com/tradeoffer/new/?partner=44&token=AbC-_1234',
  'AbC-_123',
  'https://steamcommunity.com/tradeoffer/new/?partner=x&token=AbC-_123',
])('never keeps a token that stands in %s', (tradeUrl) => {
  const { form } = keptPreferences(preferences({ tradeUrl }))
  expect(form.tradeUrl).not.toContain('AbC')
  expect(form.tradeUrl).not.toMatch(/token/iu)
})
