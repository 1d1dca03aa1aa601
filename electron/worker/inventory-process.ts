import type { MessagePortMain, ParentPort } from 'electron'
import type { ColumnsMessage } from '@shared/ipc-contract'
import { fail, type Result } from '@shared/result'
import { readAnswer, type TakeChunk } from './answer/read-answer'
import { readPieces } from './answer/read-pieces'
import type {
  AnswerFacts,
  AnswerFailure,
  AnswerPlace,
  InventoryQuestion,
  InventoryReply,
} from './inventory-messages'

// The utility process that reads raw answers, so that neither main nor the page waits while a large one is parsed.

/** A snapshot was an inventory when it was taken, so its HTTP status cannot have been a bad one. */
const statusOfSnapshots = 200

/** Readings at work, by the id of their question. */
const readings = new Map<number, { isWanted: boolean }>()

function cancel(id: number): void {
  const reading = readings.get(id)
  if (reading !== undefined) reading.isWanted = false
}

async function read(
  id: number,
  { path, offset }: AnswerPlace,
  status: number,
  takeChunk: TakeChunk,
): Promise<Result<AnswerFacts, AnswerFailure>> {
  const reading = { isWanted: true }
  readings.set(id, reading)
  try {
    const pieces = readPieces(path, offset, () => reading.isWanted)
    const result = await readAnswer(pieces, status, takeChunk)
    return reading.isWanted ? result : fail({ kind: 'cancelled' })
  } catch (error) {
    return fail(failureOfError(error))
  } finally {
    readings.delete(id)
  }
}

function failureOfError(error: unknown): AnswerFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  if (code === 'ENOENT') return { kind: 'snapshot-not-found' }
  // A system's message may name a folder of the person; its code tells enough.
  if (code !== null) return { kind: 'storage-failed', detail: code }
  return { kind: 'reader-stopped', detail: error instanceof Error ? error.message : String(error) }
}

async function open(id: number, answer: AnswerPlace, port: MessagePortMain): Promise<void> {
  const send = (message: ColumnsMessage) => port.postMessage(message)
  // The page closes its end when it no longer wants the answer.
  port.on('close', () => cancel(id))
  port.start()
  const result = await read(id, answer, statusOfSnapshots, (chunk) =>
    send({ kind: 'chunk', chunk }),
  )
  send(result.ok ? { kind: 'end', ...result.value } : { kind: 'failed', error: result.error })
}

// A bug ends the process, in every Electron alike, so that main hears of it and nobody waits in vain.
process.on('unhandledRejection', () => process.exit(1))

const parentPort: ParentPort = process.parentPort
const reply = (message: InventoryReply) => parentPort.postMessage(message)

parentPort.on('message', ({ data, ports }) => {
  // Main is the only one that can post here, so its words need no parsing.
  const question = data as InventoryQuestion
  switch (question.op) {
    case 'check':
      void read(question.id, question.answer, question.status, () => undefined).then((result) =>
        reply({ kind: 'checked', id: question.id, result }),
      )
      return
    case 'open': {
      const [port] = ports
      if (port === undefined) throw new Error('open came without a port')
      void open(question.id, question.answer, port).then(() =>
        reply({ kind: 'opened', id: question.id }),
      )
      return
    }
    case 'cancel':
      cancel(question.id)
  }
})
