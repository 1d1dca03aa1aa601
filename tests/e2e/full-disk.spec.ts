import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createRandom } from '../../electron/main/sandbox/random'
import { readJsonText } from '../../shared/json-text'
import type { Snapshot } from '../../shared/domain/snapshot'
import { answerDialogs } from './app/file-dialogs'
import {
  countRequest,
  exportRaw,
  fetchInto,
  importInto,
  sha256,
  valueOf,
  writeImportable,
} from './app/library-work'
import { callBridge, type RunningApp } from './app/running-app'
import { mountSmallDisk, noSmallDisk, unmountSmallDisk } from './app/small-disk'
import { expect, test as base } from './fixtures'

base.skip(noSmallDisk !== null, noSmallDisk ?? '')

const megabytes = 24
/** More than fit. */
const attempts = 30

const test = base.extend<{ readonly smallDisk: string }>({
  // Playwright finds out what a fixture needs by reading this pattern.
  smallDisk: async ({ dataFolder }, use) => {
    const folder = path.join(dataFolder, 'small-disk')
    await mountSmallDisk(folder, megabytes)
    await use(folder)
    await unmountSmallDisk(folder)
  },
})

test('a full disk is said, loses nothing, and has room again when snapshots go', async ({
  smallDisk,
  dataFolder,
  launch,
}) => {
  const files = path.join(dataFolder, 'files')
  await mkdir(files)
  const app = await launch({ dataFolder: smallDisk })
  const sandbox = valueOf(await callBridge(app.page, 'trySandbox'))
  const request = countRequest(sandbox, 10_000, 'eur')
  const kept: Snapshot[] = []

  await test.step('fetching says that the disk is full', async () => {
    const failures: string[] = []
    while (failures.length === 0 && kept.length < attempts) {
      const reply = await fetchInto(app, request)
      if (reply.ok) kept.push(reply.value)
      else failures.push(reply.error.kind)
    }
    expect(failures).toEqual(['disk-full'])
    expect(kept.length).toBeGreaterThan(2)
  })

  await test.step('importing says so too, when smaller ones do not fit any more either', async () => {
    const random = createRandom(1)
    const failures: string[] = []
    for (let attempt = 0; attempt < attempts && failures.length === 0; attempt += 1) {
      const { file } = await writeImportable(files, 2000 + attempt, random)
      const [imported] = await importInto(app, [file])
      if (imported?.result.ok === true) kept.push(imported.result.value.snapshot)
      else failures.push(imported?.result.error.kind ?? 'nothing came')
    }
    expect(failures).toEqual(['disk-full'])
  })

  await test.step('an export onto it leaves the file that was there', async () => {
    const old = path.join(smallDisk, 'export.json')
    await writeFile(old, 'old')
    await answerDialogs(app.electron, { save: old })
    const order = {
      rows: null,
      format: 'json',
      columns: [],
      snapshotIds: [kept[0]?.id ?? ''],
    } as const
    expect(await callBridge(app.page, 'exportSnapshots', order, 'export')).toEqual({
      ok: false,
      error: { kind: 'disk-full' },
    })
    expect(await readFile(old, 'utf8')).toBe('old')
    const beside = await readdir(smallDisk)
    expect(beside.filter((name) => name.includes('export'))).toEqual(['export.json'])
  })

  await test.step('all that was kept opens', () =>
    allOpen(app, kept, path.join(dataFolder, 'full')))

  await test.step('removed snapshots make room as soon as it is missing', async () => {
    const going = kept.slice(0, 3).map(({ id }) => id)
    const others = kept.filter(({ id }) => !going.includes(id))
    valueOf(await callBridge(app.page, 'removeSnapshots', going))
    // Until now they could be had back, so the disk is as full as before.
    expect(await fetchInto(app, request)).toEqual({ ok: false, error: { kind: 'disk-full' } })
    const fetched = valueOf(await fetchInto(app, request))
    await allOpen(app, [fetched, ...others], path.join(dataFolder, 'room'))
    await app.quit()

    const again = await launch({ dataFolder: smallDisk })
    await allOpen(again, [fetched, ...others], path.join(dataFolder, 'room-again'))
  })
})

async function allOpen(app: RunningApp, kept: readonly Snapshot[], folder: string) {
  await mkdir(folder)
  const { snapshots, setAside } = readJsonText(valueOf(await callBridge(app.page, 'readLibrary')))
  expect(setAside).toEqual([])
  expect(snapshots.map(({ id }) => id).toSorted()).toEqual(kept.map(({ id }) => id).toSorted())
  const outcome = valueOf(await exportRaw(app, snapshots, folder))
  expect(outcome?.failed).toEqual([])
  const found = await Promise.all(
    (await readdir(folder)).map(async (name) => sha256(await readFile(path.join(folder, name)))),
  )
  expect(found.toSorted()).toEqual(kept.map(({ contents }) => contents.sha256).toSorted())
}
