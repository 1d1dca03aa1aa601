import type { CheckedAnswer, InventoryFailure } from '@shared/inventory-work'
import { ok, type Result } from '@shared/result'
import { createHash, type Hash } from 'node:crypto'
import { createContentsTally } from './contents-tally'
import { readAnswer, type TakeChunk } from './read-answer'

/**
 * Reads an answer as {@link readAnswer} does, and works out what is kept beside it: once, when it arrives. Opening it
 * later sums nothing.
 */
export async function checkAnswer(
  pieces: AsyncIterable<Uint8Array>,
  status: number,
  takeChunk: TakeChunk,
): Promise<Result<CheckedAnswer, InventoryFailure>> {
  const tally = createContentsTally()
  const hash = createHash('sha256')
  const read = await readAnswer(hashed(pieces, hash), status, (chunk) => {
    tally.add(chunk)
    takeChunk(chunk)
  })
  if (!read.ok) return read
  const { report, currencyLocal } = read.value
  return ok({ report, contents: tally.contents(report, currencyLocal, hash.digest('hex')) })
}

async function* hashed(pieces: AsyncIterable<Uint8Array>, hash: Hash): AsyncIterable<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}
