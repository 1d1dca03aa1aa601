import { batchLimits } from '@shared/domain/batch-limits'
import { fail, ok, type Result } from '@shared/result'

export type BatchFileProblem =
  | { readonly kind: 'several-files' }
  | { readonly kind: 'too-large'; readonly file: string; readonly limit: number }
  | { readonly kind: 'not-text'; readonly file: string }
  | { readonly kind: 'unreadable'; readonly file: string }

/** Bytes. In UTF-16, as spreadsheets write it too, a character takes two. */
const mostBytes = 2 * batchLimits.input

/** The text of the one file. Its size is looked at before anything of it is read. */
export async function readBatchFile(
  files: readonly File[],
): Promise<Result<{ readonly text: string; readonly file: string }, BatchFileProblem>> {
  const [file] = files
  if (file === undefined || files.length > 1) return fail({ kind: 'several-files' })
  const { name } = file
  if (file.size > mostBytes) return fail({ kind: 'too-large', file: name, limit: mostBytes })
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch {
    // It is gone, is a folder, or may not be read; the page is not told which.
    return fail({ kind: 'unreadable', file: name })
  }
  const text = decoded(new Uint8Array(bytes))
  return text.includes('\0') ? fail({ kind: 'not-text', file: name }) : ok({ text, file: name })
}

/** By its byte order mark; without one it is UTF-8, in which all that has to be read is ASCII. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  const isLittle = first === 0xff && second === 0xfe
  const isBig = first === 0xfe && second === 0xff
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes)
}
