import {
  startKeychainSession,
  type KeychainSession,
  type KeychainState,
} from '../fakes/keychain/keychain-session'
import {
  startIndependentSkinsback,
  type IndependentSkinsback,
} from '../fakes/servers/independent-skinsback'
import { mixedInventory } from './data/mixed-inventory'
import { holdChild } from './app/child-processes'
import { steamUser } from './app/steam-user'
import { callBridge } from './app/running-app'
import { expect, test as base } from './fixtures'
import { InventoryPage } from './pages/inventory-page'
import { ProjectsPage } from './pages/projects-page'

base.skip(process.platform !== 'linux', 'the states of a Secret Service')

const credentials = { clientId: '90210', clientSecret: 'keychain-test-secret' } as const

interface Fixtures {
  readonly startKeychain: (state: KeychainState) => Promise<KeychainSession>
  readonly server: IndependentSkinsback
}

const test = base.extend<Fixtures>({
  // Playwright finds out what a fixture needs by reading this pattern.
  startKeychain: async ({}, use) => {
    const started: KeychainSession[] = []
    await use(async (state) => {
      const session = await startKeychainSession(state)
      started.push(session)
      return session
    })
    for (const session of started) await session.stop()
  },
  server: async ({}, use) => {
    const server = await startIndependentSkinsback({
      ...credentials,
      answer: () => ({ body: mixedInventory }),
    })
    await use(server)
    await server.close()
  },
})

const unusable = [
  ['no-bus', /No keychain could be found/u],
  ['no-service', /No keychain could be found/u],
  ['locked', /The keychain is locked/u],
  ['denied', /Access to the keychain was denied/u],
] as const

for (const [state, words] of unusable) {
  test(`${state}: the secret is kept until the app quits, which is said, and works until then`, async ({
    launch,
    startKeychain,
    server,
  }) => {
    const { env } = await startKeychain(state)
    const first = await launch({ env })
    const projects = new ProjectsPage(first.page)
    await projects.addProject({ name: 'Kept', endpoint: server.endpoint, ...credentials })
    await expect(projects.frame.alert).toContainText('Its client secret is kept until you quit')
    await expect(projects.frame.alert).toContainText(words)
    await expect(projects.inList('Kept')).toContainText('kept until you quit')
    await expect(projects.clientSecret).toHaveValue('')

    const inventory = new InventoryPage(first.page)
    await inventory.open()
    await inventory.fetchInventory({ game: 'CS2', tradeUrl: steamUser.tradeUrl })
    expect(server.requests.at(-1)?.verdict).toBe('accepted')
    await first.quit()

    const second = await launch({ env })
    const again = new ProjectsPage(second.page)
    await again.choose('Kept')
    await expect(again.inList('Kept')).toContainText('missing')
    await again.checkConnection()
    await expect(again.frame.alert).toContainText('The client secret is missing')
  })
}

test('a prompt that nobody answers blocks neither the window nor quitting', async ({
  launch,
  startKeychain,
  server,
}) => {
  test.setTimeout(60_000)
  const keychain = await startKeychain('locked-with-prompt')
  const app = await launch({ env: keychain.env })
  const projects = new ProjectsPage(app.page)
  await projects.startNew()
  await projects.fillForm({ name: 'Waiting', endpoint: server.endpoint, ...credentials })
  await projects.save()
  await expect.poll(keychain.isPromptOpen).toBe(true)

  // The window goes on working meanwhile.
  await projects.frame.chooseColors('Dark')
  await expect(app.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  expect(await callBridge(app.page, 'readStart')).toMatchObject({ ok: true })

  await expect(projects.frame.alert).toContainText(
    /The keychain did not answer within \d+ seconds/u,
    {
      timeout: 40_000,
    },
  )
  await expect(projects.inList('Waiting')).toContainText('kept until you quit')
})

test('quitting while a prompt is open takes no longer than ever', async ({
  launch,
  startKeychain,
  server,
}) => {
  const keychain = await startKeychain('locked-with-prompt')
  const app = await launch({ env: keychain.env })
  const projects = new ProjectsPage(app.page)
  await projects.startNew()
  await projects.fillForm({ name: 'Waiting', endpoint: server.endpoint, ...credentials })
  await projects.save()
  await expect.poll(keychain.isPromptOpen).toBe(true)
  const started = performance.now()
  await app.quit()
  expect(performance.now() - started).toBeLessThan(4_000)
})

test('the keychain process dies in the middle of a call: it is said, and the next call works', async ({
  launch,
  startKeychain,
  server,
}) => {
  const keychain = await startKeychain('unlocked')
  const app = await launch({ env: keychain.env })
  const projects = new ProjectsPage(app.page)
  await projects.addProject({ name: 'Stored', endpoint: server.endpoint, ...credentials })
  await expect(projects.inList('Stored')).toContainText('stored in the keychain')
  const inventory = new InventoryPage(app.page)
  await inventory.open()
  await inventory.fillRequest({ game: 'CS2', tradeUrl: steamUser.tradeUrl })
  const kill = await holdChild(app.electron, 'Skinventory keychain')
  await inventory.fetchButton.click()
  await expect(inventory.progress).not.toHaveText('')
  kill()
  const { alert } = inventory.frame
  await expect(alert).toContainText('The keychain reported a fault')
  await alert.getByRole('button', { name: 'Try again' }).click()
  await inventory.isLoaded()
  await projects.open()
  await expect(projects.inList('Stored')).toContainText('stored in the keychain')
})

test('an entry that is gone, and a keychain that is locked later, are told apart', async ({
  launch,
  startKeychain,
  server,
}) => {
  test.setTimeout(60_000)
  const keychain = await startKeychain('unlocked')
  const first = await launch({ env: keychain.env })
  const projects = new ProjectsPage(first.page)
  await projects.addProject({ name: 'Stored', endpoint: server.endpoint, ...credentials })
  await expect(projects.inList('Stored')).toContainText('stored in the keychain')
  const start = await callBridge(first.page, 'readStart')
  const id = start.ok ? (start.value.projects[0]?.id ?? '') : ''
  expect(await keychain.lookup(id)).toBe(credentials.clientSecret)
  await first.quit()

  const second = await launch({ env: keychain.env })
  const inventory = new InventoryPage(second.page)
  const again = new ProjectsPage(second.page)
  await test.step('gone: the project stays, and asks for its secret', async () => {
    await keychain.remove(id)
    await inventory.startFetch({ game: 'CS2', tradeUrl: steamUser.tradeUrl })
    await expect(inventory.frame.alert).toContainText('The client secret is gone from the keychain')
    await inventory.page.getByRole('button', { name: 'Open the project' }).click()
    await again.fillForm({ clientSecret: credentials.clientSecret })
    await again.save()
    await expect(again.inList('Stored')).toContainText('stored in the keychain')
    await again.checkConnection()
    await expect(again.connection).toContainText('accepted the Client ID')
  })

  await test.step('locked: it says so, and removes no project whose secret would stay unseen', async () => {
    await keychain.lock()
    await inventory.open()
    await inventory.fetchButton.click()
    await expect(inventory.frame.alert).toContainText('The keychain is locked')
    await expect(inventory.field('tradeUrl')).toHaveValue(steamUser.tradeUrl)

    await test.step('unlocked, the same fetch works', async () => {
      await keychain.unlock()
      await inventory.frame.alert.getByRole('button', { name: 'Try again' }).click()
      await inventory.isLoaded()
      await keychain.lock()
    })
    await again.remove('Stored')
    await expect(again.frame.alert).toContainText('The project was not removed')
    await expect(again.frame.alert).toContainText('The keychain is locked')
    await expect(again.inList('Stored')).toBeVisible()
    // Unless the person says so.
    await again.frame.alert
      .getByRole('button', { name: 'Remove project, leave its secret' })
      .click()
    await expect(again.inList('Stored')).toHaveCount(0)
  })
  expect(server.requests.every(({ verdict }) => verdict === 'accepted')).toBe(true)
})
