import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { tradeUrlOf, withSandbox } from './app/sandbox'
import { electronBinary, electronSwitches } from './app/running-app'
import { mountSmallDisk, noSmallDisk, setReadOnly, unmountSmallDisk } from './app/small-disk'
import { expect, test } from './fixtures'
import { InventoryPage } from './pages/inventory-page'

// Rights would not bind root, who runs these tests in many places; a disk that is mounted read-only binds everybody.
test.skip(noSmallDisk !== null, noSmallDisk ?? '')

test('a data folder that nobody can write into is named in a dialog, and the app ends', async ({
  dataFolder,
}) => {
  const folder = path.join(dataFolder, 'read-only')
  await mountSmallDisk(folder, 2)
  try {
    await setReadOnly(folder, true)
    const { code, said } = await startOnce(folder)
    expect(said).toContain('DIALOG Skinventory cannot write into its data folder')
    expect(said).toContain(`${folder}\nEROFS`)
    expect(code).toBe(1)
    expect(await readdir(folder)).toEqual([])
  } finally {
    await unmountSmallDisk(folder)
  }
})

test('a disk that becomes read-only is said, nothing on screen is lost, and it goes on when it is writable', async ({
  dataFolder,
  launch,
}) => {
  const snapshots = path.join(dataFolder, 'snapshots')
  await mountSmallDisk(snapshots, 8)
  try {
    const { page } = await launch()
    const { users } = await withSandbox(page)
    const inventory = new InventoryPage(page)
    await inventory.fetchInventory({
      game: 'Rust',
      tradeUrl: tradeUrlOf(users, { kind: 'everyday' }),
    })
    await setReadOnly(snapshots, true)
    const before = await readdir(snapshots)
    await inventory.fetchButton.click()
    await expect(inventory.frame.alert).toContainText("The app's data folder can't be written to")
    await inventory.showsCount(17, 17)
    expect(await readdir(snapshots)).toEqual(before)

    await setReadOnly(snapshots, false)
    await inventory.frame.alert.getByRole('button', { name: 'Try again' }).click()
    await inventory.isLoaded()
    expect((await readdir(snapshots)).length).toBeGreaterThan(before.length)
  } finally {
    await unmountSmallDisk(snapshots)
  }
})

function startOnce(dataFolder: string) {
  const script = path.join(import.meta.dirname, 'assets/print-error-box.cjs')
  const root = path.resolve(import.meta.dirname, '../..')
  return new Promise<{ readonly code: number | null; readonly said: string }>((resolve) => {
    let said = ''
    const child = execFile(
      electronBinary(),
      [...electronSwitches(dataFolder), '-r', script, root],
      { timeout: 10_000 },
    )
    child.stdout?.on('data', (part: string) => {
      said += part
    })
    child.once('close', (code) => resolve({ code, said }))
  })
}
