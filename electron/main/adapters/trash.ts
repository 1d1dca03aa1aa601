import path from 'node:path'
import { systemCode } from '@shared/disk-error'
import type { Disk } from './disk'

/** Where what was removed stays until the next run, so that it can be had back. */
export interface Trash {
  /** All of them or none, as far as the disk lets it be. Harmless for those that are not there. */
  readonly put: (ids: readonly string[]) => Promise<void>
  /** All of them; false, and none, where one is not there. */
  readonly takeBack: (ids: readonly string[]) => Promise<boolean>
  readonly empty: () => Promise<void>
}

export interface TrashPlace {
  readonly disk: Disk
  /** Where things are while they are kept. */
  readonly directory: string
  /** The trash itself; made when something is put there. */
  readonly folder: string
  readonly filesOf: FilesOf
}

/**
 * Finds the files of each id among the names of a folder. The first is the one without which the others mean nothing;
 * none: that id is not there.
 */
export type FilesOf = (names: readonly string[]) => (id: string) => readonly string[]

export function createTrash({ disk, directory, folder, filesOf }: TrashPlace): Trash {
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
      const there = filesOf(await disk.names(directory))
      await disk.makeFolder(folder)
      // The first first: a note by itself means nothing, a snapshot without its note would have lost it.
      await move([...new Set(ids)].flatMap(there), directory, folder)
    },

    async takeBack(ids) {
      const files = [...new Set(ids)].map(filesOf(await namesInTrash()))
      if (files.some(({ length }) => length === 0)) return false
      await move(
        files.flatMap((names) => names.toReversed()),
        folder,
        directory,
      )
      return true
    },

    empty: () => disk.remove(folder),
  }

  async function namesInTrash(): Promise<readonly string[]> {
    try {
      return await disk.names(folder)
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return []
      throw error
    }
  }
}
