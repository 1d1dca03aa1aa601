import { combinedCsvContext, combinedCsvHeader, combinedCsvLine } from '@shared/domain/combined-csv'
import { csvByteOrderMark } from '@shared/domain/csv-text'
import { itemAt } from '@shared/domain/item-columns'
import type {
  AnswerPortion,
  CombinedExported,
  CombinedExportJob,
  ExportFailure,
} from '@shared/inventory-work'
import { fail, ok, type Result } from '@shared/result'
import type { Work } from '../work'
import { chosenRows } from './chosen-rows'
import { exportFailure } from './export-failure'
import { systemEffects, type ExportEffects } from './export-items'
import { createExportWatch } from './export-watch'
import { openFileTarget } from './file-target'
import { writeItemLines } from './item-lines'
import { readSources, type ReadSources } from './read-sources'

/**
 * Writes items of several snapshots to one CSV, in the order of the rows. A snapshot that cannot be read is named, and the items
 * of the others are written. After a failure, or when it was cancelled, nothing of it is there, and a file that was there before
 * is untouched.
 */
export async function exportCombined(
  job: CombinedExportJob,
  portions: AsyncIterable<AnswerPortion>,
  work: Work,
  { createFile, now }: ExportEffects = systemEffects,
): Promise<Result<CombinedExported, ExportFailure>> {
  try {
    const target = await openFileTarget(job.file, createFile)
    try {
      const watch = createExportWatch(work, now)
      const expected = job.sources.reduce((sum, { items }) => sum + items, 0)
      const wanted = job.rows?.length ?? expected
      const total = expected + wanted
      const read = await readSources(portions, expected, work.isWanted, (items) =>
        watch.tell(items, total),
      )
      const { failed } = read
      const { rows, lineOf } = placeRows(job, read, expected)
      if (failed.length > 0 && rows.length === 0) {
        await target.discard()
        return ok({ items: 0, bytes: 0, failed })
      }
      await target.write(Buffer.from(csvByteOrderMark + combinedCsvHeader(job.columns)))
      await writeItemLines(rows, lineOf, target, {
        ...watch,
        reach: (done) => watch.reach(expected + done, total),
      })
      await watch.reach(total, total)
      const { bytes } = await target.finish()
      return ok({ items: rows.length, bytes, failed })
    } catch (error) {
      await target.discard()
      throw error
    }
  } catch (error) {
    return fail(exportFailure(error))
  }
}

/** The rows that there are, and the line of each. Rows are the job's, which may have been counted with other sources beside. */
function placeRows(job: CombinedExportJob, { columns, sources }: ReadSources, expected: number) {
  const sourceOfRow = new Uint32Array(expected)
  const begins = new Uint32Array(job.sources.length)
  let next = 0
  for (const [index, { items }] of job.sources.entries()) {
    begins[index] = next
    sourceOfRow.fill(index, next, next + items)
    next += items
  }
  const placeOf = (row: number) => row - (begins[sourceOfRow[row] ?? 0] ?? 0)
  const rows = chosenRows(job.rows, expected).filter(
    (row) => placeOf(row) < (sources[sourceOfRow[row] ?? 0]?.count ?? 0),
  )
  // Thousands of snapshots may come, and rows of only a few be wanted.
  const contexts: (ReturnType<typeof combinedCsvContext> | undefined)[] = []
  const contextOf = (index: number) => {
    const source = job.sources[index]
    const read = sources[index]
    if (source === undefined || read === undefined || read === null) {
      throw new Error('a row of a snapshot that was not read')
    }
    const ofItems = Math.max(read.count, source.partOf ?? 0)
    return combinedCsvContext({ ...source.facts, currencyLocal: read.currencyLocal, ofItems })
  }
  const lineOf = (row: number) => {
    const index = sourceOfRow[row] ?? 0
    const context = (contexts[index] ??= contextOf(index))
    const item = itemAt(columns, (sources[index]?.start ?? 0) + placeOf(row))
    return combinedCsvLine(item, context, job.columns)
  }
  return { rows, lineOf }
}
