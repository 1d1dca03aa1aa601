import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Where reports of tests and their traces go; not kept in git. */
export const testResults = path.join(root, 'test-results')

/** Where packages go; not kept in git. */
export const packagesFolder = path.join(root, 'dist')

/**
 * The user's cache folder, shared by all clones.
 * @param {NodeJS.ProcessEnv} env
 */
export function cacheFolder(env = process.env) {
  const base = env['XDG_CACHE_HOME']
  // The XDG specification tells to ignore a relative path.
  const usable =
    base !== undefined && path.isAbsolute(base) ? base : path.join(os.homedir(), '.cache')
  return path.join(usable, 'skinventory')
}

/**
 * The file of a package's command, to be run by this very Node: no shell, the same on every system.
 * @param {string} packageName
 * @param {string} file
 */
export function packageFile(packageName, file) {
  return path.join(root, 'node_modules', packageName, file)
}
