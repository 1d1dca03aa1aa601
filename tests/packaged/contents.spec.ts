import asar from '@electron/asar'
import { expect, test } from '@playwright/test'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { archive, shippedFolder } from './shipped-app'

const resources = path.join(shippedFolder, 'resources')

/** Bytes of the archive and what is unpacked beside it: what is ours in a package. */
const mostBytes = 6_000_000

test('a package holds what the app runs from, and nothing else', async () => {
  const files = asar.listPackage(archive, { isPack: false })
  const leaves = files.filter((file) => 'size' in asar.statFile(archive, file.slice(1)))
  const odd = leaves.filter(
    (file) =>
      !/^\/out\/(?:main|preload)\/[\w-]+\.c?js$/u.test(file) &&
      !/^\/out\/renderer\/(?:index\.html|notices\.json|assets\/[\w.-]+\.(?:js|css|woff2))$/u.test(
        file,
      ),
  )
  expect(odd.toSorted()).toEqual([
    '/LICENSE',
    '/node_modules/keytar/LICENSE.md',
    '/node_modules/keytar/lib/keytar.js',
    '/node_modules/keytar/package.json',
    `/node_modules/keytar/prebuilds/linux-${process.arch}/keytar.node`,
    '/package.json',
    '/resources/icon.png',
  ])
  const unpacked = await readdir(path.join(resources, 'app.asar.unpacked'), { recursive: true })
  const binaries = unpacked.filter((file) => file.endsWith('.node'))
  expect(binaries).toEqual([`node_modules/keytar/prebuilds/linux-${process.arch}/keytar.node`])
})

test('no file of it shows where it was made', async () => {
  const own = path.resolve(import.meta.dirname, '../..')
  for (const file of asar.listPackage(archive, { isPack: false })) {
    const place = file.slice(1)
    if (!('size' in asar.statFile(archive, place))) continue
    expect(asar.extractFile(archive, place).includes(own), file).toBe(false)
  }
})

test('it stays small', async () => {
  const { size } = await stat(archive)
  expect(size).toBeLessThan(mostBytes)
})

test('a package that is no release says so in its names, its version and beside its archive', async () => {
  const { productName, version } = JSON.parse(
    asar.extractFile(archive, 'package.json').toString(),
  ) as { readonly productName: string; readonly version: string }
  const names = await readdir(resources)
  const marks = {
    name: /Test Build/u.test(productName),
    version: version.endsWith('-test-build'),
    file: names.includes('test-build.json'),
  }
  // The stand-in and Electrons that were brought along are none that a release is made of.
  const isRelease = process.env['ELECTRON_OVERRIDE_DIST_PATH']?.endsWith(
    'node_modules/electron/dist',
  )
  const is = isRelease !== true
  expect(marks).toEqual({ name: is, version: is, file: is })
  // What the stand-in was carried with is not passed on.
  expect(names).not.toContain('app')
  expect(names).not.toContain('app-update.yml')
})

test('the licences of the app, of Electron and of Chromium are in it', async () => {
  expect(asar.extractFile(archive, 'LICENSE').toString()).toContain('MIT License')
  const notices = asar.extractFile(archive, 'out/renderer/notices.json').toString()
  for (const name of [
    'react',
    'zod',
    'electron-store',
    '@github/keytar',
    'electron',
    '@fontsource-variable/inter',
  ]) {
    expect(notices).toContain(`"name":"${name}"`)
  }
  const electron = await readFile(path.join(shippedFolder, 'LICENSE.electron.txt'), 'utf8')
  expect(electron).toContain('Electron contributors')
  expect((await stat(path.join(shippedFolder, 'LICENSES.chromium.html'))).size).toBeGreaterThan(1e6)
})
