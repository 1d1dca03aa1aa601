import { isRecord } from '@shared/domain/is-record'

/** Strings first, so that digits within them are passed over. Exact only for text that JSON.parse took. */
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs
const longWholeNumber = /^\d{16,}$/

/** Items longer than this are left as they are. */
const longestItem = 1024 * 1024

/**
 * Asset and class ids may pass 2^53. Where an answer gives one as a number, JSON.parse rounds it to the id of another
 * item; this gives the entry with such ids as the text that stood there. `textOf` gives the entry's JSON text.
 */
export function withExactIds(entry: unknown, textOf: () => string): unknown {
  if (!isRecord(entry)) return entry
  const inner = entry['item']
  if (!isRecord(inner)) return entry
  if (!isRounded(inner['asset_id']) && !isRounded(inner['class_id'])) return entry
  const text = textOf()
  if (text.length > longestItem) return entry
  const quoted = text.replace(stringOrNumber, (token) =>
    longWholeNumber.test(token) ? `"${token}"` : token,
  )
  const again: unknown = JSON.parse(quoted)
  const exact = isRecord(again) ? again['item'] : undefined
  if (!isRecord(exact)) return entry
  return {
    ...entry,
    item: { ...inner, asset_id: exact['asset_id'], class_id: exact['class_id'] },
  }
}

function isRounded(value: unknown): boolean {
  return typeof value === 'number' && !Number.isSafeInteger(value)
}
