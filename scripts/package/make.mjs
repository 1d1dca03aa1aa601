import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { packageConfiguration } from './configuration.mjs'
import { preferSystemArchiver } from './system-archiver.mjs'
import { archProblem, packagesOf } from './targets.mjs'

/** @typedef {import('./electron-kind.mjs').PackagedElectron} PackagedElectron */
/** @typedef {import('./targets.mjs').PackagedArch} PackagedArch */

/**
 * @typedef {object} MadePackages
 * @property {readonly string[]} made files and folders, by name within the folder of packages
 * @property {readonly { what: string, why: string }[]} leftOut
 */

/** Level of 7-Zip. For a try the best packing is not worth minutes. */
const quickPacking = '3'

/**
 * Makes one folder a processor, and of it each package of this system, one after the other. What cannot be made is named
 * with its reason, and the others go on.
 * @param {PackagedElectron} electron
 * @param {{ output: string, onlyFolder: boolean }} options where to, which is emptied before; and whether the folder of
 *   this machine's own processor is all that is wanted
 * @returns {Promise<MadePackages>}
 */
export async function makeWhatCanBe(electron, { output, onlyFolder }) {
  await rm(output, { recursive: true, force: true })
  const { archs, targets } = packagesOf(process.platform)
  /** @type {{ what: string, why: string }[]} */
  const leftOut = []
  const attempt = async (
    /** @type {string} */ what,
    /** @type {() => Promise<unknown>} */ make,
  ) => {
    try {
      await make()
      return true
    } catch (error) {
      leftOut.push({ what, why: reasonOf(error) })
      return false
    }
  }
  for (const arch of onlyFolder ? [hostArch()] : archs) {
    const all = `everything for ${arch}`
    const problem = archProblem(electron, arch, process.arch)
    if (problem !== null) leftOut.push({ what: all, why: problem })
    if (problem !== null || !(await attempt(all, () => build(electron, output, ['dir'], [arch])))) {
      continue
    }
    if (onlyFolder) continue
    const prepackaged = await packedApp(unpackedFolder(output, arch))
    for (const target of targets) {
      await attempt(`${target} for ${arch}`, () =>
        build(electron, output, [target], [arch], prepackaged),
      )
    }
  }
  return { made: await listMade(output), leftOut }
}

/**
 * Makes every package of this system in one go, as a release is made: the first that fails ends it.
 * @param {PackagedElectron} electron
 * @param {string} output emptied before
 * @returns {Promise<MadePackages>}
 */
export async function makeRelease(electron, output) {
  await rm(output, { recursive: true, force: true })
  const { archs, targets } = packagesOf(process.platform)
  await build(electron, output, targets, archs)
  return { made: await listMade(output), leftOut: [] }
}

/**
 * The folder that holds a packed app.
 * @param {string} output @param {PackagedArch} arch
 */
export function unpackedFolder(output, arch = hostArch()) {
  const suffix = arch === 'x64' ? '' : `-${arch}`
  const names = {
    linux: `linux${suffix}-unpacked`,
    win32: `win${suffix}-unpacked`,
    darwin: `mac${suffix}`,
  }
  return path.join(output, names[packagesOf(process.platform).platform])
}

/** @returns {PackagedArch} */
function hostArch() {
  if (process.arch === 'x64' || process.arch === 'arm64') return process.arch
  throw new Error(`there are no packages for ${process.arch}`)
}

/**
 * @param {PackagedElectron} electron
 * @param {string} output
 * @param {readonly string[]} targets @param {readonly PackagedArch[]} archs
 * @param {string} [prepackaged] the app that was packed before
 */
async function build(electron, output, targets, archs, prepackaged) {
  preferSystemArchiver()
  if (electron.kind === 'other') {
    process.env['ELECTRON_BUILDER_COMPRESSION_LEVEL'] ??= quickPacking
  }
  const { platform } = packagesOf(process.platform)
  const { Arch, Platform, build: run } = await import('electron-builder')
  const wanted = archs.map((arch) => Arch[arch])
  await run({
    targets: Platform.fromString(platform).createTarget([...targets], ...wanted),
    config: packageConfiguration(electron, platform, output),
    publish: 'never',
    ...(prepackaged === undefined ? {} : { prepackaged }),
  })
}

/** On macOS the folder holds the app, which is a folder itself. @param {string} folder */
async function packedApp(folder) {
  if (process.platform !== 'darwin') return folder
  const app = (await readdir(folder)).find((name) => name.endsWith('.app'))
  if (app === undefined) throw new Error(`there is no app in ${folder}`)
  return path.join(folder, app)
}

/** What people get: not the notes that electron-builder leaves beside it. @param {string} output */
async function listMade(output) {
  const found = await readdir(output).catch(() => [])
  return found.filter((name) => !/^\.|\.(?:blockmap|yml|yaml)$/u.test(name)).sort()
}

/**
 * Why something was not made, in a line.
 * @param {unknown} error
 */
function reasonOf(error) {
  const text = error instanceof Error ? error.message : String(error)
  if (/specify project homepage/u.test(text)) return 'SKINVENTORY_HOMEPAGE does not name its page'
  const line = text.split('\n').find((candidate) => candidate.trim() !== '')
  const reason = line?.trim() ?? 'no reason given'
  const isRefused =
    /ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|cannot (?:download|resolve)|status code/iu
  return isRefused.test(text) ? `what it takes could not be downloaded (${reason})` : reason
}
