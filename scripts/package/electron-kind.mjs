import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { packageFile } from '../paths.mjs'
import { standInMark } from '../set-up/stand-in.mjs'

/**
 * Which Electron a package is made of. `pinned`: the very version of package-lock.json, which electron-builder fetches
 * and checks by itself. `other`: what this machine has instead, good for a test build alone.
 * @typedef {{ kind: 'pinned', version: string }
 *   | { kind: 'other', version: string, folder: string, label: string }} PackagedElectron
 */

/**
 * @param {import('../set-up/electron.mjs').ProvidedElectron} provided
 * @returns {Promise<PackagedElectron>}
 */
export async function electronToPackage({ folder, label }) {
  const pinned = await pinnedVersion()
  if (folder === packageFile('electron', 'dist')) return { kind: 'pinned', version: pinned }
  return { kind: 'other', folder, label, version: await versionIn(folder) }
}

/** The version of Electron that package-lock.json names. */
async function pinnedVersion() {
  const { version } = JSON.parse(await readFile(packageFile('electron', 'package.json'), 'utf8'))
  return String(version)
}

/** @param {string} folder */
async function versionIn(folder) {
  const mark = path.join(folder, standInMark)
  if (existsSync(mark)) return String(JSON.parse(await readFile(mark, 'utf8')).electronVersion)
  const version = await readFile(path.join(folder, 'version'), 'utf8')
  return version.trim().replace(/^v/u, '')
}
