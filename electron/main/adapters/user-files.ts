import { fail, ok } from '@shared/result'
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { FilePlace, UserFiles } from '../ports/user-files'
import { diskError } from '@shared/disk-error'
import { writeFileAtomically } from './write-file-atomically'

/** Who may read a document is for the person's own settings to say. */
const documentMode = 0o666

export const userFiles: UserFiles = {
  placeAt: (file) => place(path.dirname(file), path.basename(file)),
  placeIn: place,
  async namesIn(folder) {
    try {
      return ok(await readdir(folder))
    } catch (error) {
      return fail(diskError(error))
    }
  },
  async write({ path: file, unfinished }, written) {
    const content = typeof written === 'string' ? Buffer.from(written) : written
    try {
      await writeFileAtomically(file, content, { mode: documentMode, unfinished })
    } catch (error) {
      return fail(diskError(error))
    }
    return ok(content.length)
  },
  clear({ unfinished }) {
    try {
      // At once: the app may be quitting, and nothing that is awaited would be done any more.
      rmSync(unfinished, { force: true })
    } catch {
      // What led here is already told, and this is a hidden file that nothing reads.
    }
  },
}

function place(folder: string, name: string): FilePlace {
  return {
    path: path.join(folder, name),
    // Short whatever the file is called, and hidden where a dot in front hides.
    unfinished: path.join(folder, `.skinventory-${randomUUID()}.unfinished`),
    name,
    // The root of a disk has no name but its path.
    folder: path.basename(folder) || folder,
  }
}
