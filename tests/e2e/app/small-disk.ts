import { execFile } from 'node:child_process'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Why no small disk can be made here; null where one can. Only Linux's root may mount one from memory. */
export const noSmallDisk =
  process.platform === 'linux' && process.getuid?.() === 0
    ? null
    : 'a disk of its own size takes root on Linux'

/** Makes the folder a disk of so many megabytes, which is really full when it is full. */
export async function mountSmallDisk(folder: string, megabytes: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'tmpfs', folder])
}

export async function unmountSmallDisk(folder: string): Promise<void> {
  // Lazily: Chromium's helpers may hold a file on it for a moment after the app has gone.
  await run('umount', ['--lazy', folder])
}

/** From now on nothing can be written onto it, until told otherwise. No file on it may be open for writing. */
export async function setReadOnly(folder: string, isReadOnly: boolean): Promise<void> {
  await run('mount', ['-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder])
}

/** Leaves no byte of it free. What comes back makes room again. */
export async function fillDisk(folder: string): Promise<() => Promise<void>> {
  const filler = path.join(folder, 'filler')
  const file = await open(filler, 'w')
  try {
    const piece = Buffer.alloc(65_536)
    while (await isWritten(file, piece));
  } finally {
    await file.close()
  }
  return () => rm(filler)
}

async function isWritten(file: FileHandle, piece: Uint8Array): Promise<boolean> {
  try {
    await file.writeFile(piece)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false
    throw error
  }
}
