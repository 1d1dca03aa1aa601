import { startAskingProxy } from '../fakes/servers/asking-proxy'
import { startLoopbackServer } from '../fakes/servers/loopback-server'
import { startIndependentSkinsback } from '../fakes/servers/independent-skinsback'
import { withProject } from './app/projects'
import { useProxy } from './app/proxy'
import { expect, test } from './fixtures'
import { ProjectsPage } from './pages/projects-page'

const credentials = { clientId: '90210', clientSecret: 'check-connection-test-secret' } as const

/** An error of the API that has nothing to do with the network, so that each fault below is the network's own. */
const refusal = {
  body: JSON.stringify({ status: 'error', error_code: -8, error_message: 'invalid_ip_address' }),
}

function hostOf(endpoint: string): string {
  return new URL(endpoint).host
}

test('faults of the name, the certificate, the proxy and the project are told apart', async ({
  launch,
}) => {
  const server = await startIndependentSkinsback({ ...credentials, answer: () => refusal })
  const secure = await startIndependentSkinsback({
    ...credentials,
    answer: () => refusal,
    certificate: 'self-signed',
  })
  const proxy = await startAskingProxy()
  const gone = await startLoopbackServer(() => undefined, null)
  await gone.close()
  try {
    const app = await launch()
    const { page } = app
    await withProject(page, { name: 'Unnamed', endpoint: 'https://skinsback.invalid/api.php' })
    await withProject(page, { name: 'Self-signed', endpoint: secure.endpoint })
    await withProject(page, { name: 'Shop', endpoint: server.endpoint, ...credentials })
    const projects = new ProjectsPage(page)
    const check = async (name: string, words: RegExp) => {
      await projects.open()
      await projects.inList(name).click()
      await projects.checkConnection()
      await expect(projects.connection.getByRole('alert')).toContainText(words)
      await expect(projects.connection).toContainText('Found, stored in the keychain')
    }

    await check('Unnamed', /skinsback\.invalid could not be found/u)
    await check('Self-signed', /No secure connection to 127\.0\.0\.1/u)
    await check('Shop', /IP address[^]*merchant panel[^]*-8[^]*invalid_ip_address/u)
    expect(server.requests).toHaveLength(1)
    expect(secure.requests).toHaveLength(0)

    await useProxy(app, hostOf(gone.endpoint))
    await projects.inList('Unnamed').click()
    await check('Shop', /The proxy could not be used[^]*ERR_PROXY_CONNECTION_FAILED/u)
    await useProxy(app, proxy.address)
    await projects.inList('Unnamed').click()
    await check('Shop', /The proxy asks for a user name and password/u)
    expect(server.requests).toHaveLength(1)
  } finally {
    await Promise.all([server.close(), secure.close(), proxy.close()])
  }
})
