import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

/** As `sha256sum -c` reads it. */
const checksumsFile = 'SHA256SUMS'

/**
 * Writes the checksums of the files among `names` beside them.
 * @param {string} folder @param {readonly string[]} names
 */
export async function writeChecksums(folder, names) {
  const lines = []
  for (const name of names) {
    const file = path.join(folder, name)
    if ((await stat(file)).isFile()) lines.push(`${await sha256(file)}  ${name}\n`)
  }
  await writeFile(path.join(folder, checksumsFile), lines.join(''))
}

/** @param {string} file */
async function sha256(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
