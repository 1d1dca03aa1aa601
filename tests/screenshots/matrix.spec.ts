import path from 'node:path'
import { startIndependentSkinsback } from '../fakes/servers/independent-skinsback'
import { withProject } from '../e2e/app/projects'
import { tradeUrlOf, withSandbox } from '../e2e/app/sandbox'
import { steamUser } from '../e2e/app/steam-user'
import { hostileNames } from '../e2e/data/hostile-names'
import { assetId, inventoryOf } from '../e2e/data/mixed-inventory'
import { expect, test } from '../e2e/fixtures'
import { InventoryPage } from '../e2e/pages/inventory-page'
import { ProjectsPage } from '../e2e/pages/projects-page'
import { proofs, resizeWindow, takePicture } from './take-picture'

const sizes = [
  { width: 1024, height: 640 },
  { width: 1440, height: 900 },
] as const
const schemes = ['Light', 'Dark'] as const

const credentials = { clientId: '90210', clientSecret: 'picture-test-secret' } as const
const hostileInventory = inventoryOf(
  hostileNames.map((name, place) => ({
    asset_id: assetId(place),
    name,
    tradable: place % 3 !== 0,
    disabled: place % 4 === 0,
    price: place * 1234.567891,
    stickers: [{ name }],
    extra: { [name.slice(0, 40)]: name },
  })),
)

test('every screen, small and large, light and dark, for our own eyes', async ({ launch }) => {
  test.setTimeout(180_000)
  const server = await startIndependentSkinsback({
    ...credentials,
    answer: () => ({ body: hostileInventory }),
  })
  try {
    const app = await launch()
    const { page } = app
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const inventory = new InventoryPage(page)
    const projects = new ProjectsPage(page)
    const takeAll = async (name: string) => {
      for (const scheme of schemes) {
        await inventory.frame.chooseColors(scheme)
        for (const size of sizes) {
          await resizeWindow(app, size)
          await page.mouse.move(0, 0)
          const file = `${name}-${scheme.toLowerCase()}-${size.width}.png`
          await takePicture(app, path.join(proofs, file))
        }
      }
    }

    await takeAll('01-welcome')
    await withProject(page, {
      name: `Long ${'name '.repeat(18)}`,
      endpoint: server.endpoint,
      ...credentials,
    })
    const { users, project } = await withSandbox(page)
    await resizeWindow(app, sizes[1])
    await takeAll('02-no-inventory')

    await inventory.fetchInventory({
      project: project.name,
      game: 'Rust',
      tradeUrl: tradeUrlOf(users, { kind: 'everyday' }),
    })
    await inventory.rows().first().click()
    await takeAll('03-rust-17')
    await inventory.switchView('Pictures')
    await takeAll('04-rust-17-pictures')
    await inventory.switchView('Table')

    await inventory.startFetch({
      game: 'CS2',
      tradeUrl: tradeUrlOf(users, { kind: 'error', message: 'invalid_ip_address' }),
    })
    await expect(inventory.frame.alert).toBeVisible()
    await takeAll('05-error')

    await inventory.startFetch({
      tradeUrl: 'https://example.com',
      multiplier: '9',
      customCurrency: 'COINS',
    })
    await takeAll('06-wrong-fields')
    await inventory.fillRequest({ multiplier: '', customCurrency: '' })

    await resizeWindow(app, sizes[1])
    await inventory.startFetch({ tradeUrl: tradeUrlOf(users, { kind: 'slow' }) })
    await expect(inventory.progress).toContainText('Waiting for SkinsBack')
    await takePicture(app, path.join(proofs, '07-progress.png'))
    await inventory.cancelButton.click()
    await expect(inventory.progress).toHaveText('')

    await inventory.fetchInventory({
      tradeUrl: tradeUrlOf(users, { kind: 'count', items: 100_000 }),
    })
    await inventory.rows().nth(3).click()
    await takeAll('08-cs2-100000')
    await inventory.switchView('Pictures')
    await takeAll('09-cs2-100000-pictures')
    await inventory.switchView('Table')
    await inventory.search('no such thing')
    await takeAll('10-no-match')
    await inventory.clearFilters()

    await resizeWindow(app, sizes[1])
    await inventory.fillRequest({ project: `Long ${'name '.repeat(18)}`.trim() })
    await inventory.fetchInventory({ tradeUrl: steamUser.tradeUrl })
    await inventory.rows().nth(1).click()
    await takeAll('11-hostile-names')
    await inventory.switchView('Pictures')
    await takeAll('12-hostile-names-pictures')
    await inventory.switchView('Table')

    await projects.open()
    await takeAll('13-project')
    await projects.checkConnection()
    await expect(projects.connection).toBeVisible()
    await takeAll('14-connection')
    await page.getByRole('button', { name: 'Remove project' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await takePicture(app, path.join(proofs, '15-question.png'))
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await projects.startNew()
    await projects.save()
    await takeAll('16-new-project')
  } finally {
    await server.close()
  }
})
