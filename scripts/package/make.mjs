import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { packageConfiguration, packagesFolder } from './configuration.mjs'
import { useSystemArchiver } from './system-archiver.mjs'
import { archProblem, packagesOf } from './targets.mjs'

/**
 * @typedef {object} MadePackages
 * @property {readonly string[]} made files and folders, by name within dist/
 * @property {readonly { what: string, why: string }[]} leftOut
 */

/**
 * Makes one folder, and of it each package of this system, one after the other. What cannot be made is named with its
 * reason, and the others go on.
 * @param {import('./electron-kind.mjs').PackagedElectron} electron
 * @param {{ onlyFolder: boolean }} options only the folder of this machine's own processor
 * @returns {Promise<MadePackages>}
 */
export async function makeWhatCanBe(electron, { onlyFolder }) {
  await rm(packagesFolder, { recursive: true, force: true })
  const { platform, archs, targets } = packagesOf(process.platform)
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
    const problem = archProblem(electron, arch, process.arch)
    if (problem !== null) {
      leftOut.push({ what: `everything for ${arch}`, why: problem })
      continue
    }
    const isPacked = await attempt(`everything for ${arch}`, () =>
      build(electron, platform, 'dir', arch),
    )
    if (!isPacked || onlyFolder) continue
    const prepackaged = appFolder(await unpackedFolder(arch))
    for (const target of targets) {
      await attempt(`${target} for ${arch}`, () =>
        build(electron, platform, target, arch, prepackaged),
      )
    }
  }
  return { made: await listMade(), leftOut }
}

/**
 * Makes every package of this system in one go, as a release is made: the first that fails ends it.
 * @param {import('./electron-kind.mjs').PackagedElectron} electron
 * @returns {Promise<MadePackages>}
 */
export async function makeRelease(electron) {
  await rm(packagesFolder, { recursive: true, force: true })
  const { platform, archs, targets } = packagesOf(process.platform)
  useSystemArchiver()
  // For a try the best packing is not worth minutes.
  if (electron.kind === 'other') process.env['ELECTRON_BUILDER_COMPRESSION_LEVEL'] ??= '3'
  const { Arch, Platform, build: run } = await import('electron-builder')
  await run({
    targets: Platform.fromString(platform).createTarget(
      [...targets],
      ...archs.map((arch) => Arch[arch]),
    ),
    config: packageConfiguration(electron, platform),
    publish: 'never',
  })
  return { made: await listMade(), leftOut: [] }
}

/** The folder that was packed for this machine's own processor. */
export function hostFolder() {
  return unpackedFolder(hostArch())
}

/** @returns {import('./targets.mjs').PackagedArch} */
function hostArch() {
  if (process.arch === 'x64' || process.arch === 'arm64') return process.arch
  throw new Error(`there are no packages for ${process.arch}`)
}

/**
 * @param {import('./electron-kind.mjs').PackagedElectron} electron
 * @param {import('./targets.mjs').PackagedPlatform} platform
 * @param {string} target
 * @param {import('./targets.mjs').PackagedArch} arch
 * @param {string} [prepackaged]
 */
async function build(electron, platform, target, arch, prepackaged) {
  useSystemArchiver()
  // For a try the best packing is not worth minutes.
  if (electron.kind === 'other') process.env['ELECTRON_BUILDER_COMPRESSION_LEVEL'] ??= '3'
  const { Arch, Platform, build: run } = await import('electron-builder')
  await run({
    targets: Platform.fromString(platform).createTarget(target, Arch[arch]),
    config: packageConfiguration(electron, platform),
    publish: 'never',
    ...(prepackaged === undefined ? {} : { prepackaged }),
  })
}

/** @param {import('./targets.mjs').PackagedArch} arch */
async function unpackedFolder(arch) {
  const suffix = arch === 'x64' ? '' : `-${arch}`
  const name = {
    linux: `linux${suffix}-unpacked`,
    win32: `win${suffix}-unpacked`,
    darwin: `mac${suffix}`,
  }[packagesOf(process.platform).platform]
  return path.join(packagesFolder, name)
}

/** On macOS the folder holds the app, which is one more. @param {string} folder */
function appFolder(folder) {
  return process.platform === 'darwin' ? path.join(folder, 'Skinventory.app') : folder
}

async function listMade() {
  const found = await readdir(packagesFolder).catch(() => [])
  return found.filter((name) => !/^(?:builder-|latest|\.)|\.blockmap$|\.yml$/u.test(name)).sort()
}

/** The first line that says something, without colours. @param {unknown} error */
function reasonOf(error) {
  const text = error instanceof Error ? error.message : String(error)
  // eslint-disable-next-line no-control-regex
  const plain = text.replace(/\u001B\[[0-9;]*m/gu, '')
  return (
    plain
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? 'no reason given'
  )
}
