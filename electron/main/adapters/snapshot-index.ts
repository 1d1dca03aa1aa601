import type {
  Snapshot,
  SnapshotAnnotation,
  SnapshotDescription,
  SnapshotId,
} from '@shared/domain/snapshot'
import { z } from 'zod'
import { systemCode } from '@shared/disk-error'
import { replaceFile, type Disk } from './disk'
import { noRevision, revisionForm, type NoteRevision } from './snapshot-names'
import { annotation, byteCount, description, snapshotId } from './snapshot-schema'
import { openSealedLine, sealedLine } from './sealed-line'

/** What the files of one snapshot say. */
export interface ShelvedSnapshot {
  readonly id: SnapshotId
  readonly bytes: number
  readonly description: SnapshotDescription
  readonly annotation: SnapshotAnnotation
  /** Which note the annotation is from. */
  readonly revision: NoteRevision
}

/** A snapshot as others see it: its Steam user may be the one that the person named. */
export function snapshotOf(shelved: ShelvedSnapshot): Snapshot {
  const { id, bytes, description: described, annotation: said } = shelved
  const request = { ...described.request, steamId: described.request.steamId || said.steamId }
  return { ...described, request, id, bytes, annotation: said }
}

export interface IndexReading {
  readonly entries: ReadonlyMap<SnapshotId, ShelvedSnapshot>
  /** Whether it can be added to; otherwise it has to be written anew. */
  readonly isSound: boolean
}

/**
 * The index: a journal that saves reading every file when the library is listed. The files alone count; so it may be
 * gone, damaged or refused by the disk at any time, and nothing but time is lost.
 */
export interface SnapshotIndex {
  readonly read: () => Promise<IndexReading>
  /** Adds what has changed. What cannot be added is made good by `write`, at the next change or start. */
  readonly note: (
    change: IndexChange,
    all: ReadonlyMap<SnapshotId, ShelvedSnapshot>,
  ) => Promise<void>
  readonly write: (all: ReadonlyMap<SnapshotId, ShelvedSnapshot>) => Promise<void>
}

export interface IndexChange {
  readonly put: readonly ShelvedSnapshot[]
  /** As they were. */
  readonly gone: readonly ShelvedSnapshot[]
}

const headSchema = z.object({ format: z.literal('skinventory-index'), version: z.literal(1) })
const head: z.infer<typeof headSchema> = { format: 'skinventory-index', version: 1 }

const lineSchema = z.union([
  z.object({
    put: z.object({
      id: snapshotId,
      bytes: byteCount,
      description,
      annotation,
      revision: z.union([z.literal(noRevision), z.string().regex(revisionForm)]),
    }),
  }),
  z.object({ gone: snapshotId }),
])

/** Dead lines that are always put up with. */
const someDeadLines = 200

export function createSnapshotIndex(disk: Disk, file: string): SnapshotIndex {
  let lines = 0
  /** Whether the file is as this object left it or found it whole. */
  let isSound = false

  const write = async (all: ReadonlyMap<SnapshotId, ShelvedSnapshot>) => {
    isSound = false
    try {
      const text = [head, ...[...all.values()].map((put) => ({ put }))].map(sealedLine).join('')
      await replaceFile(disk, file, Buffer.from(text))
      lines = all.size
      isSound = true
    } catch (error) {
      if (systemCode(error) === null) throw error
      // An old index left behind tells nothing wrong that the names of the files would not give away.
    }
  }

  return {
    async read() {
      const reading = await readIndex(disk, file)
      ;({ isSound, lines } = reading)
      return reading
    },

    async note({ put, gone }, all) {
      const added = put.length + gone.length
      if (added === 0) return
      // A trade token is not to outlive its snapshot, nor may dead lines outgrow the living.
      const hadToken = gone.some(({ description: described }) => described.tradeToken !== '')
      if (!isSound || hadToken || lines + added > 2 * all.size + someDeadLines) {
        await write(all)
        return
      }
      const changes = [...gone.map(({ id }) => ({ gone: id })), ...put.map((one) => ({ put: one }))]
      const text = changes.map(sealedLine).join('')
      try {
        await disk.append(file, Buffer.from(text))
        lines += added
      } catch (error) {
        if (systemCode(error) === null) throw error
        isSound = false
      }
    },

    write,
  }
}

async function readIndex(disk: Disk, file: string) {
  const entries = new Map<SnapshotId, ShelvedSnapshot>()
  let text: string
  try {
    text = Buffer.from(await disk.read(file)).toString('utf8')
  } catch (error) {
    if (systemCode(error) === null) throw error
    return { entries, isSound: false, lines: 0 }
  }
  const [first = '', ...rest] = text.split('\n')
  if (!headSchema.safeParse(openSealedLine(first)).success) {
    return { entries, isSound: false, lines: 0 }
  }
  // What stands behind the last line end was never written to its end.
  let isSound = rest.pop() === ''
  for (const line of rest) {
    const parsed = lineSchema.safeParse(openSealedLine(line))
    if (!parsed.success) isSound = false
    else if ('put' in parsed.data) entries.set(parsed.data.put.id, parsed.data.put)
    else entries.delete(parsed.data.gone)
  }
  return { entries, isSound, lines: rest.length }
}
