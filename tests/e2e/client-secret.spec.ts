import { createSecretService } from '../fakes/keychain/secret-service'
import { callBridge } from './app/running-app'
import { expect, test } from './fixtures'
import { ProjectsPage } from './pages/projects-page'
import type { Page } from '@playwright/test'

test.skip(process.platform !== 'linux', 'reads the keychain back by secret-tool')

/** The keychain of the session, asked by programs that know nothing of the app. */
const keychain = createSecretService(process.env)

const draft = {
  name: 'Skins & Sons',
  clientId: '90210',
  clientSecret: 'first-test-secret',
  endpoint: 'https://skinsback.com/api.php',
} as const

test('a client secret lives in the keychain, from the first save to the removal of its project', async ({
  launch,
}) => {
  const first = await launch()
  const projects = new ProjectsPage(first.page)
  await projects.addProject(draft)
  const id = await onlyProjectId(first.page)
  await test.step('it is in the keychain, and the field is empty', async () => {
    await expect(projects.inList(draft.name)).toContainText('stored in the keychain')
    await expect(projects.clientSecret).toHaveValue('')
    await expect(
      first.page.getByText('The client secret is stored in the keychain.', { exact: false }),
    ).toBeVisible()
    expect(await keychain.lookup(id)).toBe(draft.clientSecret)
  })

  await test.step('saving other changes keeps it', async () => {
    await projects.fillForm({ name: 'Skins & Daughters', defaultCurrency: 'EUR' })
    await projects.save()
    await expect(projects.inList('Skins & Daughters')).toContainText('stored in the keychain')
    expect(await keychain.lookup(id)).toBe(draft.clientSecret)
  })
  await first.quit()

  const second = await launch()
  const again = new ProjectsPage(second.page)
  await test.step('a restart keeps it and fills nothing in', async () => {
    await again.choose('Skins & Daughters')
    await expect(again.inList('Skins & Daughters')).toContainText('stored in the keychain')
    await expect(again.clientSecret).toHaveValue('')
    await expect(again.field('Client ID')).toHaveValue(draft.clientId)
    expect(await keychain.lookup(id)).toBe(draft.clientSecret)
  })

  await test.step('a new one replaces it', async () => {
    await again.fillForm({ clientSecret: 'second-test-secret' })
    await again.save()
    await expect(again.clientSecret).toHaveValue('')
    await expect.poll(() => keychain.lookup(id)).toBe('second-test-secret')
  })

  await test.step('removing the project removes it, and undo brings both back', async () => {
    await again.remove('Skins & Daughters')
    await expect(again.inList('Skins & Daughters')).toHaveCount(0)
    await expect.poll(() => keychain.lookup(id)).toBeNull()

    await again.frame.undo()
    await expect(again.inList('Skins & Daughters')).toContainText('stored in the keychain')
    await expect.poll(() => keychain.lookup(id)).toBe('second-test-secret')
  })

  await test.step('cancelling the question removes nothing', async () => {
    await again.choose('Skins & Daughters')
    await second.page.getByRole('button', { name: 'Remove project' }).click()
    await second.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await expect(again.inList('Skins & Daughters')).toBeVisible()
    expect(await keychain.lookup(id)).toBe('second-test-secret')
  })

  await again.remove('Skins & Daughters')
  await expect.poll(() => keychain.lookup(id)).toBeNull()
})

test('two projects have a secret each, and one without says that it is missing', async ({
  launch,
}) => {
  const { page } = await launch()
  const projects = new ProjectsPage(page)
  await projects.addProject({ ...draft, name: 'One', clientSecret: 'test-secret-one' })
  await projects.addProject({ ...draft, name: 'Two', clientSecret: 'test-secret-two' })
  await projects.addProject({ name: 'Three', clientId: '3', endpoint: draft.endpoint })
  await expect(projects.inList('Three')).toContainText('missing')

  const ids = await projectIds(page)
  expect(await Promise.all(ids.map((id) => keychain.lookup(id)))).toEqual([
    'test-secret-one',
    'test-secret-two',
    null,
  ])

  await projects.choose('Three')
  await projects.checkConnection()
  await expect(projects.frame.alert).toContainText('The client secret is missing')
  await expect(projects.connection).toContainText('Not sent')

  for (const name of ['One', 'Two']) {
    await projects.remove(name)
    await expect(projects.inList(name)).toHaveCount(0)
  }
  expect(await Promise.all(ids.map((id) => keychain.lookup(id)))).toEqual([null, null, null])
})

test('what is typed and not saved is not lost unasked', async ({ launch }) => {
  const { page } = await launch()
  const projects = new ProjectsPage(page)
  await projects.startNew()
  await projects.fillForm({ name: 'Half typed', clientSecret: 'half-typed' })
  await projects.frame.goTo('Inventory')
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' })
  await dialog.getByRole('button', { name: 'Keep editing' }).click()
  await expect(projects.field('Name')).toHaveValue('Half typed')
  await projects.frame.goTo('Inventory')
  await dialog.getByRole('button', { name: 'Discard changes' }).click()
  await expect(projects.field('Name')).toHaveCount(0)
})

async function projectIds(page: Page): Promise<readonly string[]> {
  const start = await callBridge(page, 'readStart')
  return start.ok ? start.value.projects.map(({ id }) => id) : []
}

async function onlyProjectId(page: Page): Promise<string> {
  const [id, ...others] = await projectIds(page)
  expect(others).toEqual([])
  return id ?? ''
}
