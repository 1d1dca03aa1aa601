import { diskError } from '@shared/disk-error'
import type { ExportFile } from '@shared/inventory-work'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { ExportStopped } from './export-stopped'
import type { ExportTarget } from './export-target'

/** What an export does to its file: a seam for disks that fail. */
export type TargetFile = Pick<FileHandle, 'write' | 'sync' | 'close'>
export type CreateTargetFile = (file: string) => Promise<TargetFile>

/** Never on top of a file that is there; who may read it is for the person's own settings to say. */
export const createTargetFile: CreateTargetFile = (file) => open(file, 'wx', 0o666)

/** Small pieces go to the disk together. */
const bufferBytes = 128 * 1024

/**
 * Writes an export under another name, flushes it and renames it when it is whole, so that what was there before is
 * lost at no moment. One write at a time, so no more than a piece and the buffer are held.
 */
export async function openFileTarget(
  { path: finished, unfinished }: ExportFile,
  createFile: CreateTargetFile,
): Promise<ExportTarget> {
  const file = await asStop(createFile(unfinished))
  const buffer = Buffer.allocUnsafe(bufferBytes)
  let held = 0
  let bytes = 0
  let isClosed = false

  const close = async () => {
    if (isClosed) return
    isClosed = true
    await file.close()
  }
  const flush = async () => {
    const full = buffer.subarray(0, held)
    held = 0
    await writeAll(file, full)
  }

  return {
    async write(piece) {
      bytes += piece.length
      if (held + piece.length > buffer.length) await asStop(flush())
      if (piece.length > buffer.length) {
        await asStop(writeAll(file, piece))
        return
      }
      buffer.set(piece, held)
      held += piece.length
    },
    async finish() {
      await asStop(
        (async () => {
          await flush()
          await file.sync()
          await close()
          await rename(unfinished, finished)
        })(),
      )
      await syncFolder(path.dirname(finished))
      return { bytes, text: null }
    },
    async discard() {
      // The failure that led here is the one to tell.
      await close().catch(() => undefined)
      await rm(unfinished, { force: true }).catch(() => undefined)
    },
  }
}

async function asStop<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    throw new ExportStopped(diskError(error))
  }
}

/** A write may take fewer bytes than it was given. */
async function writeAll(file: TargetFile, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, from, bytes.length - from, null)
    from += bytesWritten
  }
}

/**
 * The new name is on disk only when the folder is. Windows does this by itself, and shares and sticks may not know how:
 * the file is whole and in its place by then, so that is no failure.
 */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
