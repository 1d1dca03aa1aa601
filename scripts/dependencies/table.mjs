/**
 * A row of the table in docs/dependencies.md. Why a package is there, and what it would take to leave it, is written by
 * people; the rest is looked up.
 * @typedef {object} DependencyRow
 * @property {string} name
 * @property {string} why
 * @property {string} licence
 * @property {string} released day of its last release
 * @property {string} size in the bundles
 * @property {string} leave
 */

const heading =
  '| package | why | licence | last release | in the bundles | what it would take to leave it |'
const rule = '|---|---|---|---|---|---|'

/**
 * The rows of the table. Throws where there is no table.
 * @param {string} document
 * @returns {readonly DependencyRow[]}
 */
export function readRows(document) {
  const { rows } = split(document)
  return rows.map((line) => {
    const [name = '', why = '', licence = '', released = '', size = '', leave = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    return { name: name.replaceAll('`', ''), why, licence, released, size, leave }
  })
}

/**
 * The document with other rows.
 * @param {string} document @param {readonly DependencyRow[]} rows
 */
export function withRows(document, rows) {
  const { before, after } = split(document)
  const lines = rows.map(
    ({ name, why, licence, released, size, leave }) =>
      `| \`${name}\` | ${why} | ${licence} | ${released} | ${size} | ${leave} |`,
  )
  return [...before, heading, rule, ...lines, ...after].join('\n')
}

/** @param {string} document */
function split(document) {
  const lines = document.split('\n')
  const at = lines.indexOf(heading)
  if (at < 0) throw new Error('docs/dependencies.md has no table of packages')
  const length = lines.slice(at + 2).findIndex((line) => !line.startsWith('|'))
  const end = length < 0 ? lines.length : at + 2 + length
  return { before: lines.slice(0, at), rows: lines.slice(at + 2, end), after: lines.slice(end) }
}

/**
 * What of a bundle a package takes, as a person reads it.
 * @param {number | undefined} bytes
 */
export function sizeWord(bytes) {
  if (bytes === undefined) return '–'
  return `${Math.max(1, Math.round(bytes / 1000))} kB`
}
