import type {
  AnswerPortion,
  FailedAnswer,
  InventoryFailure,
  RawAnswer,
} from '@shared/inventory-work'
import type { SentCombinedMessage } from '@shared/ipc-contract'
import { fail, ok, type Result } from '@shared/result'
import {
  createAnswerItems,
  readAnswerInto,
  type AnswerItems,
  type ReadAnswer,
} from '../answer/read-answer'
import { readPieces } from '../answer/read-pieces'
import { readingFailure } from '../reading-failure'

/** A snapshot was an inventory when it was taken, so its HTTP status cannot have been a bad one. */
const statusOfSnapshots = 200

/** Items in the first chunk, so that something can be shown soon, and in each that follows: many answers are small. */
const firstChunk = 64
const laterChunks = 2000

/**
 * Reads answers one after the other into columns that share their dictionaries, so that a name stands once however many
 * Steam users have the item. One that fails takes its items back, and the others go on. Gives those that failed while
 * they were read.
 */
export async function openCombined(
  portions: AsyncIterable<AnswerPortion>,
  send: (message: SentCombinedMessage) => void,
  isWanted: () => boolean,
): Promise<Result<readonly FailedAnswer[], InventoryFailure>> {
  const items = createAnswerItems()
  const { builder } = items
  const failed: FailedAnswer[] = []
  let least = firstChunk
  let index = 0

  const sendPending = () => {
    least = laterChunks
    send({ kind: 'chunk', chunk: builder.takePacked() })
  }
  const endRun = () => {
    if (builder.pending() >= least) sendPending()
  }

  for await (const portion of portions) {
    for (const answer of portion) {
      if (!isWanted()) return fail({ kind: 'cancelled' })
      builder.beginAnswer()
      const read = answer.ok ? await readOne(items, answer.value, { endRun, isWanted }) : answer
      if (!isWanted()) return fail({ kind: 'cancelled' })
      if (read.ok) {
        const { report, currencyLocal } = read.value
        send({ kind: 'source', index, count: report.read, currencyLocal, report })
      } else {
        failed.push({ index, failure: read.error })
        send({ kind: 'source-failed', index, error: read.error, dropped: builder.dropAnswer() })
      }
      index += 1
    }
  }
  if (!isWanted()) return fail({ kind: 'cancelled' })
  if (builder.pending() > 0) sendPending()
  send({ kind: 'end' })
  return ok(failed)
}

async function readOne(
  items: AnswerItems,
  answer: RawAnswer,
  { endRun, isWanted }: { readonly endRun: () => void; readonly isWanted: () => boolean },
): Promise<Result<ReadAnswer, InventoryFailure>> {
  try {
    return await readAnswerInto(items, readPieces(answer, isWanted), statusOfSnapshots, endRun)
  } catch (error) {
    return fail(readingFailure(error))
  }
}
