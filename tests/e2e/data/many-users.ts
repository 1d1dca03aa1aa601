import type { KnownUser } from '../../fakes/servers/independent-users'
import { inventoryOf } from './mixed-inventory'

export interface TestUser extends KnownUser {
  /** Of the only item, which can be deposited. */
  readonly itemName: string
  /** In hundredths of a USD. */
  readonly cents: number
}

const firstAccount = 866_996_279
const accountsOfSteamId = 76_561_197_960_265_728n

/** Steam users with one item each, which can be deposited, and each with a name and a price of its own. */
export function manyUsers(count: number): readonly TestUser[] {
  return Array.from({ length: count }, (_, place) => {
    const itemName = `AK-47 | Test ${place}`
    const cents = 101 + 7 * place
    return {
      steamId: String(accountsOfSteamId + BigInt(firstAccount + place)),
      tradeToken: `Qz-_${String(place).padStart(4, '0')}`,
      itemName,
      cents,
      inventory: inventoryOf([
        {
          asset_id: String(9_007_199_254_740_993n + BigInt(place)),
          name: itemName,
          tradable: 1,
          disabled: false,
          price: cents / 100,
        },
      ]),
    }
  })
}

export function tradeUrlOf({ steamId, tradeToken }: KnownUser): string {
  const partner = BigInt(steamId) - accountsOfSteamId
  return `https://steamcommunity.com/tradeoffer/new/?partner=${partner}&token=${tradeToken}`
}

/** How many items they all have, and the exact sum of their prices in USD. */
export function sumOf(users: readonly TestUser[]) {
  const cents = users.reduce((sum, user) => sum + user.cents, 0)
  return { items: users.length, usd: String(cents / 100) }
}
