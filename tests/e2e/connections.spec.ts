import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startIndependentSkinsback } from '../fakes/servers/independent-skinsback'
import { startLoopbackServer } from '../fakes/servers/loopback-server'
import { seeEveryScreen } from './app/every-screen'
import { netLogSwitch, readNetLog } from './app/net-log'
import { networkOfNode, watchNode } from './app/node-network'
import type { RunningApp } from './app/running-app'
import { watchSockets } from './app/socket-watch'
import { steamUser } from './app/steam-user'
import { changedInventory, depositInventory } from './data/deposit-inventory'
import { expect, test } from './fixtures'

const root = path.resolve(import.meta.dirname, '../..')
const credentials = { clientId: '90210', clientSecret: 'connections-test-secret' } as const
const pictureHost = 'steamcommunity-a.akamaihd.net'
const keptToken = 'Kept-T0k'
const idleMs = 3_000
const isLinux = process.platform === 'linux'

test('alone it reaches nobody, and in use the endpoint and the host of pictures, and nobody else', async ({
  launch,
  dataFolder,
}, testInfo) => {
  test.setTimeout(90_000)
  const picture = await readFile(path.join(root, 'resources/icon.png'))
  const steam = await startLoopbackServer((_, response) => {
    response.writeHead(200, { 'content-type': 'image/png' }).end(picture)
  }, 'self-signed')
  const stranger = await startLoopbackServer((_, response) => response.end('a stranger'), null)
  const neighbour = await startLoopbackServer(() => undefined, null)
  const server = await startIndependentSkinsback({
    ...credentials,
    answer: ({ parameters }) => ({
      body: parameters['trade_token'] === keptToken ? changedInventory : depositInventory,
    }),
  })
  const [endpointAt, steamAt, strangerAt] = [server, steam, stranger].map(
    ({ endpoint }) => new URL(endpoint).host,
  )
  const netLog = testInfo.outputPath('net-log.json')
  const sockets = isLinux ? watchSockets(dataFolder) : null
  try {
    const app = await launch({
      isLeftAlone: true,
      args: [
        netLogSwitch(netLog),
        // Every other name is looked up as on any machine: what was blocked could not be seen.
        `--host-resolver-rules=MAP ${pictureHost}:443 ${steamAt}`,
        // The server's certificate is a test's own.
        '--ignore-certificate-errors',
      ],
    })
    await watchNode(app.electron)

    await test.step('left alone on a fresh start', async () => {
      await sleep(idleMs)
      expect(sockets?.seen() ?? []).toEqual([])
    })

    await test.step('on every screen', async () => {
      await seeEveryScreen({
        app,
        project: { name: 'Shop', endpoint: server.endpoint, ...credentials },
        tradeUrl: steamUser.tradeUrl,
        keptTradeUrl: steamUser.tradeUrl.replace(steamUser.tradeToken, keptToken),
        folder: testInfo.outputPath('exports'),
      })
      // The bug that was planted.
      app.takeProblems()
      await sleep(idleMs / 4)
      const reached = sockets?.seen() ?? []
      expect(reached.filter((to) => to !== endpointAt && to !== steamAt)).toEqual([])
      // All that the app sends goes through Chromium's network stack.
      expect(await networkOfNode(app.electron)).toEqual({ connections: [], names: [], others: [] })
    })

    await test.step('whoever reached out would have been seen', async () => {
      await reachOutFromNode(app, strangerAt ?? '')
      const node = await networkOfNode(app.electron)
      expect(node.connections).toContain(strangerAt)
      expect(node.names).toContain('stranger-of-node.invalid')
      expect(node.others).toEqual(['UDPWRAP'])
      if (sockets !== null) {
        await expect.poll(sockets.seen).toContain(strangerAt)
        await reachOutFromProcess(app, new URL(neighbour.endpoint).port)
        await expect.poll(sockets.seen).toContain(new URL(neighbour.endpoint).host)
      }
      await app.electron.evaluate(async ({ net }, address) => {
        await net.fetch(`http://${address}/`)
        await net.fetch('https://stranger.invalid/').catch(() => undefined)
      }, strangerAt)
    })

    await app.quit()
    const chromium = await readNetLog(netLog)
    const known = [endpointAt, pictureHost, strangerAt, 'stranger.invalid']
    expect(new Set(chromium.hosts)).toEqual(new Set(known))
    expect(chromium.names).toEqual(['stranger.invalid'])
    expect(new Set(chromium.connections)).toEqual(new Set([endpointAt, steamAt, strangerAt]))
    // Whoever resolves names for the machine was asked for that one.
    expect(chromium.datagrams.filter((to) => !to.endsWith(':53'))).toEqual([])
  } finally {
    await sockets?.stop()
    await Promise.all([server, steam, stranger, neighbour].map((one) => one.close()))
  }
})

/** Main's own Node opens a connection, looks up a name, and makes a socket for datagrams. */
function reachOutFromNode({ electron }: RunningApp, address: string): Promise<void> {
  return electron.evaluate(async (_, to) => {
    await fetch(`http://${to}/`)
    await fetch('http://stranger-of-node.invalid/').catch(() => undefined)
    process.getBuiltinModule('node:dgram').createSocket('udp4').close()
  }, address)
}

/** A process beside main opens a connection, and keeps it until the app quits. */
function reachOutFromProcess({ electron }: RunningApp, port: string): Promise<void> {
  const asset = path.join(import.meta.dirname, 'assets/reach-out-process.cjs')
  return electron.evaluate(
    ({ utilityProcess }, [file, to]) => {
      utilityProcess.fork(file, [to])
    },
    [asset, port] as const,
  )
}
