import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
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
