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
  test.setTimeout(60_000)
  const picture = await readFile(path.join(root, 'resources/icon.png'))
  const steam = await startLoopbackServer((_, response) => {
    response.writeHead(200, { 'content-type': 'image/png' }).end(picture)
  }, true)
  const stranger = await startLoopbackServer((_, response) => response.end('a stranger'), false)
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
      const inItsProcess = await startLoopbackServer(() => undefined, false)
      await reachOutFromProcess(app, new URL(inItsProcess.endpoint).port)
      if (sockets !== null) {
        await expect.poll(sockets.seen).toContain(new URL(inItsProcess.endpoint).host)
        expect(sockets.seen()).toContain(strangerAt)
      }
      await inItsProcess.close()
      await app.electron.evaluate(async ({ app: running, net }, address) => {
        // Else some machines' resolvers are asked by https, which is one more host.
        running.configureHostResolver({ secureDnsMode: 'off' })
        await net.fetch(`http://${address}/`)
        await net.fetch('https://stranger.invalid/').catch(() => undefined)
      }, strangerAt)
    })

    await app.quit()
    const chromium = await readNetLog(netLog)
    const known = [endpointAt, pictureHost, strangerAt, 'stranger.invalid']
    expect(chromium.hosts.toSorted()).toEqual(known.toSorted())
    expect(chromium.names).toEqual(['stranger.invalid'])
    expect(chromium.connections.toSorted()).toEqual([endpointAt, steamAt, strangerAt].toSorted())
    // What looked for that name, and nothing before: not to be told where a machine's own resolver is asked.
    expect(chromium.datagrams.filter((to) => !to.endsWith(':53'))).toEqual([])
  } finally {
    await sockets?.stop()
    await Promise.all([server, steam, stranger].map((one) => one.close()))
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

/** A process beside main opens a connection, and keeps it. */
function reachOutFromProcess({ electron }: RunningApp, port: string): Promise<void> {
  return electron.evaluate(
    async ({ utilityProcess }, { asset, to }) => {
      const child = utilityProcess.fork(asset)
      const answer = await new Promise<unknown>((resolve) => {
        child.once('message', resolve)
        child.postMessage(to)
      })
      if (answer !== 'connected') throw new Error(`It could not connect: ${String(answer)}`)
      await new Promise((resolve) => {
        setTimeout(resolve, 200)
      })
      child.kill()
    },
    { asset: path.join(import.meta.dirname, 'assets/reach-out-process.cjs'), to: Number(port) },
  )
}
