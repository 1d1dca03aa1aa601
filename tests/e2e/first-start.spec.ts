import { expect, test } from './fixtures'
import { InventoryPage } from './pages/inventory-page'
import { ProjectsPage } from './pages/projects-page'
import { WelcomePage } from './pages/welcome-page'

test('the first start says what the app is and leads to a new project', async ({ launch }) => {
  const { page } = await launch()
  const welcome = new WelcomePage(page)
  await expect(page).toHaveTitle('Skinventory')
  await expect(welcome.heading).toBeVisible()
  await expect(page.getByText(/Not affiliated with SkinsBack, Valve or Steam/u)).toBeVisible()
  await expect(page.getByText(/never in a file/u)).toBeVisible()

  await welcome.addProject.click()
  const projects = new ProjectsPage(page)
  await expect(page.getByRole('form', { name: 'New project' })).toBeVisible()
  await expect(projects.field('API endpoint')).toHaveValue('https://skinsback.com/api.php')
  await expect(page.getByRole('combobox', { name: 'Authentication' })).toHaveValue('signature')
  await expect(projects.clientSecret).toHaveValue('')
  await expect(projects.clientSecret).toHaveAttribute('type', 'password')
})

test('what is wrong with a project is said beside its field, and nothing is saved', async ({
  launch,
}) => {
  const { page } = await launch()
  const projects = new ProjectsPage(page)
  await projects.startNew()
  await projects.fillForm({
    name: '',
    clientId: 'two words',
    endpoint: 'http://skinsback.com/api.php',
  })
  await projects.save()
  await expect(projects.field('Name')).toBeFocused()
  for (const label of ['Name', 'Client ID', 'API endpoint']) {
    await expect(projects.field(label)).toHaveAttribute('aria-invalid', 'true')
  }
  await expect(page.getByText('The address must start with https.', { exact: false })).toBeVisible()
  await expect(projects.list.getByRole('listitem')).toHaveCount(0)
})

test('the sandbox shows an inventory within three clicks', async ({ launch }) => {
  const { page } = await launch()
  const inventory = new InventoryPage(page)
  await new WelcomePage(page).trySandbox.click()
  await inventory.fetchButton.click()
  await inventory.isLoaded()
  await expect(inventory.items).toBeVisible()
  await expect(inventory.row('AK-47').first()).toBeVisible()
})
