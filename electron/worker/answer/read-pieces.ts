import type { RawAnswer } from '@shared/inventory-work'
import { open } from 'node:fs/promises'
import { createKeptBytesCheck } from './kept-bytes'

/** Large enough that reading costs nothing beside parsing, small enough that the first items come soon. */
const pieceBytes = 512 * 1024

/**
 * The bytes of a raw answer. Two buffers take turns, so that the next piece is read while the last one is worked on: a
 * piece is good until the next one but one is asked for. Throws a `KeptBytesChanged` behind the last piece where they
 * are not the bytes that were kept: whatever was read of them is then worth nothing.
 */
export async function* readPieces(
  answer: RawAnswer,
  isWanted: () => boolean,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { path, bytes } = answer
  const check = createKeptBytesCheck(answer)
  const file = await open(path, 'r')
  try {
    // Of thousands of small answers each would else take as much as a large one. Node refuses an empty buffer.
    const size = Math.max(1, Math.min(pieceBytes, bytes ?? pieceBytes))
    let buffers = [Buffer.allocUnsafe(size), Buffer.allocUnsafe(size)] as const
    let position = 0
    const end = bytes ?? Number.POSITIVE_INFINITY
    const readNext = () => file.read(buffers[0], 0, Math.min(size, end - position), position)
    let coming = readNext()
    for (;;) {
      const { bytesRead, buffer } = await coming
      if (!isWanted()) return
      if (bytesRead === 0) {
        check.end()
        return
      }
      position += bytesRead
      buffers = [buffers[1], buffers[0]]
      coming = readNext()
      // Whoever stops early never awaits it.
      coming.catch(() => undefined)
      const piece = buffer.subarray(0, bytesRead)
      yield piece
      // Not before: the first items come as soon as they would without.
      check.add(piece)
    }
  } finally {
    await file.close()
  }
}
