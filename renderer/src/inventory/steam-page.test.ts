import { expect, it } from 'vitest'
import { steamItemPage } from './steam-page'

const place = { game: 'rust', steamId: '76561198827262007', appId: 0, assetId: '4141' } as const

it('leads to the item in its owner’s inventory', () => {
  expect(steamItemPage(place)).toBe(
    'https://steamcommunity.com/profiles/76561198827262007/inventory/#252490_2_4141',
  )
  expect(steamItemPage({ ...place, game: 'cs2' })).toContain('#730_2_4141')
  expect(steamItemPage({ ...place, game: 'dota2' })).toContain('#570_2_4141')
  expect(steamItemPage({ ...place, appId: 730 })).toContain('#730_2_4141')
})

it('leads nowhere where an imported file does not say whose item it is, or of which game', () => {
  expect(steamItemPage({ ...place, steamId: '' })).toBeNull()
  expect(steamItemPage({ ...place, assetId: '' })).toBeNull()
  expect(steamItemPage({ ...place, game: 'unknown' })).toBeNull()
  expect(steamItemPage({ ...place, game: 'unknown', appId: 730 })).toContain('#730_2_4141')
})

it('keeps what the answer says within its part of the address', () => {
  const page = steamItemPage({ ...place, assetId: '1/../?x#y' })
  expect(page).toMatch(/#252490_2_1%2F\.\.%2F%3Fx%23y$/u)
})
