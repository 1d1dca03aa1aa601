import { nodeDisk, type Disk, type WrittenFile } from '../../electron/main/adapters/disk'

/** The process has ended: nothing that is asked of the disk from now on happens. */
export class Ended extends Error {}

/** What happens at the n-th change that is made to the disk from now on. */
export type Fate =
  | { readonly kind: 'fine' }
  /** Its process is killed there: half the bytes are written, a rename may have been made or not. */
  | { readonly kind: 'end'; readonly at: number; readonly after: boolean }
  /** The disk is full for this one change. */
  | { readonly kind: 'refuse'; readonly at: number }

/** A real disk with a seam: it may refuse or end at any change. Flushes count, but are not made, to be quick. */
export interface PerilousDisk extends Disk {
  readonly meet: (fate: Fate) => void
  readonly hasEnded: () => boolean
  /** Whether the fate that it was to meet has come: there were that many changes. */
  readonly hasMet: () => boolean
}

/**
 * Does the work while the disk meets that fate, whichever end it comes to.
 *
 * @param disk Asked again afterwards: the work may have begun anew with another.
 */
export async function duringFate(
  disk: () => PerilousDisk,
  fate: Fate,
  work: () => Promise<unknown>,
): Promise<{ readonly hasMet: boolean; readonly hasEnded: boolean }> {
  disk().meet(fate)
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Ended)) throw error
  }
  const hasMet = disk().hasMet()
  disk().meet({ kind: 'fine' })
  return { hasMet, hasEnded: disk().hasEnded() }
}

export function createPerilousDisk(): PerilousDisk {
  let fate: Fate = { kind: 'fine' }
  let changes = 0
  let ended = false
  const handles: WrittenFile[] = []

  const alive = () => {
    if (ended) throw new Ended()
  }
  /** `half`: what is done of the change where it is cut short. */
  const change = async <Value>(whole: () => Promise<Value>, half: () => Promise<unknown>) => {
    alive()
    const due = fate.kind !== 'fine' && changes === fate.at
    changes += 1
    if (!due) return whole()
    if (fate.kind === 'refuse') {
      await half()
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }
    ended = true
    await (fate.kind === 'end' && fate.after ? whole() : half())
    for (const handle of handles) await handle.close()
    throw new Ended()
  }
  const nothing = () => Promise.resolve()
  const read = async <Value>(work: () => Promise<Value>) => {
    alive()
    return work()
  }

  const append: Disk['append'] = (file, bytes) =>
    change(
      () => nodeDisk.append(file, bytes),
      () => nodeDisk.append(file, bytes.subarray(0, bytes.length >> 1)),
    )

  return {
    meet(next) {
      fate = next
      changes = 0
    },
    hasEnded: () => ended,
    hasMet: () => fate.kind !== 'fine' && changes > fate.at,
    makeFolder: (folder) => change(() => nodeDisk.makeFolder(folder), nothing),
    names: (folder) => read(() => nodeDisk.names(folder)),
    open: (file) => read(() => nodeDisk.open(file)),
    read: (file) => read(() => nodeDisk.read(file)),
    append,
    appendToStay: append,
    rename: (from, to) => change(() => nodeDisk.rename(from, to), nothing),
    remove: (file) => change(() => nodeDisk.remove(file), nothing),
    syncFolder: () => change(nothing, nothing),
    create: (file) =>
      change(async () => {
        const handle = await nodeDisk.create(file)
        handles.push(handle)
        const write = (buffer: Uint8Array, from: number, length: number, at: number) =>
          change(
            () => handle.write(buffer, from, length, at),
            () => handle.write(buffer, from, length >> 1, at),
          )
        return {
          write: write as WrittenFile['write'],
          stat: handle.stat.bind(handle),
          sync: () => change(nothing, nothing),
          close: () => (ended ? nothing() : handle.close()),
        }
      }, nothing),
  }
}
