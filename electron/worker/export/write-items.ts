import { assertNever } from '@shared/domain/assert-never'
import { csvByteOrderMark } from '@shared/domain/csv-text'
import { itemAt } from '@shared/domain/item-columns'
import { csvContext, csvHeader, csvLine } from '@shared/domain/items-csv'
import type { ExportJob } from '@shared/inventory-work'
import { headText, inventoryFileEnd } from '../inventory-file/head-text'
import { chosenRows } from './chosen-rows'
import { writeComposedAnswer } from './composed-answer'
import { beginsWithMark, byteOrderMark, copyAnswer } from './copy-answer'
import type { ExportTarget } from './export-target'
import type { ExportWatch } from './export-watch'
import { headOf } from './head-of'
import { writeItemLines } from './item-lines'
import { readColumns } from './read-columns'

/** What every way to write needs. */
export interface ExportWriting {
  readonly job: ExportJob
  readonly target: ExportTarget
  readonly watch: ExportWatch
  readonly isWanted: () => boolean
}

/** Writes what the job asks for; gives how many items that was. */
export async function writeItems(writing: ExportWriting): Promise<number> {
  const { format, rows, file } = writing.job
  switch (format) {
    case 'json':
      // What is pasted is to be read by others: there the answer alone is wanted.
      if (file === null) return rows === null ? writeAnswer(writing) : writeSome(writing, rows)
      return rows === null ? writeAnswerInEnvelope(writing) : writeSomeInEnvelope(writing, rows)
    case 'raw':
      return rows === null ? writeAnswer(writing) : writeSome(writing, rows)
    case 'csv':
      return writeCsv(writing)
    case 'asset-ids':
      return writeAssetIds(writing)
    default:
      return assertNever(format)
  }
}

async function writeAnswer({ job, target, watch }: ExportWriting, from = 0): Promise<number> {
  const { items } = job.snapshot.contents
  await copyAnswer(job.answer, from, target, (part) => watch.reach(Math.floor(part * items), items))
  return items
}

async function writeAnswerInEnvelope(writing: ExportWriting): Promise<number> {
  const { answer, snapshot } = writing.job
  const marked = await beginsWithMark(answer)
  const head = headText(headOf(snapshot, snapshot.partOf), { byteOrderMark: marked })
  await writing.target.write(Buffer.from(head))
  const items = await writeAnswer(writing, marked ? byteOrderMark.length : 0)
  await writing.target.write(Buffer.from(inventoryFileEnd))
  return items
}

async function writeSome(
  { job, target, watch, isWanted }: ExportWriting,
  wanted: Uint32Array,
  begin: (items: number, ofItems: number) => Promise<void> = async () => undefined,
): Promise<number> {
  const { columns, currencyLocal } = await readColumns(job.answer, isWanted)
  const rows = chosenRows(wanted, columns.count)
  await begin(rows.length, columns.count)
  await writeComposedAnswer({ answer: job.answer, columns, rows, currencyLocal }, target, watch)
  return rows.length
}

async function writeSomeInEnvelope(writing: ExportWriting, wanted: Uint32Array): Promise<number> {
  const { snapshot } = writing.job
  const items = await writeSome(writing, wanted, async (written, all) => {
    const partOf = snapshot.partOf ?? (written < all ? all : null)
    const head = headText(headOf(snapshot, partOf), { byteOrderMark: false })
    await writing.target.write(Buffer.from(head))
  })
  await writing.target.write(Buffer.from(inventoryFileEnd))
  return items
}

async function writeCsv({ job, target, watch, isWanted }: ExportWriting): Promise<number> {
  const { columns, currencyLocal } = await readColumns(job.answer, isWanted)
  const rows = chosenRows(job.rows, columns.count)
  // A mark in the middle of what it is pasted into would be a character of its own.
  const mark = job.file === null ? '' : csvByteOrderMark
  await target.write(Buffer.from(`${mark}${csvHeader(job.columns)}`))
  const ofItems = Math.max(columns.count, job.snapshot.partOf ?? 0)
  const context = csvContext({ ...headOf(job.snapshot, null), currencyLocal, ofItems })
  const lineOf = (row: number) => csvLine(itemAt(columns, row), context, job.columns)
  await writeItemLines(rows, lineOf, target, watch)
  return rows.length
}

/** An id in which a line could end, or nothing could be seen, would be another when it is pasted. */
const plainId = /^[^\s\p{C}]+$/u

/** Items without an id have no line. */
async function writeAssetIds({ job, target, watch, isWanted }: ExportWriting): Promise<number> {
  const { columns } = await readColumns(job.answer, isWanted)
  const rows = chosenRows(job.rows, columns.count).filter((row) =>
    plainId.test(columns.assetIds[row] ?? ''),
  )
  await writeItemLines(rows, (row) => `${columns.assetIds[row] ?? ''}\n`, target, watch)
  return rows.length
}
