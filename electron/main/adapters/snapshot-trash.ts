import type { SnapshotId } from '@shared/domain/snapshot'
import path from 'node:path'
import { systemCode } from '@shared/disk-error'
import type { SnapshotDisk } from './snapshot-disk'
import { noteName, snapshotName, sortNames, type SortedNames } from './snapshot-names'

/** Where removed snapshots stay until the next run, with their notes. */
export interface SnapshotTrash {
  /** All of them or none, as far as the disk lets it be. Harmless for those that are not there. */
  readonly put: (ids: readonly SnapshotId[]) => Promise<void>
  /** All of them; false, and none, where one is not there. */
  readonly takeBack: (ids: readonly SnapshotId[]) => Promise<boolean>
  readonly empty: () => Promise<void>
}

export function createTrash(disk: SnapshotDisk, directory: string, folder: string): SnapshotTrash {
  /** Renames them all; after a failure those that were renamed get their names back. */
  const move = async (names: readonly string[], from: string, to: string) => {
    const moved: string[] = []
    try {
      for (const name of names) {
        await disk.rename(path.join(from, name), path.join(to, name))
        moved.push(name)
      }
      // Or a power failure would find them in the trash still, which the next run empties.
      await disk.syncFolder(to)
    } catch (error) {
      for (const name of moved.toReversed()) {
        await disk.rename(path.join(to, name), path.join(from, name)).catch(() => undefined)
      }
      throw error
    }
  }

  return {
    async put(ids) {
      const there = sortNames(await disk.names(directory))
      const present = new Set(there.ids)
      await disk.makeFolder(folder)
      // The snapshot first: a note by itself means nothing, a snapshot without its note would have lost it.
      const names = ids
        .filter((id) => present.has(id))
        .flatMap((id) => [snapshotName(id), ...notesOf(id, there)])
      await move(names, directory, folder)
    },

    async takeBack(ids) {
      const there = await inTrash()
      const present = new Set(there.ids)
      if (!ids.every((id) => present.has(id))) return false
      const names = ids.flatMap((id) => [...notesOf(id, there), snapshotName(id)])
      await move(names, folder, directory)
      return true
    },

    empty: () => disk.remove(folder),
  }

  async function inTrash(): Promise<SortedNames> {
    try {
      return sortNames(await disk.names(folder))
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return sortNames([])
      throw error
    }
  }
}

function notesOf(id: SnapshotId, { notes }: SortedNames): readonly string[] {
  return (notes.get(id) ?? []).map((revision) => noteName(id, revision))
}
