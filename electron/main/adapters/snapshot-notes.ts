import { noAnnotation, type SnapshotAnnotation, type SnapshotId } from '@shared/domain/snapshot'
import { fail, ok, type Result } from '@shared/result'
import path from 'node:path'
import { z } from 'zod'
import { replaceFile, type Disk } from './disk'
import { noRevision, noteName, revisionAfter, type NoteRevision } from './snapshot-names'
import { annotation, issueIn } from './snapshot-schema'
import { openSealedLine, sealedLine } from './sealed-line'

const format = 'skinventory-note'
const version = 1

const noteSchema = z.object({
  format: z.literal(format),
  version: z.literal(version),
  annotation,
})

function noteText(said: SnapshotAnnotation): Uint8Array {
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

function saysNothing(said: SnapshotAnnotation): boolean {
  return (
    said.name === noAnnotation.name &&
    said.note === noAnnotation.note &&
    said.pinned === noAnnotation.pinned &&
    said.steamId === noAnnotation.steamId
  )
}

/** What the person says of a snapshot now, and the notes that there are of it. */
export interface NoteChange {
  readonly id: SnapshotId
  readonly said: SnapshotAnnotation
  readonly old: readonly NoteRevision[]
}

/** Puts a note into the place of the old ones, or only takes these away where there is nothing to say. */
export async function replaceNote(
  disk: Disk,
  folder: string,
  { id, said, old }: NoteChange,
): Promise<NoteRevision> {
  const within = (revision: NoteRevision) => path.join(folder, noteName(id, revision))
  const removeOld = async () => {
    // The oldest first, so that none of them comes back to life where this ends halfway.
    for (const revision of old) await disk.remove(within(revision))
  }
  if (saysNothing(said)) {
    await removeOld()
    // They are gone by now; where this is refused, a power failure may bring them back.
    await disk.syncFolder(folder).catch(() => undefined)
    return noRevision
  }
  const revision = revisionAfter(old.at(-1))
  try {
    await replaceFile(disk, within(revision), noteText(said))
  } catch (error) {
    // What is told to have failed must not turn up later.
    await disk.remove(within(revision)).catch(() => undefined)
    throw error
  }
  // Where one stays, the newer counts, and the next survey removes it.
  await removeOld().catch(() => undefined)
  return revision
}
