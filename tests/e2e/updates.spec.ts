import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import path from 'node:path'
import { readTradeUrl } from '../../shared/domain/trade-url'
import { jsonText } from '../../shared/json-text'
import { draftOf } from '../fakes/draft-fixture'
import {
  startUpdateServer,
  type OfferedUpdate,
  type UpdateServer,
} from '../fakes/servers/update-server'
import { seriousProblems } from './app/axe'
import { callBridge, type RunningApp } from './app/running-app'
import { tradeUrlOf, withSandbox } from './app/sandbox'
import { layOutUpdatableCopy, type UpdatableCopy } from './app/updatable-copy'
import { expect, test as base } from './fixtures'
import { UpdatesPage } from './pages/updates-page'

base.skip(process.platform !== 'linux', 'the copy passes for an AppImage')

const running = '1.0.0'

interface Fixtures {
  readonly server: UpdateServer
  readonly copy: UpdatableCopy
}

const test = base.extend<Fixtures>({
  server: async ({}, use) => {
    const server = await startUpdateServer()
    await use(server)
    await server.close()
  },
  copy: async ({ dataFolder, server }, use) => {
    const folder = path.join(dataFolder, 'copy')
    await use(await layOutUpdatableCopy(folder, { address: server.address, version: running }))
  },
})

/** The program of a new version: it notes that it was started. */
function program(folder: string): OfferedUpdate['file'] {
  const note = path.join(folder, 'started')
  return {
    url: 'skinventory-1.1.0-linux-x86_64.AppImage',
    content: `#!/bin/sh\necho run > '${note}'\n`,
  }
}

const hostileNotes = '<img src=x onerror="window.wasRun=1"> & <b>bold</b>\n\u202egnp.exe\n- Faster'

test('nobody is asked before a click, and what is asked says nothing of the person', async ({
  launch,
  server,
  copy,
  dataFolder,
}) => {
  // Kept from an earlier run, but for the leave: as after a year without a check.
  await writeFile(
    path.join(dataFolder, 'config.json'),
    JSON.stringify({ updates: { automatic: false, checkedAt: 1 } }),
  )
  const { electron, page } = await launch(copy.launch)
  const updates = new UpdatesPage(electron, page)
  const { host } = new URL(server.address)
  await updates.open()
  await updates.says('Not checked since Skinventory started.')
  await expect(updates.dialog).toContainText(`A check asks ${host} which version is the newest.`)
  await expect(updates.leave).not.toBeChecked()
  expect(server.asked()).toEqual([])

  await test.step('a click asks once, for the latest version alone', async () => {
    server.offer({ version: running, file: program(dataFolder) })
    await updates.press('Check now')
    await updates.says(/^There is no newer version\. Checked just now$/u)
    const [asked, ...more] = server.asked()
    expect(more).toEqual([])
    expect(asked?.path).toMatch(/^\/latest-linux/u)
    expect(asked?.headers['user-agent']).toBe('Skinventory')
    const known = [
      'accept',
      'accept-encoding',
      'accept-language',
      'connection',
      'host',
      'user-agent',
    ]
    const told = Object.keys(asked?.headers ?? {}).filter((name) => !name.startsWith('sec-fetch-'))
    expect(told.filter((name) => !known.includes(name) && name !== 'cache-control')).toEqual([])
    await expect(access(path.join(dataFolder, '.updaterId'))).rejects.toThrow('ENOENT')
  })

  await test.step('an older version is none', async () => {
    server.offer({ version: '0.9.9', file: program(dataFolder) })
    await updates.press('Check now')
    await updates.says(/^There is no newer version/u)
  })

  await test.step('one without a hash is refused', async () => {
    server.offer({ version: '1.1.0', file: program(dataFolder), sha512: null })
    await updates.press('Check now')
    await updates.warns("What was said of the newest version can't be used")
  })

  await test.step('a host that fails is told of', async () => {
    server.answer((response) => response.writeHead(503).end('<h1>Busy</h1>'))
    await updates.press('Try again')
    await updates.warns('503')
  })

  await test.step('notes of a newer one are text', async () => {
    server.offer({ version: '1.1.0', file: program(dataFolder), notes: hostileNotes })
    await updates.press('Try again')
    await updates.says(/^Version 1\.1\.0 is available, \d+ bytes? to download\.$/u)
    await expect(updates.notes).toContainText('<img src=x onerror="window.wasRun=1"> & <b>bold</b>')
    await expect(updates.notes).toContainText('[U+202E]gnp.exe')
    await expect(updates.notes.locator('img, b')).toHaveCount(0)
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
    expect(await seriousProblems(page)).toEqual([])
  })

  await test.step('nothing of it is downloaded by itself', () => {
    expect(server.asked().some((one) => one.path.endsWith('.AppImage'))).toBe(false)
  })

  await test.step('leave is kept, and taken back', async () => {
    await updates.leave.click()
    await expect(updates.leave).toBeChecked()
    const kept = async () =>
      JSON.parse(await readFile(path.join(dataFolder, 'config.json'), 'utf8'))
    await expect.poll(kept).toMatchObject({ updates: { automatic: true } })
    await updates.leave.click()
    await expect.poll(kept).toMatchObject({ updates: { automatic: false } })
  })
})

test('a download that is not what the release says, or lies elsewhere, is refused; a good one replaces the app by a click', async ({
  launch,
  server,
  copy,
  dataFolder,
}) => {
  const { electron, page } = await launch(copy.launch)
  const updates = new UpdatesPage(electron, page)
  const file = program(dataFolder)
  server.offer({ version: '1.1.0', file, sha512: `${'A'.repeat(86)}==` })
  await updates.open()
  await updates.press('Check now')
  await updates.press('Download')
  await updates.warns('The download is not what the release says')
  await updates.says(/^Version 1\.1\.0 is available/u)
  await expect(updates.dialog.getByRole('button', { name: /Restart/u })).toHaveCount(0)

  const other = await startUpdateServer()
  const elsewhere = new URL(file.url, other.address).href
  other.offer({ version: '1.1.0', file })
  server.offer({ version: '1.1.0', file: { ...file, url: elsewhere } })
  await updates.press('Check now')
  await updates.press('Download')
  await updates.warns('The update lies at another host than releases do')
  expect(other.asked()).toEqual([])
  await other.close()
  expect(await readFile(copy.image, 'utf8')).toBe('the version that runs')

  await test.step('as it should be, it takes the place of the app, and is started', async () => {
    server.offer({ version: '1.1.0', file })
    await updates.press('Check now')
    await updates.press('Download')
    await rm(path.dirname(copy.image), { recursive: true })
    await updates.press('Restart and update now')
    await updates.warns('The update could not be installed')
    await mkdir(path.dirname(copy.image))
    const gone = once(electron.process(), 'exit')
    await updates.press('Restart and update now')
    await gone
    expect(await readFile(copy.image, 'utf8')).toBe(file.content)
    await expect.poll(() => noteOfStart(dataFolder)).toBe('run\n')
  })
})

test('a download can be stopped; while a batch runs or a draft is not saved nothing begins', async ({
  launch,
  server,
  copy,
  dataFolder,
}) => {
  const app = await launch(copy.launch)
  const { electron, page } = app
  const { users, project } = await withSandbox(page)
  const updates = new UpdatesPage(electron, page)
  const file = program(dataFolder)
  server.offer({ version: '1.1.0', file })
  server.holdFiles(true)
  await updates.open()
  await updates.press('Check now')

  await test.step('stopped', async () => {
    await updates.press('Download')
    await updates.says('Version 1.1.0 is being downloaded.')
    await updates.press('Cancel')
    await updates.says(/^Version 1\.1\.0 is available/u)
    await expect(updates.dialog.getByRole('alert')).toHaveCount(0)
  })

  const slow = { project: project.id, tradeUrl: tradeUrlOf(users, { kind: 'slow' }) }
  await test.step('ended by a batch that begins, and not begun while it runs', async () => {
    await updates.press('Download')
    await updates.says('Version 1.1.0 is being downloaded.')
    const batch = await startBatch(app, slow)
    await updates.warns('A batch is running')
    await updates.says(/^Version 1\.1\.0 is available/u)
    const before = server.asked().length
    await updates.press('Download')
    await updates.warns('A batch is running')
    expect(server.asked()).toHaveLength(before)
    await callBridge(page, 'steerBatch', batch, 'cancel')
  })

  await test.step('downloaded and verified', async () => {
    server.holdFiles(false)
    await expect(async () => {
      await updates.press('Download')
      await updates.says('Version 1.1.0 is downloaded and verified.')
    }).toPass()
  })

  await test.step('not put in place while a batch runs', async () => {
    const batch = await startBatch(app, slow)
    await updates.press('Restart and update now')
    await updates.warns('A batch is running')
    await callBridge(page, 'steerBatch', batch, 'cancel')
  })

  await test.step('nor with a draft that could not be saved', async () => {
    // A file where the folder of drafts would be.
    await rm(path.join(dataFolder, 'drafts'), { recursive: true, force: true })
    await writeFile(path.join(dataFolder, 'drafts'), '')
    expect(await callBridge(page, 'saveDraft', draftOf())).toMatchObject({ ok: false })
    await expect(async () => {
      await updates.press('Restart and update now')
      await updates.warns('A deposit draft is not saved')
    }).toPass()
    expect(await readFile(copy.image, 'utf8')).toBe('the version that runs')
  })
})

test('when the app quits it is replaced where that was wished, and not started', async ({
  launch,
  server,
  copy,
  dataFolder,
}) => {
  const { electron, page, quit } = await launch(copy.launch)
  const updates = new UpdatesPage(electron, page)
  const file = program(dataFolder)
  server.offer({ version: '1.1.0', file })
  await updates.open()
  await updates.press('Check now')
  await updates.press('Download')
  await updates.press('Update when I quit')
  await updates.says('Version 1.1.0 will be installed when you quit.')
  await quit()
  expect(await readFile(copy.image, 'utf8')).toBe(file.content)
  expect(await noteOfStart(dataFolder)).toBeNull()
})

test('a copy that cannot replace itself says why, asks nobody and leads to the releases', async ({
  launch,
  server,
  copy,
}) => {
  // As an archive is unpacked, in a terminal that another AppImage has started.
  const env = { ...copy.launch.env, APPDIR: '/tmp/.mount_another' }
  const { electron, page } = await launch({ ...copy.launch, env })
  const updates = new UpdatesPage(electron, page)
  await updates.open()
  await expect(updates.dialog.getByRole('note')).toContainText('does not replace itself')
  await expect(updates.leave).toHaveCount(0)
  expect(await callBridge(page, 'steerUpdate', 'check')).toEqual({
    ok: false,
    error: { kind: 'update-not-possible' },
  })
  await electron.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = (url) => {
      opened.push(url)
      return Promise.resolve()
    }
  })
  await updates.press('Open the releases page')
  await expect
    .poll(() => electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
    .toEqual(['https://skinventory.example/'])
  expect(server.asked()).toEqual([])
})

interface SlowBatch {
  readonly project: string
  readonly tradeUrl: string
}

/** A batch of one Steam user whose inventory takes its time. */
async function startBatch({ page }: RunningApp, { project, tradeUrl }: SlowBatch): Promise<string> {
  const read = readTradeUrl(tradeUrl)
  if (read.kind !== 'steam-user') throw new Error('The sandbox names no Trade URL')
  const order = {
    name: 'Slow',
    projectId: project,
    terms: {
      currency: '',
      multiplier: '',
      customCurrency: '',
      customCurrencyRate: '',
      keepTradeTokens: false,
      concurrency: 1,
    },
    targets: [{ line: 1, label: '', game: 'cs2' as const, ...read.steamUser }],
  }
  const started = await callBridge(page, 'startBatch', jsonText(order))
  if (!started.ok) throw new Error(`No batch: ${JSON.stringify(started.error)}`)
  return started.value.id
}

function noteOfStart(folder: string): Promise<string | null> {
  return readFile(path.join(folder, 'started'), 'utf8').catch(() => null)
}
