import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'

export interface AtomicWriting {
  /** Who may do what with the file, before the system's mask. */
  readonly mode?: number
  /** Where it is written until it is whole: in the same folder. */
  readonly unfinished?: string
}

/**
 * Writes under another name, flushes, then renames: a crash leaves the whole new file or what was there before. Unless
 * told otherwise the file is for this user's eyes alone.
 */
export async function writeFileAtomically(
  file: string,
  content: Uint8Array,
  { mode = 0o600, unfinished = `${file}.${randomUUID()}.unfinished` }: AtomicWriting = {},
): Promise<void> {
  try {
    const handle = await open(unfinished, 'wx', mode)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
