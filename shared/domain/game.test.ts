import { expect, test } from 'vitest'
import { isCurrencyCode, knownCurrencies } from './currency'
import { games, isGame } from './game'

test('the three games, as the API writes them', () => {
  expect(games).toEqual(['cs2', 'dota2', 'rust'])
  expect(games.every(isGame)).toBe(true)
  expect(['CS2', 'tf2', '', null, 2, {}].some(isGame)).toBe(false)
})

test('every known currency may be sent', () => {
  expect(knownCurrencies.every(isCurrencyCode)).toBe(true)
})
