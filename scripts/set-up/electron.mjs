import { existsSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cacheFolder, packageFile } from '../paths.mjs'
import { runNode } from '../run.mjs'
import { SetUpError, say } from '../say.mjs'
import { provideStandIn, standIn, standInMark } from './stand-in.mjs'

/**
 * @typedef {object} ProvidedElectron
 * @property {string} folder holds the binary; the value for ELECTRON_OVERRIDE_DIST_PATH
 * @property {string} binary
 * @property {string} label what a person reads: version, and whether it is the stand-in
 */

const rememberRefusalMs = 24 * 60 * 60 * 1000
const downloadTimeoutMs = 10 * 60 * 1000

/**
 * The Electron to run: the one that the environment names, or the package's own, or the stand-in.
 * @returns {Promise<ProvidedElectron>}
 */
export async function provideElectron() {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (named) return describe(path.resolve(named))
  const { version } = JSON.parse(await readFile(packageFile('electron', 'package.json'), 'utf8'))
  if (await isDownloaded(version)) return describe(packageFile('electron', 'dist'))
  const refusal = path.join(cacheFolder(), `electron-${version}-download-refused`)
  if (await refusedLately(refusal)) return describeStandIn(version)

  say(`downloading Electron ${version} …`)
  const { code, output } = await runNode(packageFile('electron', 'install.js'), [], {
    capture: true,
    timeout: downloadTimeoutMs,
  })
  if (code === 0 && (await isDownloaded(version))) return describe(packageFile('electron', 'dist'))

  const reason = firstLine(output)
  if (!standInFits(process.platform, process.arch)) {
    throw new SetUpError(
      `Electron ${version} could not be downloaded (${reason}). Allow its download, or set ` +
        'ELECTRON_MIRROR to a mirror or ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron that you have.',
    )
  }
  say(`the download was refused (${reason}); it is tried again after a day`)
  await mkdir(path.dirname(refusal), { recursive: true })
  await writeFile(refusal, `${reason}\n`)
  return describeStandIn(version)
}

/**
 * The stand-in exists for one system only.
 * @param {NodeJS.Platform} platform @param {string} arch
 */
export function standInFits(platform, arch) {
  return platform === 'linux' && arch === 'x64'
}

/** @param {string} version */
async function describeStandIn(version) {
  const folder = await provideStandIn()
  say(
    `using the stand-in Electron ${standIn.electronVersion}, because Electron ${version} cannot be ` +
      'downloaded here: good for tests and for trying the app, no release runtime',
  )
  return describe(folder)
}

/** @param {string} folder @returns {Promise<ProvidedElectron>} */
async function describe(folder) {
  const binary = path.join(folder, binaryName(process.platform))
  if (!existsSync(binary)) throw new SetUpError(`there is no Electron at ${binary}`)
  if (existsSync(path.join(folder, standInMark))) {
    return { folder, binary, label: `${standIn.electronVersion} (stand-in, no release runtime)` }
  }
  // Electron's own archives hold a file with their version.
  const version = await readFile(path.join(folder, 'version'), 'utf8').catch(
    () => 'of unknown version',
  )
  return { folder, binary, label: version.trim().replace(/^v/, '') }
}

/** @param {NodeJS.Platform} platform */
function binaryName(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @param {string} version */
async function isDownloaded(version) {
  // install.js writes path.txt after all else.
  if (!existsSync(packageFile('electron', 'path.txt'))) return false
  const found = await readFile(packageFile('electron', 'dist/version'), 'utf8').catch(() => '')
  return found.trim().replace(/^v/, '') === version
}

/** @param {string} refusal */
async function refusedLately(refusal) {
  return stat(refusal).then(
    ({ mtimeMs }) => Date.now() - mtimeMs < rememberRefusalMs,
    () => false,
  )
}

/** @param {string} output */
function firstLine(output) {
  const line = output.split('\n').find((candidate) => candidate.trim() !== '')
  return line?.trim() ?? 'no reason given'
}
