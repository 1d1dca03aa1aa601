import { startAskingProxy } from '../fakes/servers/asking-proxy'
import { startFaultyServer } from '../fakes/servers/faulty-server'
import { withProject } from './app/projects'
import { useProxy } from './app/proxy'
import { filesHoldingAny } from './app/secret-hunt'
import { manyUsers, tradeUrlOf } from './data/many-users'
import { expect, test } from './fixtures'
import { BatchPage } from './pages/batch-page'

const clientSecret = 'Marked-Secret-90fe12'
const good = { kind: 'none' } as const
const busy = {
  kind: 'answer',
  status: 429,
  body: '',
  headers: { 'retry-after': '120' },
} as const

test('in a batch, what passes is tried again, what is a row’s own fails it, and what all would meet pauses', async ({
  launch,
  dataFolder,
}) => {
  test.setTimeout(60_000)
  const users = manyUsers(120)
  const server = await startFaultyServer(good)
  const proxy = await startAskingProxy()
  try {
    const app = await launch()
    await withProject(app.page, { endpoint: server.endpoint, clientSecret })
    const batch = new BatchPage(app.page)
    await batch.open()
    const start = async (count: number) => {
      await batch.users.fill(users.slice(0, count).map(tradeUrlOf).join('\n'))
      await batch.reads(`${count} inventories of ${count} Steam users`)
      await batch.startButton.click()
    }
    const ends = async (rows: number) => {
      await batch.reaches(rows)
      await batch.isIn('Ended')
    }
    await test.step('connections that break amid a batch', async () => {
      server.setFault({
        kind: 'first',
        times: 2,
        fault: { kind: 'reset', at: 'body' },
        after: { kind: 'first', times: 1, fault: { kind: 'html', status: 503 }, after: good },
      })
      await start(4)
      await ends(4)
      await batch.shows({ Done: 4, Failed: 0 })
      expect(server.hits).toHaveLength(7)
    })
    await test.step('a row that is tried again says why', async () => {
      server.setFault({
        kind: 'first',
        times: 1,
        fault: { kind: 'answer', status: 500, body: '' },
        after: good,
      })
      await batch.startNew()
      await start(2)
      await expect(batch.row('The service answered with HTTP status 500')).toContainText('Fetching')
      await ends(2)
      await batch.shows({ Done: 2 })
    })
    await test.step('a web page for one row fails that row, and says why', async () => {
      server.setFault({
        kind: 'first',
        times: 1,
        fault: { kind: 'html', status: 200 },
        after: good,
      })
      await batch.startNew()
      await start(4)
      await ends(4)
      await batch.shows({ Done: 3, Failed: 1 })
      await batch.filter('Failed').click()
      await expect(batch.row('7656')).toContainText('The answer was a web page instead of data')
      await batch.retry()
      await batch.shows({ Done: 4, Failed: 0 })
      await batch.isIn('Ended')
    })
    await test.step('a proxy that asks amid a batch pauses it, and it goes on', async () => {
      await batch.startNew()
      await start(120)
      await batch.reaches(3)
      await useProxy(app, proxy.address)
      await expect(batch.batch.getByRole('alert')).toContainText(
        /The proxy asks for a user name and password[^]*cannot sign in/u,
      )
      await batch.shows({ Failed: 0, Fetching: 0, Skipped: 0 })
      const asked = proxy.asked.length
      expect(asked).toBeLessThanOrEqual(8)
      await useProxy(app, null)
      const before = await batch.over()
      // What comes next is for the next step.
      server.setFault({ kind: 'first', times: 10, fault: good, after: busy })
      await batch.press('Resume')
      await batch.reaches(before + 10)
      expect(proxy.asked).toHaveLength(asked)
    })
    await test.step('HTTP 429 amid a batch holds it back, and says until when', async () => {
      await expect(batch.batch.getByText(/SkinsBack takes no requests until/u)).toBeVisible()
      server.setFault(good)
      await batch.cancel()
      await batch.isIn('Cancelled')
      await batch.shows({ Failed: 0, Waiting: 0 })
    })
    const secrets = [clientSecret, ...users.map(({ tradeToken }) => tradeToken)]
    await app.quit()
    expect(await filesHoldingAny(dataFolder, secrets)).toEqual([])
    expect(secrets.filter((secret) => app.log().includes(secret))).toEqual([])
  } finally {
    await server.close()
    await proxy.close()
  }
})
