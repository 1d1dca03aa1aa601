import {
  copyFile,
  link,
  mkdir,
  readdir,
  readFile,
  rm,
  symlink,
  readlink,
  writeFile,
} from 'node:fs/promises'
import path from 'node:path'
import { flipFuses, fuse } from '../set-up/fuses.mjs'

/**
 * Lays a packaged app's folder out anew for Playwright, which drives Electron's main process by `--inspect`, and a
 * package has that fuse off. Every file is the very same one, but for the program, and in it one fuse.
 * @param {string} from @param {string} to @param {string} program its name within the folder
 */
export async function layOutInspectable(from, to, program) {
  await rm(to, { recursive: true, force: true })
  await mirror(from, to)
  const file = path.join(to, program)
  await rm(file)
  await copyFile(path.join(from, program), file)
  const bytes = await readFile(file)
  flipFuses(bytes, [[fuse.enableNodeCliInspectArguments, true]])
  await writeFile(file, bytes)
}

/** @param {string} from @param {string} to */
async function mirror(from, to) {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name)
    const target = path.join(to, entry.name)
    if (entry.isDirectory()) await mirror(source, target)
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target)
    else await link(source, target)
  }
}
