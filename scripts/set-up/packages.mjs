import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from '../paths.mjs'
import { runNpm } from '../run.mjs'
import { SetUpError, say } from '../say.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */
/** @typedef {Readonly<Record<string, LockedPackage>>} LockedPackages by their place under the root */

/**
 * Whether packages must be installed. The stamp is the quick answer; without a fitting one, what npm noted
 * as installed is compared with the lock file, so that an `npm install` by hand is not done over again.
 * @param {{ lockHash: string, stamp: string | null, locked: LockedPackages, installed: LockedPackages | null }} facts
 * @returns {'nothing' | 'stamp' | 'install'}
 */
export function decideInstall({ lockHash, stamp, locked, installed }) {
  if (installed === null) return 'install'
  if (stamp === lockHash) return 'nothing'
  return fits(locked, installed) ? 'stamp' : 'install'
}

/** @param {LockedPackages} locked @param {LockedPackages} installed */
function fits(locked, installed) {
  for (const [place, wanted] of Object.entries(locked)) {
    if (place === '') continue
    const found = installed[place]
    if (found === undefined) {
      // Optional packages for another system are locked, but rightly absent.
      if (wanted.optional === true) continue
      return false
    }
    if (found.version !== wanted.version || found.integrity !== wanted.integrity) return false
  }
  return Object.keys(installed).every((place) => place in locked)
}

/** Installs the packages of the lock file when they are not there. */
export async function providePackages() {
  const lockText = await readFile(path.join(root, 'package-lock.json'), 'utf8')
  const lockHash = createHash('sha256').update(lockText).digest('hex')
  const stampFile = path.join(root, 'node_modules', '.skinventory-lock')
  const decision = decideInstall({
    lockHash,
    stamp: await readOrNull(stampFile),
    locked: JSON.parse(lockText).packages,
    installed: await installedPackages(),
  })
  if (decision === 'nothing') return
  if (decision === 'install') await install()
  await writeFile(stampFile, lockHash)
}

async function install() {
  say('installing packages (npm ci) …')
  const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    capture: true,
  })
  if (code !== 0) throw new SetUpError(`npm ci failed:\n${output}`)
}

/** @returns {Promise<LockedPackages | null>} */
async function installedPackages() {
  // npm writes this file last, so it is absent after an interrupted install.
  const text = await readOrNull(path.join(root, 'node_modules', '.package-lock.json'))
  return text === null ? null : JSON.parse(text).packages
}

/** @param {string} file */
async function readOrNull(file) {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return null
  }
}
