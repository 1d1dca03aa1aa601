import { fail, ok } from '@shared/result'
import { statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { ImportFiles } from '../ports/import-files'

export const importFiles: ImportFiles = {
  nameOf: (file) => path.basename(file),
  async look(file) {
    try {
      const found = await stat(file)
      if (found.isDirectory()) return fail({ kind: 'file-is-folder' })
      if (!found.isFile()) return fail({ kind: 'file-unreadable', detail: 'not a file' })
      return ok({ bytes: found.size, modifiedAt: Math.round(found.mtimeMs) })
    } catch (error) {
      const code = codeOf(error)
      if (code === 'ENOENT' || code === 'ENOTDIR') return fail({ kind: 'file-not-found' })
      return fail({ kind: 'file-unreadable', detail: code })
    }
  },
}

/** For the words of a command line, before there is anything to wait for. */
export function kindOfPath(file: string): 'folder' | 'file' | 'nothing' {
  try {
    const found = statSync(file, { throwIfNoEntry: false })
    if (found === undefined) return 'nothing'
    return found.isDirectory() ? 'folder' : 'file'
  } catch {
    // What keeps it from being looked at is said when it is imported.
    return 'file'
  }
}

/** The system's name for what is wrong. Its message is left out, for it names the path. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : 'unknown'
}
