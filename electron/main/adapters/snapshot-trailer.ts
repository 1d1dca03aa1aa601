import type { SnapshotDescription, SnapshotId } from '@shared/domain/snapshot'
import { fail, ok, type Result } from '@shared/result'
import { z } from 'zod'
import { readAt, type ReadFile } from './disk'
import { byteCount, description, issueIn, snapshotId } from './snapshot-schema'
import { openSealedLine, sealedLine } from './sealed-line'

const format = 'skinventory-snapshot'
const version = 2
const lineEnd = 0x0a

/** Bytes that a trailer may have at most, with both line ends, and those that nearly all of them have room in. */
const longestTrailer = 256 * 1024
const usualTrailer = 4 * 1024

const trailerSchema = z.object({
  format: z.literal(format),
  version: z.literal(version),
  id: snapshotId,
  bytes: byteCount,
  description,
})

export interface SnapshotTrailer {
  readonly id: SnapshotId
  /** Size of the raw answer, which begins where the file begins. */
  readonly bytes: number
  readonly description: SnapshotDescription
}

/** What goes to disk of a description; the failure says in a few words which field it is that cannot. */
export function writableDescription(described: SnapshotDescription) {
  const parsed = description.safeParse(described)
  return parsed.success ? ok(parsed.data) : fail(`description: ${issueIn(parsed.error)}`)
}

/** What follows the raw answer: a line end, and a line that describes it. */
export function trailerOf(trailer: SnapshotTrailer): Uint8Array {
  return Buffer.from(`\n${sealedLine(trailerSchema.parse({ format, version, ...trailer }))}`)
}

/**
 * Reads the last line of a snapshot file. Whatever the raw answer holds, it cannot be mistaken for it: the line must name
 * the size of all that is before it, and the id, which nobody knew who wrote the answer. The failure says in a few
 * words what is wrong.
 */
export async function readTrailer(
  file: ReadFile,
  id: SnapshotId,
): Promise<Result<SnapshotTrailer, string>> {
  const { size } = await file.stat()
  for (const reach of [usualTrailer, longestTrailer]) {
    const tail = await readAt(file, Math.max(0, size - reach), Math.min(size, reach))
    if (tail.at(-1) !== lineEnd) return fail('the file breaks off, or its end was overwritten')
    const before = tail.lastIndexOf(lineEnd, -2)
    if (before < 0) continue
    return trailerIn(tail.subarray(before + 1, -1), id, size - (tail.length - before))
  }
  return fail('the end of the file was overwritten')
}

function trailerIn(
  line: Uint8Array,
  id: SnapshotId,
  bytes: number,
): Result<SnapshotTrailer, string> {
  const held = openSealedLine(Buffer.from(line).toString('utf8'))
  if (held === undefined) return fail('its description is damaged')
  const form = z.object({ format: z.literal(format), version: z.int() }).safeParse(held)
  if (form.success && form.data.version > version) return fail('made by a later version of the app')
  const parsed = trailerSchema.safeParse(held)
  if (!parsed.success) return fail(`description: ${issueIn(parsed.error)}`)
  if (parsed.data.id !== id) return fail('describes another snapshot')
  if (parsed.data.bytes !== bytes) return fail('the answer is not as long as it was')
  return ok({ id, bytes, description: parsed.data.description })
}
