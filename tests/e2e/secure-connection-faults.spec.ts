import { setTimeout } from 'node:timers/promises'
import { startAskingProxy } from '../fakes/servers/asking-proxy'
import { startFaultyServer } from '../fakes/servers/faulty-server'
import { startLoopbackServer } from '../fakes/servers/loopback-server'
import { withProjects } from './app/projects'
import { useProxy } from './app/proxy'
import { filesHoldingAny } from './app/secret-hunt'
import { steamUser } from './app/steam-user'
import { canTrust, makeTrustingHome } from './app/trusting-home'
import { expect, test } from './fixtures'
import { InventoryPage } from './pages/inventory-page'

const clientSecret = 'Marked-Secret-2b77e0'
const credentials = { clientSecret, authentication: 'headers' } as const
const good = { kind: 'none' } as const
const typed = { game: 'Rust', tradeUrl: steamUser.tradeUrl } as const

/** What is wrong first, and all there is to see where nobody trusts the authority. */
const nobodyVouches = /No secure connection to 127\.0\.0\.1[^]*vouches[^]*CERT_AUTHORITY_INVALID/u

const certificates = [
  ['self-signed', nobodyVouches],
  ['expired', /No secure connection[^]*expired[^]*date and time[^]*CERT_DATE_INVALID/u],
  ['other-host', /No secure connection[^]*made for another host[^]*CERT_COMMON_NAME_INVALID/u],
] as const

test('a certificate that does not fit is told by what is wrong with it, and nothing is sent', async ({
  launch,
  dataFolder,
}) => {
  const trusted = await startFaultyServer(good, { certificate: 'trusted' })
  const servers = new Map(
    await Promise.all(
      certificates.map(
        async ([certificate]) =>
          [certificate, await startFaultyServer(good, { certificate })] as const,
      ),
    ),
  )
  const plain = await startFaultyServer(good)
  try {
    const { page, log } = await launch({ env: await makeTrustingHome(dataFolder) })
    await withProjects(page, [
      ...[...servers].map(([name, { endpoint }]) => ({ name, endpoint, ...credentials })),
      { name: 'No TLS', endpoint: plain.endpoint.replace('http:', 'https:'), ...credentials },
      { name: 'Trusted', endpoint: trusted.endpoint, ...credentials },
    ])
    const inventory = new InventoryPage(page)
    // The canary: with nothing wrong the same authority is accepted.
    if (canTrust) await inventory.fetchInventory({ project: 'Trusted', ...typed })
    for (const [certificate, words] of certificates) {
      await test.step(certificate, async () => {
        await inventory.startFetch({ project: certificate, ...typed })
        await expect(inventory.frame.alert).toContainText(canTrust ? words : nobodyVouches)
        await expect(inventory.field('tradeUrl')).toHaveValue(typed.tradeUrl)
        if (canTrust) await expect(inventory.row('Test Item')).toBeVisible()
        expect(servers.get(certificate)?.hits).toEqual([])
      })
    }
    await test.step('a server that speaks no TLS', async () => {
      await inventory.startFetch({ project: 'No TLS' })
      await expect(inventory.frame.alert).toContainText(
        /No secure connection[^]*port[^]*ERR_SSL_PROTOCOL_ERROR/u,
      )
      expect(plain.hits).toEqual([])
    })
    if (canTrust) await inventory.fetchInventory({ project: 'Trusted' })
    expect(log()).not.toContain(clientSecret)
  } finally {
    await Promise.all([trusted, plain, ...servers.values()].map((server) => server.close()))
  }
})

test('a proxy that asks for a password, or is not there, is told so, and is given nothing', async ({
  launch,
  dataFolder,
}) => {
  const server = await startFaultyServer(good)
  const proxy = await startAskingProxy()
  const gone = await startLoopbackServer(() => undefined, null)
  await gone.close()
  try {
    const app = await launch()
    const { page, log } = app
    await withProjects(page, [
      { name: 'Beyond', endpoint: 'https://skinsback.invalid/api.php', ...credentials },
      { name: 'Near', endpoint: server.endpoint, ...credentials },
    ])
    const inventory = new InventoryPage(page)
    await inventory.fetchInventory({ project: 'Near', ...typed })
    await test.step('a proxy that asks for a password', async () => {
      await useProxy(app, proxy.address)
      await inventory.startFetch({ project: 'Beyond' })
      await expect(inventory.frame.alert).toContainText(
        /The proxy asks for a user name and password[^]*cannot sign in[^]*another network/u,
      )
      await expect(inventory.row('Test Item')).toBeVisible()
      await expect(inventory.field('tradeUrl')).toHaveValue(typed.tradeUrl)
      // A dialog of the network stack's own would have to come from somewhere.
      await setTimeout(200)
      expect(app.electron.windows()).toHaveLength(1)
      expect(new Set(proxy.asked.map(({ line }) => line))).toEqual(
        new Set(['CONNECT skinsback.invalid:443']),
      )
      const heard = JSON.stringify(proxy.asked)
      for (const secret of [clientSecret, steamUser.tradeToken, steamUser.steamId]) {
        expect(heard).not.toContain(secret)
      }
    })
    await test.step('a proxy that is not there', async () => {
      await useProxy(app, new URL(gone.endpoint).host)
      await inventory.frame.alert.getByRole('button', { name: 'Try again' }).click()
      await expect(inventory.frame.alert).toContainText(
        /The proxy could not be used[^]*network settings[^]*ERR_PROXY_CONNECTION_FAILED/u,
      )
    })
    await test.step('without a proxy it goes on', async () => {
      await useProxy(app, null)
      await inventory.fetchInventory({ project: 'Near' })
    })
    expect(log()).not.toContain(clientSecret)
    const secrets = [clientSecret, steamUser.tradeToken]
    expect(await filesHoldingAny(`${dataFolder}/logs`, secrets)).toEqual([])
  } finally {
    await server.close()
    await proxy.close()
  }
})
