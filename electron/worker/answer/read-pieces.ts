import type { RawAnswer } from '@shared/inventory-work'
import { open } from 'node:fs/promises'

/** Large enough that reading costs nothing beside parsing, small enough that the first items come soon. */
const pieceBytes = 512 * 1024

/**
 * The bytes of a raw answer. Two buffers take turns, so that the next piece is read while the last one is worked on: a
 * piece is good until the next one but one is asked for.
 */
export async function* readPieces(
  { path, bytes }: RawAnswer,
  isWanted: () => boolean,
): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await open(path, 'r')
  try {
    let buffers = [Buffer.allocUnsafe(pieceBytes), Buffer.allocUnsafe(pieceBytes)] as const
    let position = 0
    const end = bytes ?? Number.POSITIVE_INFINITY
    const readNext = () => file.read(buffers[0], 0, Math.min(pieceBytes, end - position), position)
    let coming = readNext()
    for (;;) {
      const { bytesRead, buffer } = await coming
      if (bytesRead === 0 || !isWanted()) return
      position += bytesRead
      buffers = [buffers[1], buffers[0]]
      coming = readNext()
      // Whoever stops early never awaits it.
      coming.catch(() => undefined)
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
