import { createRandom } from '../../electron/main/sandbox/random'
import { startIndependentSkinsback } from '../fakes/servers/independent-skinsback'
import { holdChild, killChild, processOf } from './app/child-processes'
import { answerDialogs } from './app/file-dialogs'
import { writeImportable } from './app/library-work'
import { withProject } from './app/projects'
import { callBridge } from './app/running-app'
import { tradeUrlOf, withSandbox } from './app/sandbox'
import { steamUser } from './app/steam-user'
import { mixedInventory } from './data/mixed-inventory'
import { expect, test } from './fixtures'
import { ImportPage } from './pages/import-page'
import { InventoryPage } from './pages/inventory-page'
import { LibraryPage } from './pages/library-page'

test.skip(process.platform === 'win32', 'no signal holds a process there')

const credentials = { clientId: '90210', clientSecret: 'killed-processes-secret' } as const
const stopped = 'Reading the inventory stopped early'

test('the inventory process dies while fetching, opening and importing: it is said, and the next try works', async ({
  launch,
  dataFolder,
}) => {
  const { electron, page } = await launch()
  const { users } = await withSandbox(page)
  const inventory = new InventoryPage(page)
  const { alert } = inventory.frame
  const holdReader = async () => {
    await callBridge(page, 'prepareOpening')
    return holdChild(electron, 'Skinventory inventory')
  }
  await inventory.fetchInventory({
    game: 'Rust',
    tradeUrl: tradeUrlOf(users, { kind: 'everyday' }),
  })

  await test.step('fetching', async () => {
    const kill = await holdReader()
    await inventory.fetchButton.click()
    await expect(inventory.progress).toContainText('Reading')
    kill()
    await expect(alert).toContainText(stopped)
    await inventory.showsCount(17, 17)
    await alert.getByRole('button', { name: 'Try again' }).click()
    await inventory.isLoaded()
  })
  await test.step('opening', async () => {
    const library = new LibraryPage(page)
    await library.open()
    await library.select(library.rows().first())
    const kill = await holdReader()
    await library.openSelected()
    kill()
    await expect(alert).toContainText(stopped)
    await alert.getByRole('button', { name: 'Try again' }).click()
    await inventory.isLoaded()
    await inventory.showsCount(17, 17)
  })
  await test.step('importing', async () => {
    const { file } = await writeImportable(dataFolder, 50, createRandom(3))
    await answerDialogs(electron, { open: [file] })
    const library = new LibraryPage(page)
    await library.open()
    await library.showsCount(2, 2)
    const kill = await holdReader()
    await library.importFiles()
    const imports = new ImportPage(page)
    await expect(imports.progress.or(imports.results)).toBeVisible()
    kill()
    await expect(imports.results).toContainText(stopped)
    await imports.close()
    await library.importFiles()
    // A single one is opened at once.
    await inventory.showsCount(50, 50)
  })
})

test("Chromium's own processes die: a fetch is sent again by itself, and the window goes on", async ({
  launch,
}) => {
  let release: () => void = () => undefined
  let held: Promise<void> = Promise.resolve()
  const server = await startIndependentSkinsback({
    ...credentials,
    async answer() {
      await held
      return { body: mixedInventory }
    },
  })
  try {
    const { electron, page } = await launch()
    await withProject(page, { endpoint: server.endpoint, ...credentials })
    const inventory = new InventoryPage(page)
    await inventory.fetchInventory({ game: 'CS2', tradeUrl: steamUser.tradeUrl })
    const before = await inventory.rows().count()
    held = new Promise((resolve) => {
      release = resolve
    })
    await inventory.fetchButton.click()
    await expect.poll(() => server.requests.length).toBe(2)
    await killChild(electron, 'Network Service')
    release()
    await expect.poll(() => server.requests.length).toBe(3)
    await expect(inventory.progress).toHaveText('')
    await inventory.isLoaded()
    expect(await inventory.rows().count()).toBe(before)

    const drawing = await processOf(electron, 'GPU')
    await killChild(electron, 'GPU')
    await expect.poll(() => processOf(electron, 'GPU')).not.toBe(drawing)
    await inventory.fetchButton.click()
    await inventory.isLoaded()
    expect(await inventory.rows().count()).toBe(before)
  } finally {
    release()
    await server.close()
  }
})
