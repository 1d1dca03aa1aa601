import { constants, type Stats } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import type { Work } from '../work'
import { ImportStopped } from './import-stopped'

/** Large enough that reading costs nothing beside parsing. */
const pieceBytes = 512 * 1024

/** Milliseconds between two words of how far it is. */
const progressInterval = 100

export interface SourceFile {
  /** Its bytes in pieces, each in memory of its own. Throws an {@link ImportStopped}. */
  readonly pieces: () => AsyncGenerator<Uint8Array, void, undefined>
  /** How many bytes of it were read. */
  readonly done: () => number
  /** Its size when it was opened. */
  readonly total: number
  readonly close: () => Promise<void>
}

/**
 * Opens a file to be imported. A folder, a device or a pipe is refused, and waited for at no moment.
 * `now`: milliseconds of any clock that only goes forward.
 */
export async function openSourceFile(
  path: string,
  { isWanted, onProgress }: Work,
  now: () => number,
): Promise<SourceFile> {
  const file = await openRegularFile(path)
  const total = (await orUnreadable(file.stat())).size
  let done = 0
  let told = Number.NEGATIVE_INFINITY

  const tell = () => {
    if (now() - told < progressInterval) return
    told = now()
    onProgress(done, Math.max(done, total))
  }
  const readNext = (position: number) =>
    file.read(Buffer.allocUnsafeSlow(pieceBytes), 0, pieceBytes, position)

  return {
    async *pieces() {
      let coming = readNext(0)
      for (;;) {
        const { bytesRead, buffer } = await orUnreadable(coming)
        if (!isWanted()) throw new ImportStopped({ kind: 'cancelled' })
        if (bytesRead === 0) return
        done += bytesRead
        tell()
        coming = readNext(done)
        // Whoever stops early never awaits it.
        coming.catch(() => undefined)
        yield buffer.subarray(0, bytesRead)
      }
    },
    done: () => done,
    total,
    close: () => file.close(),
  }
}

async function openRegularFile(path: string): Promise<FileHandle> {
  // Asked before it is opened, since opening alone may do something to a device; and after, since it may have changed.
  refuseOthers(await orUnreadable(stat(path)))
  // There is no such flag on Windows, and no pipe that a path could open by surprise.
  const withoutWaiting = process.platform === 'win32' ? 0 : constants.O_NONBLOCK
  const file = await orUnreadable(open(path, constants.O_RDONLY | withoutWaiting))
  try {
    refuseOthers(await orUnreadable(file.stat()))
    return file
  } catch (error) {
    await file.close()
    throw error
  }
}

function refuseOthers(stats: Stats): void {
  if (stats.isDirectory()) throw new ImportStopped({ kind: 'file-is-folder' })
  if (!stats.isFile()) {
    throw new ImportStopped({ kind: 'file-unreadable', detail: 'not a file' })
  }
}

async function orUnreadable<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new ImportStopped({ kind: 'file-not-found' })
    // A path with a zero byte in it names no file on any system.
    if (code === 'ERR_INVALID_ARG_VALUE') throw new ImportStopped({ kind: 'file-not-found' })
    if (code === null || !/^E[A-Z\d]+$/u.test(code)) throw error
    throw new ImportStopped({ kind: 'file-unreadable', detail: code })
  }
}
