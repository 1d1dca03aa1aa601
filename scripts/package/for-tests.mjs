import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { hashOfSources } from '../build-app.mjs'
import { root, testResults } from '../paths.mjs'
import { SetUpError, say } from '../say.mjs'

/**
 * @typedef {object} PackagedForTests
 * @property {string} program as it would be installed, with every fuse as it is shipped
 * @property {string} inspectable the same, but that Playwright can drive it: see inspectable.mjs
 */

const folder = path.join(testResults, 'packaged')
const programName = 'skinventory'

/** Why there is no packaged app to test here; null where there is. */
export function packagedTestsProblem(platform = process.platform) {
  return platform === 'linux' ? null : 'the packaged app is tested on Linux alone'
}

/**
 * Packs what is in out/ into a folder for the tests, unless that was done already, and lays a copy beside it that
 * Playwright can drive.
 * @param {import('../set-up/electron.mjs').ProvidedElectron} provided
 * @returns {Promise<PackagedForTests>}
 */
export async function packageForTests(provided) {
  const problem = packagedTestsProblem()
  if (problem !== null) throw new SetUpError(problem)
  const { electronToPackage } = await import('./electron-kind.mjs')
  const { makeWhatCanBe, unpackedFolder } = await import('./make.mjs')
  const { layOutInspectable } = await import('./inspectable.mjs')

  const from = unpackedFolder(folder)
  const to = path.join(folder, 'inspectable')
  const packaged = {
    program: path.join(from, programName),
    inspectable: path.join(to, programName),
  }
  const stamp = path.join(folder, '.made-of')
  const madeOf = `${await hashOfSources(root)} ${await hashOfPackaging()} ${provided.folder}\n`
  if ((await readFile(stamp, 'utf8').catch(() => '')) === madeOf) return packaged

  say('packing the app for its tests …')
  await rm(stamp, { force: true })
  const { leftOut } = await makeWhatCanBe(await electronToPackage(provided), {
    output: folder,
    onlyFolder: true,
  })
  for (const { what, why } of leftOut) throw new SetUpError(`${what} could not be packed: ${why}`)
  await layOutInspectable(from, to, programName)
  await writeFile(stamp, madeOf)
  return packaged
}

/** What decides how the built app is packed. */
async function hashOfPackaging() {
  return hashOfSources(root, ['scripts/package', 'resources', 'LICENSE'])
}

/**
 * What the tests are told by.
 * @param {PackagedForTests} packaged @param {'all' | 'some'} scope
 */
export function environmentOfPackaged({ program, inspectable }, scope) {
  return {
    SKINVENTORY_PACKAGED_PROGRAM: inspectable,
    SKINVENTORY_SHIPPED_PROGRAM: program,
    SKINVENTORY_PACKAGED_SCOPE: scope,
  }
}
