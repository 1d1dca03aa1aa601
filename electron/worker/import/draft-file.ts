import { open } from 'node:fs/promises'
import { diskError } from '@shared/disk-error'
import type { RawAnswer } from '@shared/inventory-work'
import type { DoubtfulPart } from './broken-at'
import { ImportStopped } from './import-stopped'

/** The file of a draft, to which the raw answer is added. */
export interface DraftFile {
  /** Adds pieces while they are passed on. A piece has to stay as it is. Throws an {@link ImportStopped}. */
  readonly keep: (pieces: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array, void, undefined>
  /** What was written from this byte of the raw answer on. */
  readonly partFrom: (from: number) => DoubtfulPart
  readonly close: () => Promise<void>
}

/** What an import does to a draft's file: a seam for disks that fail. */
export interface TargetFile {
  readonly stat: () => Promise<{ readonly size: number }>
  /** From `offset` in the bytes, to `position` in the file. */
  readonly write: (
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ readonly bytesWritten: number }>
  readonly close: () => Promise<void>
}
export type OpenTargetFile = (path: string) => Promise<TargetFile>

/** It has to be there already. */
export const openTargetFile: OpenTargetFile = (path) => open(path, 'r+')

export async function openDraftFile(
  { path }: RawAnswer,
  openFile: OpenTargetFile,
): Promise<DraftFile> {
  const file = await asStop(openFile(path))
  const { size: start } = await asStop(file.stat())
  let written = 0

  return {
    async *keep(pieces) {
      for await (const piece of pieces) {
        const writing = asStop(writeAll(file, piece, start + written))
        // Awaited below in every case; until then it is nobody's.
        writing.catch(() => undefined)
        written += piece.length
        try {
          yield piece
        } finally {
          await writing
        }
      }
    },
    partFrom: (from) => ({ path, start, from, to: written }),
    close: () => file.close(),
  }
}

/** A write may take fewer bytes than it was given. */
async function writeAll(file: TargetFile, bytes: Uint8Array, position: number): Promise<void> {
  for (let from = 0; from < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, from, bytes.length - from, position + from)
    from += bytesWritten
  }
}

async function asStop<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    throw new ImportStopped(diskError(error))
  }
}
