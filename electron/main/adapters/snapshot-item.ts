import type { StorageError } from '@shared/app-error'
import type { ItemPlace } from '@shared/domain/item-columns-builder'
import type { SnapshotId } from '@shared/domain/snapshot'
import type { RawAnswer } from '@shared/inventory-work'
import { fail, ok, type Result } from '@shared/result'
import { readAt, type Disk } from './disk'
import { readTrailer } from './snapshot-trailer'

/** Bytes that one item may have when it is read by itself. */
const longestItem = 1024 * 1024

/** The text of one item of a snapshot's file. */
export async function readItem(
  disk: Disk,
  name: string,
  id: SnapshotId,
  place: ItemPlace,
): Promise<Result<string, StorageError>> {
  const file = await disk.open(name)
  try {
    const trailer = await readTrailer(file, id)
    if (!trailer.ok) return fail({ kind: 'snapshot-damaged', detail: trailer.error })
    if (!isWithin(place, trailer.value.bytes)) {
      return fail({ kind: 'snapshot-damaged', detail: 'no item at that place' })
    }
    return decode(await readAt(file, place.offset, place.length))
  } finally {
    await file.close()
  }
}

/** Where the raw answer lies in a snapshot's file. */
export async function findAnswer(
  disk: Disk,
  name: string,
  id: SnapshotId,
): Promise<Result<RawAnswer, StorageError>> {
  const file = await disk.open(name)
  try {
    const trailer = await readTrailer(file, id)
    if (!trailer.ok) return fail({ kind: 'snapshot-damaged', detail: trailer.error })
    const { bytes, description } = trailer.value
    return ok({ path: name, bytes, sha256: description.contents.sha256 })
  } finally {
    await file.close()
  }
}

function isWithin({ offset, length }: ItemPlace, bytes: number): boolean {
  if (!Number.isSafeInteger(offset) || !Number.isSafeInteger(length)) return false
  return offset >= 0 && length > 0 && length <= longestItem && offset + length <= bytes
}

function decode(bytes: Uint8Array): Result<string, StorageError> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return fail({ kind: 'snapshot-damaged', detail: 'item is no UTF-8' })
  }
}
