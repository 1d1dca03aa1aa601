import path from 'node:path'
import type { DepositDraft, DraftId } from '@shared/domain/deposit-draft'
import { fail, ok } from '@shared/result'
import type { DraftNotFound, DraftStore } from '../ports/draft-store'
import { nodeDisk, replaceFile, unfinishedEnding, type Disk } from './disk'
import { draftBytes, draftName, draftNames, readDraft } from './draft-file'
import { createFolderTurns } from './folder-turns'
import { listError, moveAsideWhole, readKeptFiles } from './kept-files'
import { createSetAsideFolder } from './set-aside-folder'
import { setAsideName } from './snapshot-names'
import { createTrash } from './trash'

export interface DraftFilesOptions {
  /** Where the drafts are; made when it is not there. */
  readonly directory: string
  readonly disk?: Disk
  readonly now?: () => number
}

/** Where drafts that could not be read are put. */
export function draftsSetAsideIn(directory: string): string {
  return path.join(directory, setAsideName)
}

/**
 * One file each, `<id>.draft`: one line that holds the draft and is sealed. This process is their only writer, so each
 * is read once a run.
 */
export function createDraftFiles({
  directory,
  disk = nodeDisk,
  now = Date.now,
}: DraftFilesOptions): DraftStore {
  const within = (name: string) => path.join(directory, name)
  const setAside = createSetAsideFolder(disk, draftsSetAsideIn(directory), now)
  const trash = createTrash({
    disk,
    directory,
    folder: within('trash'),
    filesOf: draftFilesIn,
  })
  /** What the files hold, as far as they were read or written in this run. */
  const known = new Map<DraftId, DepositDraft>()

  /** Makes the folder, and removes what a run that ended early left unfinished, and what was removed before. */
  const prepare = async () => {
    await disk.makeFolder(directory)
    // What cannot be removed now is removed by the next run.
    for (const name of await disk.names(directory)) {
      if (name.endsWith(unfinishedEnding)) await disk.remove(within(name)).catch(() => undefined)
    }
    await trash.empty().catch(() => undefined)
  }

  const { alone } = createFolderTurns(prepare)

  const read = async (id: DraftId) => readDraft(await disk.read(within(draftName(id))), id)

  return {
    list: () =>
      alone(async () => {
        const { ids, misnamed } = draftNames(await disk.names(directory))
        const present = new Set(ids)
        for (const id of known.keys()) if (!present.has(id)) known.delete(id)
        const found = await readKeptFiles(
          ids.filter((id) => !known.has(id)),
          read,
        )
        for (const draft of found.read) known.set(draft.id, draft)
        const unmoved = await moveAsideWhole(setAside, now, [
          ...misnamed.map((file) => ({
            file: within(file),
            reason: 'its name is not that of a draft',
          })),
          ...found.unreadable.map(({ id, reason }) => ({ file: within(draftName(id)), reason })),
        ])
        return ok({
          drafts: [...known.values()].toSorted(lastChangedFirst),
          setAside: [...unmoved, ...(await setAside.list())],
        })
      }, listError),

    put: (draft) =>
      alone(async () => {
        const bytes = draftBytes(draft)
        if (!bytes.ok) return fail({ kind: 'storage-failed', detail: bytes.error })
        // Where this ends halfway, the file says which of the two it is.
        known.delete(draft.id)
        await replaceFile(disk, within(draftName(draft.id)), bytes.value)
        known.set(draft.id, draft)
        return ok()
      }),

    remove: (ids) =>
      alone(async () => {
        for (const id of ids) known.delete(id)
        await trash.put(ids)
        return ok()
      }),

    restore: (ids) =>
      alone<undefined, DraftNotFound>(async () => {
        const there = new Set(draftNames(await disk.names(directory)).ids)
        // What was kept under the same id since is not written over.
        const isFree = !ids.some((id) => there.has(id))
        return isFree && (await trash.takeBack(ids)) ? ok() : fail({ kind: 'draft-not-found' })
      }),
  }
}

function draftFilesIn(names: readonly string[]): (id: DraftId) => readonly string[] {
  const present = new Set(draftNames(names).ids)
  return (id) => (present.has(id) ? [draftName(id)] : [])
}

function lastChangedFirst(left: DepositDraft, right: DepositDraft): number {
  return right.changedAt - left.changedAt || (left.id < right.id ? -1 : 1)
}
