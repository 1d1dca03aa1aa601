import type { ItemColumnsChunk } from '@shared/domain/item-columns-chunk'
import { assertNever } from '@shared/domain/assert-never'
import { readApiError } from '@shared/domain/api-error'
import {
  createItemColumnsBuilder,
  type ItemColumnsBuilder,
} from '@shared/domain/item-columns-builder'
import { isRecord } from '@shared/domain/is-record'
import { fail, ok, type Result } from '@shared/result'
import type { ReadingReport } from '@shared/domain/reading-report'
import type { InventoryFailure } from '@shared/inventory-work'
import { answerLimits, createAnswerReader, type AnswerEnd } from './answer-reader'
import { createPlainItems, type ReadPlainItem } from './plain-items'
import { viewOf } from './utf8-text'
import { excerptBytes, excerptOf } from './excerpt'

const firstBadStatus = 400
const lessThan = 0x3c

/** Hears of each run of items as it is read; whatever it heard counts only if the answer proves good at its end. */
export type TakeChunk = (chunk: ItemColumnsChunk) => void

/** A whole answer that is an inventory. */
export interface ReadAnswer {
  readonly report: ReadingReport
  /** As it came; empty where the answer names none. */
  readonly currencyLocal: string
}

/**
 * Reads an answer to its end and says what it is: an inventory, an error answer of SkinsBack, or why it is neither.
 * Throws what the source of the pieces throws.
 */
export async function readAnswer(
  pieces: AsyncIterable<Uint8Array>,
  status: number,
  takeChunk: TakeChunk,
): Promise<Result<ReadAnswer, InventoryFailure>> {
  const items = createAnswerItems()
  // Taken even if nobody wants it, so that no more than one run is held.
  return readAnswerInto(items, pieces, status, () => takeChunk(items.builder.takeChunk()))
}

/** Where the items of answers go, of one or of several that share their dictionaries. */
export interface AnswerItems {
  readonly builder: ItemColumnsBuilder
  readonly readPlain: ReadPlainItem
}

export function createAnswerItems(): AnswerItems {
  const builder = createItemColumnsBuilder((ascii) => viewOf(ascii).toString('latin1'))
  return { builder, readPlain: createPlainItems(builder.plain) }
}

/** Reads an answer as {@link readAnswer} does, beside items of others. `endRun`: a run of items was added. */
export async function readAnswerInto(
  { builder, readPlain }: AnswerItems,
  pieces: AsyncIterable<Uint8Array>,
  status: number,
  endRun: () => void,
): Promise<Result<ReadAnswer, InventoryFailure>> {
  const reader = createAnswerReader({ add: builder.add, endRun, readPlain })
  let first: Uint8Array = new Uint8Array()
  let bytes = 0
  for await (const piece of pieces) {
    if (first.length < excerptBytes) {
      first = Buffer.concat([first, piece.subarray(0, excerptBytes - first.length)])
    }
    bytes += piece.length
    if (!reader.push(piece)) break
  }
  const verdict = verdictOn(reader.end(), { status, first, bytes })
  return verdict.ok ? ok({ report: builder.report(), currencyLocal: verdict.value }) : verdict
}

interface Reading {
  readonly status: number
  readonly first: Uint8Array
  readonly bytes: number
}

/** `currency_local` of an inventory, or what else the answer is. */
function verdictOn(
  end: AnswerEnd,
  { status, first, bytes }: Reading,
): Result<string, InventoryFailure> {
  const excerpt = excerptOf(first)
  const envelope = end.kind === 'read' && isRecord(end.envelope) ? end.envelope : null
  // A proper error answer says more than any status.
  if (envelope?.['status'] === 'error') {
    return fail({ kind: 'api-error', error: readApiError(envelope) })
  }
  if (status >= firstBadStatus) return fail({ kind: 'http-error', status, excerpt })
  if (end.kind !== 'read' && end.kind !== 'empty' && startsLikeHtml(first)) {
    return fail({ kind: 'reply-is-html', status, excerpt })
  }
  switch (end.kind) {
    case 'empty':
      return fail({ kind: 'reply-empty', status })
    case 'not-json':
      return fail({ kind: 'reply-not-json', status, excerpt })
    case 'truncated':
      return fail({ kind: 'reply-truncated', bytes })
    case 'wrong-encoding':
      return fail({ kind: 'reply-wrong-encoding', status })
    case 'too-large':
      return fail({ kind: 'reply-too-large', limit: answerLimits.heldBytes })
    case 'read':
      return envelope?.['status'] === 'success' && end.hasItems
        ? ok(currencyLocal(envelope['data']))
        : fail({ kind: 'reply-without-items', status, excerpt })
    default:
      return assertNever(end)
  }
}

/** Whether the first byte that is neither white space nor a byte order mark is `<`. */
function startsLikeHtml(first: Uint8Array): boolean {
  return first.find((byte) => !skippedInFront.has(byte)) === lessThan
}

const skippedInFront = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf])

function currencyLocal(data: unknown): string {
  const currency = isRecord(data) ? data['currency_local'] : undefined
  return typeof currency === 'string' ? currency : ''
}
