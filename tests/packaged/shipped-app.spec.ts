import { callBridge, electronSwitches } from '../e2e/app/running-app'
import { expect, test } from '../e2e/fixtures'
import { pageOf, shippedProgram, start } from './shipped-app'

test('the shipped program shows the sandbox, and keeps a client secret in the keychain', async ({
  dataFolder,
}) => {
  const app = start(shippedProgram, [...electronSwitches(dataFolder), '--remote-debugging-port=0'])
  try {
    const { page } = await pageOf(app)
    await page.getByRole('button', { name: 'Try the sandbox' }).click()
    await expect(page.getByRole('heading', { name: 'Skinventory' })).toBeVisible()

    const saved = await callBridge(page, 'saveProject', {
      id: null,
      name: 'Packed',
      clientId: '1',
      clientSecret: 'a secret for the packed app',
      endpoint: 'https://skinsback.invalid/api.php',
      authentication: 'signature',
      defaultCurrency: 'usd',
    } as never)
    expect(saved).toMatchObject({ ok: true })
  } finally {
    await app.end()
  }
})
