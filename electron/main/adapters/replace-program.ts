import {
  chmodSync,
  closeSync,
  copyFileSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'

/**
 * Puts a copy of a program in the place of another, whole or not at all, also where the two lie on different disks. All at once,
 * since the app is about to end. Throws what the file system throws, and the old program is then as it was.
 */
export function replaceProgram(from: string, to: string): void {
  const beside = `${to}.new`
  try {
    copyFileSync(from, beside)
    chmodSync(beside, 0o755)
    const file = openSync(beside, 'r+')
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, to)
  } catch (thrown) {
    rmSync(beside, { force: true })
    throw thrown
  }
}
