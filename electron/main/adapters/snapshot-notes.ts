import { noAnnotation, type SnapshotAnnotation } from '@shared/domain/snapshot'
import { fail, ok, type Result } from '@shared/result'
import { z } from 'zod'
import { annotation, issueIn } from './snapshot-schema'
import { openSealedLine, sealedLine } from './snapshot-sealed-line'

const format = 'skinventory-note'
const version = 1

const noteSchema = z.object({
  format: z.literal(format),
  version: z.literal(version),
  annotation,
})

/** The file beside a snapshot's that holds what the person says of it. */
export function noteText(said: SnapshotAnnotation): Uint8Array {
  return Buffer.from(sealedLine(noteSchema.parse({ format, version, annotation: said })))
}

/** The failure says in a few words what is wrong. */
export function readNote(bytes: Uint8Array): Result<SnapshotAnnotation, string> {
  const [line = '', rest] = Buffer.from(bytes).toString('utf8').split('\n', 2)
  const held = rest === '' ? openSealedLine(line) : undefined
  if (held === undefined) return fail('note is damaged')
  const parsed = noteSchema.safeParse(held)
  return parsed.success ? ok(parsed.data.annotation) : fail(`note: ${issueIn(parsed.error)}`)
}

export function saysNothing(said: SnapshotAnnotation): boolean {
  return (
    said.name === noAnnotation.name &&
    said.note === noAnnotation.note &&
    said.pinned === noAnnotation.pinned &&
    said.steamId === noAnnotation.steamId
  )
}
