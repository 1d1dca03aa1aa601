import type { MessagePortMain, ParentPort } from 'electron'
import type { SentColumnsMessage, SentCombinedMessage } from '@shared/ipc-contract'
import type { InventoryFailure, RawAnswer } from '@shared/inventory-work'
import { fail, ok, type Result } from '@shared/result'
import { checkAnswer } from './answer/check-answer'
import { createAnswerItems, readAnswerInto } from './answer/read-answer'
import { readPieces } from './answer/read-pieces'
import { createPortionQueue, type PortionQueue } from './combined/portion-queue'
import { readingFailure } from './reading-failure'
import type { Work } from './work'
import type { InventoryQuestion, InventoryReply, InventoryResults } from './inventory-messages'

// The utility process that reads and writes inventories, so that neither main nor the page waits for large ones.

/** A snapshot was an inventory when it was taken, so its HTTP status cannot have been a bad one. */
const statusOfSnapshots = 200

/** Work under way, by the id of its question. */
const working = new Map<number, { isWanted: boolean; readonly answers: PortionQueue }>()

/** A question that has an answer of its own. */
type Question = Exclude<InventoryQuestion, { op: 'cancel' | 'answers' }>

// A bug ends the process, in every Electron alike, so that main hears of it and nobody waits in vain.
process.on('unhandledRejection', () => process.exit(1))

const parentPort: ParentPort = process.parentPort
const reply = (message: InventoryReply) => parentPort.postMessage(message)

parentPort.on('message', ({ data, ports }) => {
  // Main is the only one that can post here, so its words need no parsing.
  const question = data as InventoryQuestion
  if (question.op === 'cancel') cancel(question.id)
  else if (question.op === 'answers') takeAnswers(question)
  else void respond(question, ports)
})

async function respond(question: Question, ports: readonly MessagePortMain[]): Promise<void> {
  const { id } = question
  const state = { isWanted: true, answers: createPortionQueue() }
  working.set(id, state)
  const result = await perform(question, ports, {
    isWanted: () => state.isWanted,
    onProgress: (done, total) => reply({ kind: 'progress', id, done, total }),
  })
  working.delete(id)
  reply({ kind: 'done', id, result })
}

function cancel(id: number): void {
  const state = working.get(id)
  if (state === undefined) return
  state.isWanted = false
  state.answers.end()
}

function takeAnswers({ id, portion, isLast }: Extract<InventoryQuestion, { op: 'answers' }>): void {
  const answers = working.get(id)?.answers
  answers?.put(portion)
  if (isLast) answers?.end()
}

async function perform(
  question: Question,
  [port]: readonly MessagePortMain[],
  work: Work,
): Promise<InventoryResults[keyof InventoryResults]> {
  // Opening is what a person waits for most often, so it does not wait for the code of imports and exports.
  switch (question.op) {
    case 'check':
      return reading(work, () =>
        checkAnswer(readPieces(question.answer, work.isWanted), question.status, () => undefined),
      )
    case 'open':
      if (port === undefined) throw new Error('open came without a port')
      return open(question.id, question.answer, port, work)
    case 'openCombined':
      if (port === undefined) throw new Error('openCombined came without a port')
      return combine(question.id, port, work)
    case 'readFile':
      return (await import('./import/read-inventory-file')).readInventoryFile(
        question.file,
        question.draft,
        work,
      )
    case 'export':
      return (await import('./export/export-items')).exportItems(question.job, work)
    case 'exportCombined':
      return (await import('./export/export-combined')).exportCombined(
        question.job,
        portionsOf(question.id),
        work,
      )
  }
}

function portionsOf(id: number): PortionQueue['portions'] {
  const portions = working.get(id)?.answers.portions
  if (portions === undefined) throw new Error('the question is not under way')
  return portions
}

/** Gives what the reading gives, unless it failed or is no longer wanted. */
async function reading<Value>(
  { isWanted }: Work,
  read: () => Promise<Result<Value, InventoryFailure>>,
): Promise<Result<Value, InventoryFailure>> {
  try {
    const result = await read()
    return isWanted() ? result : fail({ kind: 'cancelled' })
  } catch (error) {
    return fail(readingFailure(error))
  }
}

async function open(
  id: number,
  answer: RawAnswer,
  port: MessagePortMain,
  work: Work,
): Promise<Result<undefined, InventoryFailure>> {
  const send = (message: SentColumnsMessage) => port.postMessage(message)
  // The page closes its end when it no longer wants the answer.
  port.on('close', () => cancel(id))
  port.start()
  const items = createAnswerItems()
  const result = await reading(work, () =>
    readAnswerInto(items, readPieces(answer, work.isWanted), statusOfSnapshots, () =>
      send({ kind: 'chunk', chunk: items.builder.takePacked() }),
    ),
  )
  if (!result.ok) {
    send({ kind: 'failed', error: result.error })
    return result
  }
  send({ kind: 'end', ...result.value })
  return ok()
}

async function combine(
  id: number,
  port: MessagePortMain,
  work: Work,
): Promise<InventoryResults['openCombined']> {
  const portions = portionsOf(id)
  const send = (message: SentCombinedMessage) => port.postMessage(message)
  port.on('close', () => cancel(id))
  port.start()
  const { openCombined } = await import('./combined/open-combined')
  const result = await reading(work, () => openCombined(portions, send, work.isWanted))
  if (!result.ok) send({ kind: 'failed', error: result.error })
  return result
}
