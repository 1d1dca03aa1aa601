/** What stands in front of a CSV file, so that spreadsheets take it for UTF-8. */
export const csvByteOrderMark = '\ufeff'
const csvLineEnd = '\r\n'

/**
 * What a spreadsheet may take for a formula, a number or a mark of its own when a cell begins with it: signs, their
 * full-width forms, and digits (long ids would lose their last ones).
 */
const needsGuard = /^[=+\-@'\t\r\n＝＋－＠＇\d０-９]/u

const needsQuotes = /[",;\t\r\n]|^\s|\s$/u

/** A text cell as it is written: it begins with an apostrophe where a spreadsheet would take it for something else. */
export function guardText(text: string): string {
  return needsGuard.test(text) ? `'${text}` : text
}

/** Undoes {@link guardText}, for every text. */
export function unguardText(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell
}

/** A cell as it stands in a line: in quotes where it has to be (RFC 4180). */
export function quoteCell(cell: string): string {
  return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A line of quoted cells. One that is empty gets quotes, since an empty line is no record. */
export function joinCells(cells: readonly string[]): string {
  return `${cells.join(',') || '""'}${csvLineEnd}`
}
