import type { ElectronApplication } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createRandom } from '../../electron/main/sandbox/random'
import type { SnapshotId } from '../../shared/domain/snapshot'
import { answerDialogs } from './app/file-dialogs'
import { importInto, valueOf, writeImportable } from './app/library-work'
import { callBridge } from './app/running-app'
import { expect, shareApp, test } from './fixtures'

test.describe.configure({ mode: 'default' })

/** Enough that writing them takes longer than seeing that it has begun. */
const items = 60_000
const source = mkdtempSync(path.join(os.tmpdir(), 'skinventory-import-'))
const folder = mkdtempSync(path.join(os.tmpdir(), 'skinventory-export-'))
const target = path.join(folder, 'mine.csv')
let snapshot: SnapshotId = ''

const app = shareApp({}, async (running) => {
  const { file } = await writeImportable(source, items, createRandom(1))
  const [imported] = await importInto(running, [file])
  if (imported === undefined) throw new Error('Nothing was imported')
  snapshot = valueOf(imported.result).snapshot.id
})
test.afterAll(() => Promise.all([source, folder].map((one) => rm(one, { recursive: true }))))

/** Exports over a file that is there, and does something to it as soon as it writes. */
async function exportAndThen(interfere: () => Promise<unknown>) {
  const { electron, page } = app()
  await writeFile(target, 'an older export')
  await answerDialogs(electron, { save: target })
  const order = { snapshotIds: [snapshot], rows: null, format: 'csv', columns: ['name'] } as const
  const exporting = callBridge(page, 'exportSnapshots', order, 'export')
  const unfinished = async () => (await readdir(folder)).filter((name) => name !== 'mine.csv')
  await expect.poll(unfinished, { intervals: [5] }).toHaveLength(1)
  await interfere()
  return exporting
}

async function expectOldFileAlone() {
  expect(await readdir(folder)).toEqual(['mine.csv'])
  expect(await readFile(target, 'utf8')).toBe('an older export')
}

async function killInventoryProcess(electron: ElectronApplication) {
  await electron.evaluate(({ app: main }) => {
    const found = main.getAppMetrics().find(({ name }) => name === 'Skinventory inventory')
    if (found === undefined) throw new Error('There is no inventory process')
    process.kill(found.pid, 'SIGKILL')
  })
}

test('an export that is cancelled leaves the file that was there, and nothing else', async () => {
  const outcome = await exportAndThen(() => callBridge(app().page, 'cancelCall', 'export'))
  expect(outcome).toEqual({ ok: false, error: { kind: 'cancelled' } })
  await expectOldFileAlone()
})

test('so does one whose process is killed, and the next one is whole', async () => {
  const outcome = await exportAndThen(() => killInventoryProcess(app().electron))
  expect(outcome).toMatchObject({ ok: false, error: { kind: 'reader-stopped' } })
  await expectOldFileAlone()
  const next = valueOf(await exportAndThen(() => Promise.resolve()))
  expect(next).toMatchObject({ files: [{ file: 'mine.csv', items }], failed: [] })
  expect(await readdir(folder)).toEqual(['mine.csv'])
  expect((await readFile(target, 'utf8')).split('\r\n')).toHaveLength(items + 2)
})
