import type { StorageError } from '@shared/app-error'
import { systemCode } from '@shared/disk-error'
import type { SetAsideFacts, SetAsideFile } from '@shared/domain/kept-snapshots'
import { fail, type Result } from '@shared/result'
import path from 'node:path'
import type { SetAsideFolder } from './set-aside-folder'

export interface UnreadableFile {
  readonly id: string
  /** In a few words. */
  readonly reason: string
}

/** Files that are read at a time: more would not make it faster. */
const readers = 8

/**
 * Reads the files of those ids, a few at a time, and tells apart what is wrong with one of them. Those that are gone by
 * now are in neither list. Throws where the disk itself refuses.
 */
export async function readKeptFiles<Value>(
  ids: readonly string[],
  read: (id: string) => Promise<Result<Value, string>>,
): Promise<{ readonly read: readonly Value[]; readonly unreadable: readonly UnreadableFile[] }> {
  const good: Value[] = []
  const unreadable: UnreadableFile[] = []
  const waiting = [...ids]
  const work = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const found = await readOrFault(read(id))
      if (found === null) continue
      if (found.ok) good.push(found.value)
      else unreadable.push({ id, reason: found.error })
    }
  }
  await Promise.all(Array.from({ length: readers }, work))
  return { read: good, unreadable }
}

/** A file that cannot be read, and what moves it out of the way. */
export interface FileToMove {
  readonly file: string
  readonly reason: string
  readonly facts: SetAsideFacts | null
  readonly take: () => Promise<unknown>
}

/** Moves them out of the way; gives those that the disk did not let be moved. */
export async function moveAside(
  files: readonly FileToMove[],
  now: () => number,
): Promise<readonly SetAsideFile[]> {
  const unmoved: SetAsideFile[] = []
  for (const { file, reason, facts, take } of files) {
    try {
      await take()
    } catch {
      unmoved.push({ file, reason, facts, bytes: 0, setAsideAt: now() })
    }
  }
  return unmoved
}

/** The same for whole files, given by their paths, of which nothing more is known. */
export function moveAsideWhole(
  setAside: Pick<SetAsideFolder, 'take'>,
  now: () => number,
  files: readonly { readonly file: string; readonly reason: string }[],
): Promise<readonly SetAsideFile[]> {
  return moveAside(
    files.map(({ file, reason }) => ({
      file: path.basename(file),
      reason,
      facts: null,
      take: () => setAside.take(file, reason, null),
    })),
    now,
  )
}

/** What stands in the way of reading a folder; that it may not be written to does not. */
export function listError(thrown: unknown): StorageError {
  const code = systemCode(thrown)
  if (code === null) throw thrown
  return { kind: 'storage-failed', detail: code }
}

/** What is wrong with this one file, rather than with the disk or with us. */
const faultsOfOneFile: ReadonlySet<string> = new Set(['EACCES', 'EIO', 'EISDIR', 'ELOOP', 'EPERM'])

/** Null where the file has gone in the meantime. */
async function readOrFault<Value>(
  reading: Promise<Result<Value, string>>,
): Promise<Result<Value, string> | null> {
  try {
    return await reading
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT') return null
    if (code !== null && faultsOfOneFile.has(code)) return fail(`cannot be read (${code})`)
    throw error
  }
}
