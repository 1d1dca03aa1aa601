import { randomUUID } from 'node:crypto'
import {
  appendFile,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  type FileHandle,
} from 'node:fs/promises'
import path from 'node:path'

/** What is done to a file that is being written, and to one that is read. */
export type WrittenFile = Pick<FileHandle, 'write' | 'stat' | 'sync' | 'close'>
export type ReadFile = Pick<FileHandle, 'read' | 'stat' | 'close'>

/** All that the library does to a disk: a seam for disks that refuse, and for ends that come at any moment. */
export interface Disk {
  /** For this user's eyes alone. Harmless where it is there. */
  readonly makeFolder: (folder: string) => Promise<void>
  readonly names: (folder: string) => Promise<readonly string[]>
  /** For this user's eyes alone, and never on top of a file that is there. */
  readonly create: (file: string) => Promise<WrittenFile>
  readonly open: (file: string) => Promise<ReadFile>
  readonly read: (file: string) => Promise<Uint8Array>
  /** To the end of the file, which is made where there is none. */
  readonly append: (file: string, bytes: Uint8Array) => Promise<void>
  /** The same, and they are on disk when this resolves. */
  readonly appendToStay: (file: string, bytes: Uint8Array) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  /** With all that is in it, where it is a folder. Harmless where it is not there. */
  readonly remove: (file: string) => Promise<void>
  /** The names in it are on disk when this resolves. */
  readonly syncFolder: (folder: string) => Promise<void>
}

export const nodeDisk: Disk = {
  async makeFolder(folder) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  },
  names: (folder) => readdir(folder),
  create: (file) => open(file, 'wx', 0o600),
  open: (file) => open(file, 'r'),
  read: (file) => readFile(file),
  append: (file, bytes) => appendFile(file, bytes, { mode: 0o600 }),
  async appendToStay(file, bytes) {
    const handle = await open(file, 'a', 0o600)
    try {
      await handle.appendFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  rename,
  remove: (file) => rm(file, { recursive: true, force: true }),
  async syncFolder(folder) {
    // Windows cannot open folders, and does this by itself.
    if (process.platform === 'win32') return
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
}

/** The ending of files that are not whole yet. What a run that ended early left of them, the next one removes. */
export const unfinishedEnding = '.part'

/** A write may take fewer bytes than it was given. */
export async function writeAt(file: WrittenFile, bytes: Uint8Array, position: number) {
  for (let from = 0; from < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, from, bytes.length - from, position + from)
    from += bytesWritten
  }
}

/** Up to so many bytes from a position on; fewer where the file ends. */
export async function readAt(file: ReadFile, position: number, length: number) {
  const buffer = Buffer.alloc(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}

/** Writes under another name, flushes, then renames: an end at any moment leaves the whole new file or the old one. */
export async function replaceFile(disk: Disk, file: string, bytes: Uint8Array) {
  const folder = path.dirname(file)
  const unfinished = path.join(folder, `${randomUUID()}${unfinishedEnding}`)
  try {
    const handle = await disk.create(unfinished)
    try {
      await writeAt(handle, bytes, 0)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await disk.rename(unfinished, file)
    await disk.syncFolder(folder)
  } catch (error) {
    await disk.remove(unfinished).catch(() => undefined)
    throw error
  }
}
