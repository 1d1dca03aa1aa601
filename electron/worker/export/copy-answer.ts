import type { RawAnswer } from '@shared/inventory-work'
import { open } from 'node:fs/promises'
import { readPieces } from '../answer/read-pieces'
import { KeptBytesChanged } from '../answer/kept-bytes'
import type { ExportTarget } from './export-target'

export const byteOrderMark = Uint8Array.of(0xef, 0xbb, 0xbf)

export async function beginsWithMark({ path }: RawAnswer): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer } = await file.read(
      Buffer.alloc(byteOrderMark.length),
      0,
      byteOrderMark.length,
      0,
    )
    return buffer.equals(byteOrderMark)
  } finally {
    await file.close()
  }
}

/** Copies a raw answer byte for byte, from this byte on. `reached`: what part of it is copied, from 0 to 1. */
export async function copyAnswer(
  answer: RawAnswer,
  from: number,
  target: ExportTarget,
  reached: (part: number) => Promise<void>,
): Promise<void> {
  let position = 0
  for await (const piece of readPieces(answer, () => true)) {
    await target.write(piece.subarray(Math.max(0, from - position)))
    position += piece.length
    await reached(answer.bytes === null ? 0 : position / answer.bytes)
  }
}

/** Hands over parts of a file that mostly follow each other, in few reads. */
export async function copyRanges(
  { path }: RawAnswer,
  target: ExportTarget,
  use: (copyRange: (offset: number, length: number) => Promise<void>) => Promise<void>,
): Promise<void> {
  const window = Buffer.allocUnsafe(windowBytes)
  let start = 0
  let filled = 0
  const file = await open(path, 'r')
  try {
    await use(async (offset, length) => {
      for (let position = offset; position < offset + length;) {
        if (position < start || position >= start + filled) {
          const { bytesRead } = await file.read(window, 0, window.length, position)
          if (bytesRead === 0) throw new KeptBytesChanged('the answer is shorter than it was')
          start = position
          filled = bytesRead
        }
        const part = window.subarray(position - start, Math.min(filled, offset + length - start))
        await target.write(part)
        position += part.length
      }
    })
  } finally {
    await file.close()
  }
}

const windowBytes = 256 * 1024
