import { assertNever } from '@shared/domain/assert-never'
import type { ExportJob } from '@shared/inventory-work'
import { chosenRows } from './chosen-rows'
import { writeComposedAnswer } from './composed-answer'
import { copyAnswer } from './copy-answer'
import type { ExportTarget } from './export-target'
import type { ExportWatch } from './export-watch'
import { writeItemLines } from './item-lines'
import { readColumns } from './read-columns'

/** Writes what the job asks for; gives how many items that was. */
export async function writeItems(
  job: ExportJob,
  target: ExportTarget,
  watch: ExportWatch,
  isWanted: () => boolean,
): Promise<number> {
  switch (job.format) {
    case 'raw':
      return job.rows === null
        ? writeWhole(job, target, watch)
        : writeSome(job, job.rows, target, watch, isWanted)
    case 'asset-ids':
      return writeLines(job, target, watch, isWanted)
    case 'json':
    case 'csv':
      throw new Error(`${job.format} is written when its form is there`)
    default:
      return assertNever(job.format)
  }
}

async function writeWhole(
  { answer, snapshot }: ExportJob,
  target: ExportTarget,
  watch: ExportWatch,
): Promise<number> {
  const { items } = snapshot.contents
  await copyAnswer(answer, 0, target, (part) => watch.reach(Math.floor(part * items), items))
  return items
}

async function writeSome(
  { answer }: ExportJob,
  wanted: Uint32Array,
  target: ExportTarget,
  watch: ExportWatch,
  isWanted: () => boolean,
): Promise<number> {
  const { columns, currencyLocal } = await readColumns(answer, isWanted)
  const rows = chosenRows(wanted, columns.count)
  await writeComposedAnswer({ answer, columns, rows, currencyLocal }, target, watch)
  return rows.length
}

async function writeLines(
  { answer, rows: wanted }: ExportJob,
  target: ExportTarget,
  watch: ExportWatch,
  isWanted: () => boolean,
): Promise<number> {
  const { columns } = await readColumns(answer, isWanted)
  const rows = chosenRows(wanted, columns.count).filter((row) => columns.assetIds[row] !== '')
  await writeItemLines(rows, (row) => `${columns.assetIds[row] ?? ''}\n`, target, watch)
  return rows.length
}
