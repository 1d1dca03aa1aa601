import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { open, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { answerDialogs } from './app/file-dialogs'
import { chooseInMenu } from './app/menu'
import { appArguments, appProgram } from './app/running-app'
import { expect, shareApp, test } from './fixtures'
import { ImportPage } from './pages/import-page'
import { InventoryPage } from './pages/inventory-page'

test.describe.configure({ mode: 'default' })

const root = path.resolve(import.meta.dirname, '../..')
const documented = path.join(root, 'tests/fixtures/user-inventory-rust.json')
const folder = mkdtempSync(path.join(os.tmpdir(), 'skinventory-import-'))
const inFolder = (name: string) => path.join(folder, name)

// A fresh profile: nobody has added a project.
const app = shareApp({ args: [documented] })
test.afterAll(() => rm(folder, { recursive: true }))

function pages() {
  const { page } = app()
  return { imports: new ImportPage(page), inventory: new InventoryPage(page) }
}

test('a file on the command line is on screen, and said to be imported', async () => {
  const { inventory } = pages()
  await expect(inventory.items).toBeVisible()
  await expect(inventory.items.getByText('Black Bandana').first()).toBeVisible()
  await expect(inventory.frame.notifications).toContainText(
    /Imported \d+ items from user-inventory-rust\.json/u,
  )
})

test('the same file again is in the library already', async () => {
  const { imports, inventory } = pages()
  const { drop } = await imports.drag([documented])
  await drop()
  await expect(inventory.frame.notifications).toContainText(
    /Already in the library: \d+ items from user-inventory-rust\.json/u,
  )
})

test('a second start hands its files to the window that is there', async () => {
  const { imports } = pages()
  const broken = inFolder('broken.json')
  const text = await readFile(documented, 'utf8')
  await writeFile(broken, text.slice(0, text.length / 2))
  // By a relative path, from another folder than the first start's.
  const { code } = await startAgain(['broken.json', 'gone.json'], folder)
  expect(code).toBe(0)
  await expect(imports.results).toHaveAccessibleName('2 not imported')
  await expect(imports.file('broken.json')).toContainText('The file ends in the middle')
  await expect(imports.file('gone.json')).toContainText('The file is not there')
  await imports.close()
})

test('dropped files are asked for, and each says what became of it', async () => {
  const { imports, inventory } = pages()
  const [asItems, asCsv, asGzip, letter] = await writeForms()
  const { drop } = await imports.drag([asItems, asCsv, asGzip, letter, folder])
  await expect(imports.dropHere).toBeVisible()
  await drop()
  await expect(imports.dropHere).toBeHidden()
  await expect(imports.results).toHaveAccessibleName('3 imported, 2 not imported')
  await expect(imports.file('items.json')).toContainText('List of items · 2 items')
  await expect(imports.file('items.json')).toContainText(
    '1 entry of the list is no item and was left out. Counted from the top of the list: 2.',
  )
  await expect(imports.file('some.csv')).toContainText('CSV of Skinventory · 1 item')
  await expect(imports.file('some.csv')).toContainText('Columns that mean nothing to Skinventory')
  await expect(imports.file('answer.json.gz')).toContainText('Answer of SkinsBack · gzip')
  await expect(imports.file('letter.txt')).toContainText('no inventory that Skinventory knows')
  await expect(imports.file(path.basename(folder))).toContainText('This is a folder')
  await imports.open('some.csv')
  await expect(imports.results).toBeHidden()
  await expect(inventory.items.getByText('=Formula | Case').first()).toBeVisible()
})

test('the menu asks for files, and Escape closes what is said of them', async () => {
  const { imports, inventory } = pages()
  const again = inFolder('items.json')
  await answerDialogs(app().electron, { open: [again] })
  await chooseInMenu(app().electron, 'Import…')
  await expect(imports.file('items.json')).toContainText('Already in the library')
  await app().page.keyboard.press('Escape')
  await expect(imports.results).toBeHidden()
  await expect(inventory.items.getByText('=Formula | Case').first()).toBeVisible()
})

test('a file over the limit is refused, with the limit, and nothing stays of it', async () => {
  const { imports } = pages()
  const large = inFolder('large.json')
  const handle = await open(large, 'w')
  await handle.write('[')
  // Full of nothing, so that it takes no room on the disk.
  await handle.truncate(1024 ** 3 + 1)
  await handle.close()
  const before = await snapshotFiles()
  const { drop } = await imports.drag([large])
  await drop()
  await expect(imports.file('large.json')).toContainText('The file is larger than 1 GB')
  await imports.close()
  expect(await snapshotFiles()).toEqual(before)
})

async function snapshotFiles(): Promise<readonly string[]> {
  const userData = await app().electron.evaluate(({ app: main }) => main.getPath('userData'))
  const names = await readdir(path.join(userData, 'snapshots'), { recursive: true })
  return names.toSorted()
}

async function writeForms(): Promise<readonly [string, string, string, string]> {
  const item = (id: string) => ({
    item: { asset_id: id, tradable: 1, app_id: 252490, icon_url: '', class_id: '1' },
    name: `Item ${id}`,
    price: 1,
    price_local: 90,
    multiplied_price_local: 99,
    stickers: [],
    disabled: false,
  })
  const files = {
    'items.json': JSON.stringify([item('11'), 7, item('12')]),
    'some.csv': [
      '\ufeffasset_id,name,tradable,accepted,price_usd,colour',
      "'4284666526576951869,'=Formula | Case,yes,yes,1.5,red",
      '',
    ].join('\r\n'),
    'answer.json.gz': gzipSync(
      JSON.stringify({ status: 'success', data: { items: [item('21')] } }),
    ),
    'letter.txt': 'Dear all, this is no inventory.',
  } as const
  for (const [name, text] of Object.entries(files)) {
    await writeFile(inFolder(name), text)
  }
  return [
    inFolder('items.json'),
    inFolder('some.csv'),
    inFolder('answer.json.gz'),
    inFolder('letter.txt'),
  ]
}

async function startAgain(files: readonly string[], from: string) {
  const userData = await app().electron.evaluate(({ app: main }) => main.getPath('userData'))
  return new Promise<{ readonly code: number | null }>((resolve) => {
    const args = [...appArguments(userData), ...files]
    const child = execFile(appProgram(), args, { cwd: from, timeout: 10_000 })
    child.once('exit', (code) => resolve({ code }))
  })
}
