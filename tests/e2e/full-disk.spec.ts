import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createRandom } from '../../electron/main/sandbox/random'
import { crowdTradeUrl } from '../../shared/sandbox-crowd'
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
import { tradeUrlOf, withSandbox } from './app/sandbox'
import { fillDisk, mountSmallDisk, noSmallDisk, unmountSmallDisk } from './app/small-disk'
import { expect, test as base } from './fixtures'
import { BatchPage } from './pages/batch-page'
import { DepositsPage } from './pages/deposits-page'
import { InventoryPage } from './pages/inventory-page'
import { ProjectsPage } from './pages/projects-page'

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

test('on a full disk each thing that cannot be kept says so, stays on screen, and is kept once there is room', async ({
  smallDisk,
  launch,
}) => {
  // Two starts, and each thing twice.
  test.setTimeout(60_000)
  const first = await launch({ dataFolder: smallDisk })
  const { users } = await withSandbox(first.page)
  const inventory = new InventoryPage(first.page)
  const everyday = { game: 'Rust', tradeUrl: tradeUrlOf(users, { kind: 'everyday' }) } as const
  await inventory.fetchInventory(everyday)
  const { alert } = inventory.frame
  const said = 'The disk is full'
  const makeRoom = await fillDisk(smallDisk)

  await test.step('fetching: the items stay', async () => {
    await inventory.fetchButton.click()
    await expect(alert).toContainText(said)
    await inventory.showsCount(17, 17)
    await alert.getByRole('button', { name: 'Dismiss' }).click()
  })
  const { tray } = new DepositsPage(first.page)
  await test.step('a draft: it stays, and the tray says so', async () => {
    const free = inventory.rows().getByRole('checkbox', { disabled: false })
    await free.nth(0).click()
    await free.nth(1).click()
    await expect(tray).toContainText('2 items')
    await expect(tray.getByRole('alert')).toContainText(said)
  })
  const batch = new BatchPage(first.page)
  await test.step('a batch: nothing is sent, and its text stays', async () => {
    await batch.open()
    await batch.users.fill([0, 1, 2].map(crowdTradeUrl).join('\n'))
    await batch.startButton.click()
    await expect(alert.filter({ hasText: said }).first()).toBeVisible()
    await expect(batch.users).toHaveValue(/partner=/u)
  })
  const projects = new ProjectsPage(first.page)
  await test.step('a project: its form stays', async () => {
    await projects.startNew()
    await projects.fillForm({
      name: 'Second shop',
      clientId: '1',
      clientSecret: 'full-disk-secret',
    })
    await projects.save()
    await expect(alert.filter({ hasText: 'The project was not saved' })).toContainText(said)
    await expect(projects.field('Name')).toHaveValue('Second shop')
  })

  await makeRoom()
  await test.step('with room each is kept at the next try', async () => {
    await projects.save()
    await expect(projects.inList('Second shop')).toBeVisible()
    await batch.open()
    await batch.form.getByRole('combobox', { name: 'Project' }).selectOption({ label: 'Sandbox' })
    await batch.startButton.click()
    await batch.reaches(3)
    await batch.isIn('Ended')
    await inventory.open()
    await tray.getByRole('button', { name: 'Save again' }).click()
    await expect(tray.getByRole('alert')).toHaveCount(0)
    await inventory.fetchInventory({ ...everyday, project: 'Sandbox' })
    await first.quit()
  })
  await test.step('and is there after a restart', async () => {
    const second = await launch({ dataFolder: smallDisk })
    await new InventoryPage(second.page).open()
    await expect(new DepositsPage(second.page).tray).toContainText('2 items')
    const again = new ProjectsPage(second.page)
    await again.open()
    await expect(again.inList('Second shop')).toBeVisible()
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
