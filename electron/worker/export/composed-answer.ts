import type { ItemColumns } from '@shared/domain/item-columns'
import type { RawAnswer } from '@shared/inventory-work'
import { copyRanges } from './copy-answer'
import type { ExportTarget } from './export-target'
import type { ExportWatch } from './export-watch'

/** Items between two looks at whether the export is still wanted. */
const itemsPerStep = 500

export interface ComposedAnswer {
  readonly answer: RawAnswer
  readonly columns: ItemColumns
  readonly rows: Uint32Array
  /** Empty: the answer names none, and neither does this one. */
  readonly currencyLocal: string
}

/** Writes an answer that holds the very bytes of some items of another, in the order of that one. */
export async function writeComposedAnswer(
  { answer, columns, rows, currencyLocal }: ComposedAnswer,
  target: ExportTarget,
  watch: ExportWatch,
): Promise<void> {
  await target.write(Buffer.from('{"status":"success","data":{"items":['))
  await copyRanges(answer, target, async (copyRange) => {
    for (const [index, row] of rows.toSorted().entries()) {
      if (index > 0) await target.write(comma)
      await copyRange(columns.offsets[row] ?? 0, columns.lengths[row] ?? 0)
      if (index % itemsPerStep === 0) await watch.reach(index, rows.length)
    }
  })
  const currency = currencyLocal === '' ? '' : `,"currency_local":${JSON.stringify(currencyLocal)}`
  await target.write(Buffer.from(`]${currency}}}`))
}

const comma = Buffer.from(',')
