import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { InventoryPage } from './pages/inventory-page'
import { WelcomePage } from './pages/welcome-page'

test('from the start to the details of an item without a mouse', async ({ launch }) => {
  const { page } = await launch()
  const inventory = new InventoryPage(page)
  await tabTo(page, new WelcomePage(page).trySandbox)
  await page.keyboard.press('Enter')
  await expect(inventory.form).toBeVisible()

  await tabTo(page, inventory.form.getByRole('combobox', { name: 'Game' }))
  await page.keyboard.type('Rust')
  await tabTo(page, inventory.field('steamId'))
  await page.keyboard.press('Enter')
  await inventory.isLoaded()

  await tabTo(page, inventory.filters.getByRole('textbox', { name: 'Search items' }))
  await page.keyboard.type('bandana')
  await inventory.showsCount(7, 17)
  await tabTo(page, inventory.filters.getByRole('button', { name: 'Depositable' }))
  await page.keyboard.press('Space')
  await tabTo(page, inventory.items.getByRole('button', { name: 'Name', exact: true }))
  await page.keyboard.press('Enter')
  await expect(inventory.columnHeader('Name')).toHaveAttribute('aria-sort', 'ascending')

  await tabTo(page, inventory.rows().first())
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await expect(inventory.rows().last()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(inventory.details.getByRole('heading', { name: 'Snow Camo Bandana' })).toBeVisible()
  await tabTo(page, inventory.details.getByRole('button', { name: 'Copy Asset id' }))
  await page.keyboard.press('Enter')

  await page.keyboard.press('Control+f')
  await expect(inventory.filters.getByRole('textbox', { name: 'Search items' })).toBeFocused()
})

test('a project is added, and its removal cancelled, without a mouse', async ({ launch }) => {
  const { page } = await launch()
  await tabTo(page, new WelcomePage(page).addProject)
  await page.keyboard.press('Enter')
  const form = page.getByRole('form', { name: 'New project' })
  await expect(form.getByLabel('Name', { exact: true })).toBeFocused()
  await page.keyboard.type('By hand')
  await tabTo(page, form.getByLabel('Client ID', { exact: true }))
  await page.keyboard.type('90210')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Your projects' })).toContainText('By hand')

  const remove = page.getByRole('button', { name: 'Remove project' })
  await tabTo(page, remove)
  await page.keyboard.press('Enter')
  // The harmless answer has the focus, as soon as the question can be read.
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(remove).toBeFocused()
})

/** Presses Tab until the element has the focus, which has to show. */
async function tabTo(page: Page, target: Locator) {
  const limit = 80
  for (let presses = 0; presses < limit; presses += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await target.evaluate(looksOtherWithoutFocus), `${String(target)} shows it`).toBe(true)
      return
    }
  }
  throw new Error(`Tab does not lead to ${String(target)}`)
}

/** Whether the element loses a ring, shadow or border with the focus, which is given back. */
function looksOtherWithoutFocus(element: HTMLElement | SVGElement): boolean {
  const look = () => {
    const { outline, boxShadow, borderColor } = getComputedStyle(element)
    // A row draws its ring over its cells, some of which lie over the row itself.
    const over = getComputedStyle(element, '::after')
    return `${outline} ${boxShadow} ${borderColor} ${over.content} ${over.outline}`
  }
  // A colour that fades in is not there yet.
  element.style.transition = 'none'
  const focused = look()
  element.blur()
  const blurred = look()
  element.focus({ preventScroll: true })
  element.style.transition = ''
  return focused !== blurred
}
