import { chooseInMenu } from './app/menu'
import { expect, test } from './fixtures'

test('the help menu tells what the app is, and whose work is in it', async ({ launch }) => {
  const { electron, page } = await launch()
  await chooseInMenu(electron, 'About Skinventory')
  const about = page.getByRole('dialog', { name: 'About Skinventory' })
  const version = await electron.evaluate(({ app }) => app.getVersion())
  await expect(about).toContainText(`Skinventory ${version}`)
  await expect(about.getByRole('note')).toHaveCount(version.endsWith('-test-build') ? 1 : 0)
  const notice = about.getByText(/^@mantine\/core .*, MIT$/u)
  await notice.click()
  await expect(
    about.getByText('Permission is hereby granted').filter({ visible: true }),
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(about).toHaveCount(0)
})
