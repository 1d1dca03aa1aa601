import type { SandboxUser } from '../../shared/ipc-contract'
import { tradeUrlOf, withSandbox } from './app/sandbox'
import { expect, shareApp, test } from './fixtures'
import { InventoryPage } from './pages/inventory-page'

test.describe.configure({ mode: 'default' })

/** The two tables of errors in SkinsBack's pages, and what of the remedy has to be there. */
const documentedErrors = [
  [1, 'invalid_game', /CS2, Dota 2 or Rust/u],
  [2, 'invalid_steam_id', /76561198827262007/u],
  [3, 'invalid_trade_token', /new Trade URL/u],
  [4, 'invalid_currency', /another currency/u],
  [5, 'user_not_tradable', /restricted/u],
  [6, 'user_inventory_is_hidden', /Public/u],
  [7, 'user_inventory_is_unavailable', /Try again/u],
  [8, 'invalid_custom_currency', /at most 4 characters/u],
  [9, 'invalid_custom_currency_rate', /at least 0\.1/u],
  [10, 'invalid_custom_multiplier', /0\.5 to 2/u],
  [-1, 'please_use_post_method', /POST/u],
  [-2, 'invalid_shopid', /Client ID/u],
  [-3, 'invalid_signature', /does not fit the Client ID/u],
  [-4, 'shop_not_active', /not active/u],
  [-5, 'invalid_method', /API endpoint/u],
  [-7, 'request_limit_reached', /500 requests a minute/u],
  [-8, 'invalid_ip_address', /list of allowed IP addresses/u],
  [-9, 'under_maintenance', /Wait a while/u],
  [-10, 'invalid_client_secret', /type the client secret again/u],
] as const

let users: readonly SandboxUser[] = []
const app = shareApp({}, async ({ page }) => {
  ;({ users } = await withSandbox(page))
  await new InventoryPage(page).fetchInventory({
    game: 'Rust',
    tradeUrl: tradeUrlOf(users, { kind: 'everyday' }),
  })
})

for (const [code, message, remedy] of documentedErrors) {
  test(`error ${code} ${message}: what happened, what to do, and the items stay`, async () => {
    const inventory = new InventoryPage(app().page)
    await inventory.startFetch({ tradeUrl: tradeUrlOf(users, { kind: 'error', message }) })
    const { alert } = inventory.frame
    await expect(alert).toContainText(message)
    await expect(alert).toContainText(remedy)
    await expect(
      alert.getByRole('definition').filter({ hasText: new RegExp(`^${code}$`, 'u') }),
    ).toBeVisible()
    await expect(inventory.row('Gun Box')).toBeVisible()
    await inventory.showsCount(17, 17)

    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(alert).toContainText(message)
    await alert.getByRole('button', { name: 'Dismiss' }).click()
    await expect(alert).toHaveCount(0)
  })
}
