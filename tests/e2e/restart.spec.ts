import { steamUser } from './app/steam-user'
import { tradeUrlOf, withSandbox } from './app/sandbox'
import { expect, test } from './fixtures'
import { InventoryPage } from './pages/inventory-page'

test('order, widths, view, theme and the last values come back; the token does not', async ({
  launch,
}) => {
  const first = await launch()
  const { users } = await withSandbox(first.page)
  const inventory = new InventoryPage(first.page)
  await inventory.fetchInventory({
    game: 'Dota 2',
    tradeUrl: tradeUrlOf(users, { kind: 'everyday' }),
    currency: 'EUR',
    multiplier: '1.1',
  })
  await inventory.sortBy('Asset id')
  const usual = await inventory.widthOf('Stickers').getAttribute('aria-valuenow')
  await inventory.widthOf('Stickers').focus()
  for (let step = 0; step < 3; step += 1) await first.page.keyboard.press('ArrowRight')
  const width = await inventory.widthOf('Stickers').getAttribute('aria-valuenow')
  await inventory.switchView('Pictures')
  await inventory.frame.chooseColors('Dark')
  const steamId = await inventory.field('steamId').inputValue()
  // At once: what was changed last must not be lost.
  await first.quit()

  const second = await launch()
  const again = new InventoryPage(second.page)
  await expect(second.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(again.field('steamId')).toHaveValue(steamId)
  await expect(again.field('currency')).toHaveValue('EUR')
  await expect(again.field('multiplier')).toHaveValue('1.1')
  await expect(again.form.getByRole('combobox', { name: 'Game' })).toHaveValue('dota2')
  await expect(again.field('tradeUrl')).toHaveValue('')
  await expect(again.field('tradeToken')).toHaveValue('')

  await again.fetchInventory({ tradeUrl: tradeUrlOf(users, { kind: 'everyday' }) })
  await expect(again.filters.getByRole('radio', { name: 'Pictures' })).toBeChecked()
  await again.switchView('Table')
  await expect(again.columnHeader('Asset id')).toHaveAttribute('aria-sort', 'ascending')
  await expect(again.widthOf('Stickers')).toHaveAttribute('aria-valuenow', width ?? '')
  expect(Number(width)).toBeGreaterThan(Number(usual))
})

test('the token comes back only where the person asked for it', async ({ launch }) => {
  const first = await launch()
  await withSandbox(first.page)
  const inventory = new InventoryPage(first.page)
  const keep = 'Keep the token'
  await inventory.fillRequest({ tradeUrl: steamUser.tradeUrl })
  await inventory.form.getByRole('checkbox', { name: keep }).check()
  await first.quit()

  const second = await launch()
  const again = new InventoryPage(second.page)
  await expect(again.field('tradeUrl')).toHaveValue(steamUser.tradeUrl)
  await expect(again.field('tradeToken')).toHaveValue(steamUser.tradeToken)
  await again.form.getByRole('checkbox', { name: keep }).uncheck()
  await second.quit()

  const third = await launch()
  const last = new InventoryPage(third.page)
  await expect(last.field('steamId')).toHaveValue(steamUser.steamId)
  await expect(last.field('tradeToken')).toHaveValue('')
})
