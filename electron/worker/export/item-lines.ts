import type { ExportTarget } from './export-target'
import type { ExportWatch } from './export-watch'

/** Characters of text that are handed over at once. */
const charactersPerStep = 64 * 1024

/** Writes a text for each row, in this order. */
export async function writeItemLines(
  rows: Uint32Array,
  lineOf: (row: number, index: number) => string,
  target: ExportTarget,
  watch: ExportWatch,
): Promise<void> {
  let text = ''
  for (const [index, row] of rows.entries()) {
    text += lineOf(row, index)
    if (text.length < charactersPerStep) continue
    await target.write(Buffer.from(text))
    text = ''
    await watch.reach(index + 1, rows.length)
  }
  await target.write(Buffer.from(text))
}
