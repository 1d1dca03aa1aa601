import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** What 7-Zip is called on Linux, whichever package brought it. */
const names = ['7zz', '7za', '7z']
const variable = 'ELECTRON_BUILDER_7ZIP_PATH'

/**
 * electron-builder packs archives by a 7-Zip that it downloads. Where this Linux has one, it takes that.
 * @param {NodeJS.ProcessEnv} env
 */
export function preferSystemArchiver(env = process.env) {
  if (process.platform !== 'linux' || env[variable]) return
  const folders = (env['PATH'] ?? '').split(path.delimiter)
  const found = folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => isProgram(file))
  if (found !== undefined) env[variable] = found
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
