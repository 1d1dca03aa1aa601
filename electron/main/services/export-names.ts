import type { ExportFormat } from '@shared/domain/inventory-file'
import { unknownGame, type Snapshot } from '@shared/domain/snapshot'
import type { ExportOrder } from '@shared/export-orders'

/** Most UTF-16 units of a name with its extension: within every system's path. */
const longestName = 120
/** Most bytes of it: file systems take 255, and a number may follow. */
const mostBytes = 200

const extensions: Readonly<Record<ExportFormat, 'csv' | 'json'>> = {
  csv: 'csv',
  json: 'json',
  raw: 'json',
}

export function extensionOf(format: ExportFormat): 'csv' | 'json' {
  return extensions[format]
}

/** What of a snapshot goes into the file. `rows`: only these; null: all. */
export type ExportScope = Pick<ExportOrder, 'format' | 'rows'>

/**
 * What a snapshot's file is called unless the person says otherwise: whose it is, the game, when it was, and what of it the
 * file holds. So a part is not proposed the name of the whole, nor a raw answer that of our JSON.
 */
export function exportFileName(snapshot: Snapshot, { format, rows }: ExportScope): string {
  const { request, annotation, takenAt } = snapshot
  const facts = [
    request.game === unknownGame ? '' : request.game,
    fileTime(takenAt),
    partWords(snapshot, rows),
    format === 'raw' ? 'raw' : '',
  ]
  const tail = facts.map((fact) => (fact === '' ? '' : ` ${fact}`)).join('')
  return fileName(annotation.name.trim() || request.steamId, tail, extensionOf(format))
}

function partWords({ contents, partOf }: Snapshot, rows: Uint32Array | null): string {
  const items = rows === null ? contents.items : new Set(rows).size
  const all = Math.max(contents.items, partOf ?? 0)
  return items < all ? `${items} of ${all} items` : ''
}

/**
 * A name that Windows, macOS and Linux all take, made of any text. The start is shortened where it is too long, the
 * tail and the extension stay.
 */
export function fileName(start: string, tail: string, extension: string): string {
  const suffix = `${tail}.${extension}`
  let units = longestName - suffix.length
  let bytes = mostBytes - bytesOf(suffix)
  let kept = ''
  for (const character of plain(start)) {
    units -= character.length
    bytes -= bytesOf(character)
    if (units < 0 || bytes < 0) break
    kept += character
  }
  const stem = `${kept.trimEnd()}${tail}`.trim().replace(/[. ]+$/u, '') || 'inventory'
  return `${reserved.test(stem) ? '_' : ''}${stem}.${extension}`
}

/** A name of the page's own making, such as a comparison's. */
export function safeFileName(suggested: string, extension: string): string {
  const ending = `.${extension}`
  const stem = suggested.toLowerCase().endsWith(ending)
    ? suggested.slice(0, -ending.length)
    : suggested
  return fileName(stem, '', extension)
}

/** The name, or with a number where something is called so already. `taken` is added to. */
export function unusedName(name: string, taken: Set<string>): string {
  const point = name.lastIndexOf('.')
  let unused = name
  for (let number = 2; taken.has(sameName(unused)); number += 1) {
    unused = `${name.slice(0, point)} (${number})${name.slice(point)}`
  }
  taken.add(sameName(unused))
  return unused
}

/** Names that some system holds for one and the same become equal. */
export function sameName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** Names that Windows keeps for devices, whatever extension follows. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/iu

/** Without what a system forbids, what cannot be seen, and dots in front, which hide a file. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{C}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '')
    .trimEnd()
}

/** Local, to the minute; empty for what is no time. */
function fileTime(milliseconds: number): string {
  const time = new Date(milliseconds)
  if (Number.isNaN(time.getTime())) return ''
  const two = (number: number) => String(number).padStart(2, '0')
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-')
  return `${day} ${two(time.getHours())}-${two(time.getMinutes())}`
}

const utf8 = new TextEncoder()

function bytesOf(text: string): number {
  return utf8.encode(text).length
}
