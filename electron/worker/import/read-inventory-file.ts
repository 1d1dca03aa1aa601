import { importLimits, type FileReading } from '@shared/domain/inventory-file'
import { bentIn, type Occurrences, type ReadingReport } from '@shared/domain/reading-report'
import type {
  CheckedAnswer,
  ImportFailure,
  InventoryFailure,
  RawAnswer,
  ReadFile,
} from '@shared/inventory-work'
import { fail, ok, type Result } from '@shared/result'
import { checkAnswer } from '../answer/check-answer'
import { emptyHead, type ReadHead } from '../inventory-file/read-head'
import { startBytes } from '../inventory-file/file-start'
import type { Work } from '../work'
import { answerOfItems, answerOfOurs, shiftOf } from './answer-in-file'
import { brokenAt } from './broken-at'
import { counted, refuseBeyond, type Counted, type ImportLimits } from './counted'
import { createCsvAnswer, type CsvAnswer } from './csv-answer'
import { openDraftFile, openTargetFile, type DraftFile, type OpenTargetFile } from './draft-file'
import { formOf, type FoundForm } from './file-form'
import { createGameGuess } from './game-guess'
import { gunzip, isGzip } from './gunzip'
import { ImportStopped } from './import-stopped'
import { lookAhead } from './look-ahead'
import { openSourceFile, type SourceFile } from './source-file'

export interface ImportSettings {
  readonly limits: ImportLimits
  readonly openTarget: OpenTargetFile
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number
}

export const importSettings: ImportSettings = {
  limits: importLimits,
  openTarget: openTargetFile,
  now: () => performance.now(),
}

/** An answer that was kept was a good one, so there is no bad HTTP status to it. */
const goodStatus = 200

/**
 * Reads a file of any known form, writes its raw answer to the end of the draft's file, and says what is in it. Holds
 * some pieces and one unfinished item or line, whatever the file's size. After a failure the draft holds a part of it.
 */
export async function readInventoryFile(
  file: string,
  draft: RawAnswer,
  work: Work,
  settings: ImportSettings = importSettings,
): Promise<Result<ReadFile, ImportFailure>> {
  try {
    const source = await openSourceFile(file, work, settings.now)
    try {
      const target = await openDraftFile(draft, settings.openTarget)
      try {
        return ok(await readSource(source, target, work, settings.limits))
      } finally {
        await target.close()
      }
    } finally {
      await source.close()
    }
  } catch (error) {
    if (error instanceof ImportStopped) return fail(error.failure)
    throw error
  }
}

async function readSource(
  source: SourceFile,
  target: DraftFile,
  work: Work,
  limits: ImportLimits,
): Promise<ReadFile> {
  const packed = await lookAhead(source.pieces(), 2)
  const gzip = isGzip(packed.first)
  if (!gzip) refuseBeyond(limits, source.total)
  const plain = gzip ? gunzip(packed.pieces, source.done) : packed.pieces
  const file = counted(plain, limits, work)
  try {
    const { first, pieces } = await lookAhead(file.pieces, startBytes)
    const form = formOf(first, first.length < startBytes)
    const task = { pieces, target, limits, bytes: file.bytes }
    const { reading, ...read } =
      form.kind === 'csv' ? await readCsv(task, form) : await readJson(task, form)
    return { ...read, reading: { ...reading, gzip } }
  } finally {
    await file.pieces.return()
  }
}

interface Task extends Pick<Counted, 'bytes'> {
  readonly pieces: AsyncIterable<Uint8Array>
  readonly target: DraftFile
  readonly limits: ImportLimits
}

type Unpacked = Omit<ReadFile, 'reading'> & { readonly reading: Omit<FileReading, 'gzip'> }

async function readCsv(
  task: Task,
  { layout, mark }: Extract<FoundForm, { kind: 'csv' }>,
): Promise<Unpacked> {
  const csv = createCsvAnswer(task.pieces, layout, mark, task.limits)
  const { result, gameOfItems } = await take(csv.pieces(), task)
  // It was written here from good lines.
  if (!result.ok) throw new Error(`A CSV became no answer: ${result.error.kind}`)
  const report = inLines(result.value.report, csv)
  return {
    head: csv.head(result.value.contents.items),
    gameOfItems,
    contents: { ...result.value.contents, bent: bentIn(report) },
    reading: {
      form: 'csv',
      report,
      unknownColumns: layout.unknown,
      missingColumns: layout.missing,
    },
  }
}

/** The same report, with lines of the file for places in the list. */
function inLines(report: ReadingReport, { lineOf, skipped }: CsvAnswer): ReadingReport {
  const lines = ({ count, first }: Occurrences): Occurrences => ({
    count,
    first: first.map((position) => lineOf(position)),
  })
  const bends = Object.entries(report.bends).map(([bend, places]) => [bend, lines(places)] as const)
  return { read: report.read, bends: Object.fromEntries(bends), skipped: skipped() }
}

async function readJson(task: Task, form: Exclude<FoundForm, { kind: 'csv' }>): Promise<Unpacked> {
  const { result, gameOfItems, goodUntil } = await take(answerIn(task.pieces, form), task)
  if (!result.ok) throw new ImportStopped(await failureOf(result.error, form, task, goodUntil))
  const { report, contents } = result.value
  return {
    head: headOf(form),
    gameOfItems,
    contents,
    reading: { form: form.kind, report, unknownColumns: [], missingColumns: [] },
  }
}

function answerIn(
  pieces: AsyncIterable<Uint8Array>,
  form: Exclude<FoundForm, { kind: 'csv' }>,
): AsyncIterable<Uint8Array> {
  switch (form.kind) {
    case 'skinventory':
      return answerOfOurs(pieces, form)
    case 'items':
      return answerOfItems(pieces, form)
    case 'answer':
      return pieces
  }
}

function headOf(form: Exclude<FoundForm, { kind: 'csv' }>): ReadHead {
  return form.kind === 'skinventory' ? form.head : emptyHead
}

interface Taken extends Pick<ReadFile, 'gameOfItems'> {
  readonly result: Result<CheckedAnswer, InventoryFailure>
  /** Where the last item that was read ends, in bytes of the raw answer; 0: none was. */
  readonly goodUntil: number
}

/** Keeps the raw answer and reads it, both at once. */
async function take(answer: AsyncIterable<Uint8Array>, { target, limits }: Task): Promise<Taken> {
  const guess = createGameGuess()
  let items = 0
  let goodUntil = 0
  const result = await checkAnswer(target.keep(answer), goodStatus, (chunk) => {
    items += chunk.count
    if (items > limits.items) {
      throw new ImportStopped({ kind: 'file-too-many-items', limit: limits.items })
    }
    guess.add(chunk.appIds)
    const last = chunk.count - 1
    if (last >= 0) goodUntil = (chunk.offsets[last] ?? 0) + (chunk.lengths[last] ?? 0)
  })
  return { result, gameOfItems: guess.game(), goodUntil }
}

async function failureOf(
  failure: InventoryFailure,
  form: Exclude<FoundForm, { kind: 'csv' }>,
  { target, bytes }: Task,
  goodUntil: number,
): Promise<ImportFailure> {
  const broken = async (problem: 'not-json' | 'wrong-encoding'): Promise<ImportFailure> => ({
    kind: 'file-broken',
    problem,
    bytes: Math.max(0, shiftOf(form) + (await brokenAt(target.partFrom(goodUntil), problem))),
  })
  switch (failure.kind) {
    case 'api-error':
      return { kind: 'file-is-error-answer', error: failure.error }
    case 'reply-without-items':
      return { kind: 'file-without-items' }
    case 'reply-truncated':
      return { kind: 'file-broken', problem: 'truncated', bytes: bytes() }
    case 'reply-too-large':
      return { kind: 'file-broken', problem: 'item-too-large', bytes: bytes() }
    case 'reply-wrong-encoding':
      return broken('wrong-encoding')
    // A file is known by its first byte, so these two can only stand where our JSON should have an answer.
    case 'reply-empty':
    case 'reply-is-html':
    case 'reply-not-json':
      return broken('not-json')
    default:
      throw new Error(`Reading bytes of a file gave ${failure.kind}`)
  }
}
