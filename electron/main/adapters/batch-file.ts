import { type Batch, type BatchId, type BatchPhase, type BatchRowState } from '@shared/batch'
import { batchLimits } from '@shared/domain/batch-limits'
import { games } from '@shared/domain/game'
import { fail, ok, type Result } from '@shared/result'
import { z } from 'zod'
import type { BatchNote, KeptBatch } from '../ports/batch-store'
import { keptError } from './kept-error-schema'
import { openSealedLine, sealedLine } from './sealed-line'
import { idForm, issueIn, snapshotId } from './snapshot-schema'

const format = 'skinventory-batch'
const version = 1
const batchEnding = '.batch'
const journalEnding = '.journal'

const text = z.string().max(2000)
const time = z.number()
const count = z.int().min(0)
const sum = text.regex(/^-?\d+(?:\.\d+)?$/u)
const sums = z.object({ price: sum, priceLocal: sum, multipliedPriceLocal: sum })

const phase: z.ZodType<BatchPhase> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('running') }),
  z.object({
    kind: z.literal('paused'),
    because: z.union([z.enum(['person', 'restart']), keptError]),
  }),
  z.object({ kind: z.enum(['ended', 'cancelled']), at: time }),
])

const rowState: z.ZodType<BatchRowState> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['waiting', 'skipped']) }),
  z.object({ kind: z.literal('running'), attempt: count }),
  z.object({
    kind: z.literal('done'),
    snapshotId,
    takenAt: time,
    contents: z.object({
      items: count,
      depositable: count,
      totals: z.object({ all: sums, depositable: sums }),
      currencyLocal: z.string().transform((whole) => whole.slice(0, 100)),
    }),
  }),
  z.object({ kind: z.literal('failed'), error: keptError, attempts: count }),
])

const batch: z.ZodType<Batch> = z.object({
  id: z.string().regex(idForm),
  name: z.string().max(batchLimits.name),
  projectId: text,
  projectName: text,
  terms: z.object({
    currency: text,
    multiplier: text,
    customCurrency: text,
    customCurrencyRate: text,
    keepTradeTokens: z.boolean(),
    concurrency: z.int().min(1).max(batchLimits.concurrency),
  }),
  createdAt: time,
  phase,
  rows: z
    .array(
      z.object({
        line: count,
        label: z.string().max(batchLimits.label),
        game: z.enum(games),
        steamId: text,
        state: rowState,
      }),
    )
    .max(batchLimits.rows),
})

const formSchema = z.object({ format: z.literal(format), version: z.int().min(1) })
const fileSchema = z
  .object({
    format: z.literal(format),
    version: z.literal(version),
    /** Which writing of the file it is: only notes of the same one count. */
    generation: count,
    batch,
    tradeTokens: z.array(text.nullable()),
    snapshotIds: z.array(snapshotId.nullable()),
  })
  .refine(
    ({ batch: { rows }, tradeTokens, snapshotIds }) =>
      rows.length === tradeTokens.length && rows.length === snapshotIds.length,
  )

const note: z.ZodType<BatchNote> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('phase'), phase }),
  z.object({ kind: z.literal('row'), row: count, state: rowState }),
  z.object({ kind: z.literal('began'), row: count, snapshotId }),
  z.object({
    kind: z.literal('concurrency'),
    concurrency: z.int().min(1).max(batchLimits.concurrency),
  }),
])
const lineSchema = z.tuple([count, note])

export const batchName = (id: BatchId) => `${id}${batchEnding}`
export const journalName = (id: BatchId) => `${id}${journalEnding}`

/** What the files of a folder are by their names. */
export function batchNames(names: readonly string[]) {
  const idsOf = (ending: string) =>
    names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length))
  const isId = (id: string) => idForm.test(id)
  return {
    ids: idsOf(batchEnding).filter(isId),
    journals: idsOf(journalEnding).filter(isId),
    /** Names that end as those of batches do, and are none. */
    misnamed: [batchEnding, journalEnding].flatMap((ending) =>
      idsOf(ending).flatMap((id) => (isId(id) ? [] : [`${id}${ending}`])),
    ),
  }
}

/** The failure says in a few words which field it is that cannot go to disk. */
export function batchBytes(kept: KeptBatch, generation: number): Result<Uint8Array, string> {
  const parsed = fileSchema.safeParse({ format, version, generation, ...kept })
  return parsed.success
    ? ok(Buffer.from(sealedLine(parsed.data)))
    : fail(`batch: ${issueIn(parsed.error)}`)
}

export interface ReadBatch {
  readonly kept: KeptBatch
  readonly generation: number
}

/** The failure says in a few words what is wrong. */
export function readBatch(bytes: Uint8Array, id: BatchId): Result<ReadBatch, string> {
  const [line = '', rest] = Buffer.from(bytes).toString('utf8').split('\n', 2)
  const held = rest === '' ? openSealedLine(line) : undefined
  if (held === undefined) return fail('breaks off, or was damaged')
  const form = formSchema.safeParse(held)
  if (form.success && form.data.version > version) return fail('made by a later version of the app')
  const parsed = fileSchema.safeParse(held)
  if (!parsed.success) return fail(`batch: ${issueIn(parsed.error)}`)
  const { format: _f, version: _v, generation, ...kept } = parsed.data
  if (kept.batch.id !== id) return fail('is another batch than its name says')
  return ok({ kept, generation })
}

/** The failure says in a few words which field it is that cannot go to disk. */
export function noteBytes(
  notes: readonly BatchNote[],
  generation: number,
): Result<Uint8Array, string> {
  const lines: string[] = []
  for (const one of notes) {
    const parsed = lineSchema.safeParse([generation, one])
    if (!parsed.success) return fail(`note: ${issueIn(parsed.error)}`)
    lines.push(sealedLine(parsed.data))
  }
  return ok(Buffer.from(lines.join('')))
}

export interface ReadJournal {
  /** Of this generation, as far as they can be read. */
  readonly notes: readonly BatchNote[]
  /** Whether it can be added to: it ends with a whole line, and holds nothing else. */
  readonly isSound: boolean
  /** Whether a line within it was changed after it was written. Its last one may have been cut by an end of the app. */
  readonly isDamaged: boolean
}

export function readJournal(bytes: Uint8Array, { kept, generation }: ReadBatch): ReadJournal {
  const lines = Buffer.from(bytes).toString('utf8').split('\n')
  // What stands behind the last line end was never written to its end.
  let isSound = lines.pop() === ''
  let isDamaged = false
  const notes: BatchNote[] = []
  for (const line of lines) {
    const parsed = lineSchema.safeParse(openSealedLine(line))
    if (!parsed.success || rowOf(parsed.data[1]) >= kept.batch.rows.length) isDamaged = true
    else if (parsed.data[0] === generation) notes.push(parsed.data[1])
    else isSound = false
  }
  return { notes, isSound: isSound && !isDamaged, isDamaged }
}

function rowOf(one: BatchNote): number {
  return one.kind === 'row' || one.kind === 'began' ? one.row : -1
}
