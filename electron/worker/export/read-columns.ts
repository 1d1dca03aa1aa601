import { joinChunks, type ItemColumnsChunk } from '@shared/domain/item-columns-chunk'
import type { ItemColumns } from '@shared/domain/item-columns'
import type { RawAnswer } from '@shared/inventory-work'
import { readAnswer } from '../answer/read-answer'
import { readPieces } from '../answer/read-pieces'
import { ExportStopped } from './export-stopped'

/** A snapshot was an inventory when it was taken, so its HTTP status cannot have been a bad one. */
const statusOfSnapshots = 200

export interface ReadColumns {
  readonly columns: ItemColumns
  /** Empty where the answer names none. */
  readonly currencyLocal: string
}

/** Reads a snapshot's answer to its end. Throws an {@link ExportStopped} where it is no inventory, or unwanted. */
export async function readColumns(
  answer: RawAnswer,
  isWanted: () => boolean,
): Promise<ReadColumns> {
  const chunks: ItemColumnsChunk[] = []
  const read = await readAnswer(readPieces(answer, isWanted), statusOfSnapshots, (chunk) =>
    chunks.push(chunk),
  )
  if (!isWanted()) throw new ExportStopped({ kind: 'cancelled' })
  if (!read.ok) throw new ExportStopped(read.error)
  return { columns: joinChunks(chunks), currencyLocal: read.value.currencyLocal }
}
