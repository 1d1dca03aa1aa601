import type { AppError } from '@shared/app-error'
import type { AppApi, CallId, FileProgress, ImportedFile } from '@shared/ipc-contract'
import type { ImportedInventory } from '@shared/ipc-contract'
import { fail, ok, type Result } from '@shared/result'
import type { Clock } from '../ports/clock'
import type { FileDialogs } from '../ports/file-dialogs'
import type { ImportFiles } from '../ports/import-files'
import type { InventoryReader } from '../ports/inventory-reader'
import type { SnapshotDraft, SnapshotStore } from '../ports/snapshot-store'
import { annotationOf, descriptionOf } from './imported-description'
import { knownInventory } from './known-inventory'
import type { Library } from './library-service'
import type { RunningCalls } from './running-calls'
import type { WaitingFiles } from './waiting-files'

export interface ImportPorts {
  readonly dialogs: Pick<FileDialogs, 'chooseFilesToOpen'>
  readonly waiting: Pick<WaitingFiles, 'take'>
  readonly files: ImportFiles
  readonly snapshots: Pick<SnapshotStore, 'begin' | 'list'>
  readonly reader: Pick<InventoryReader<never>, 'readFile'>
  readonly calls: RunningCalls
  readonly clock: Pick<Clock, 'now'>
  readonly tellProgress: (progress: FileProgress) => void
  readonly library: Pick<Library, 'noteKept' | 'noteNotKept'>
}

type ImportApi = Pick<AppApi, 'chooseAndImport' | 'importWaiting' | 'importPaths'>

/** One file on its way in. */
interface Import {
  readonly path: string
  readonly file: string
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/** Files into the library, one after the other. A file that fails changes nothing, and stops no other. */
export function createImportService(ports: ImportPorts): ImportApi {
  const { files, calls } = ports

  const importAll = async (paths: readonly string[], callId: CallId, signal: AbortSignal) => {
    const results: ImportedFile[] = []
    for (const [index, path] of paths.entries()) {
      const file = files.nameOf(path)
      const onProgress = (done: number, total: number) =>
        ports.tellProgress({ callId, file, index, count: paths.length, done, total })
      // One at a time: each may take all the memory that reading is given.
      const result = await importOne({ path, file, signal, onProgress }, ports)
      if (!result.ok) await ports.library.noteNotKept(result.error)
      results.push({ file, result })
    }
    return ok(results)
  }

  return {
    chooseAndImport: (callId) =>
      calls.run(callId, async (signal) => {
        const paths = await ports.dialogs.chooseFilesToOpen()
        return importAll(paths, callId, signal)
      }),
    importWaiting: (callId) =>
      calls.run(callId, (signal) => importAll(ports.waiting.take(), callId, signal)),
    importPaths: (paths, callId) => calls.run(callId, (signal) => importAll(paths, callId, signal)),
  }
}

async function importOne(
  work: Import,
  ports: ImportPorts,
): Promise<Result<ImportedInventory, AppError>> {
  if (work.signal.aborted) return fail({ kind: 'cancelled' })
  const looked = await ports.files.look(work.path)
  if (!looked.ok) return looked
  work.onProgress(0, looked.value.bytes)
  const begun = await ports.snapshots.begin()
  if (!begun.ok) return begun
  const draft = begun.value
  let isCommitted = false
  try {
    const outcome = await readAndKeep(work, looked.value.modifiedAt, draft, ports)
    isCommitted = outcome.ok && !outcome.value.isKnown
    return outcome
  } finally {
    if (!isCommitted) await draft.discard()
  }
}

async function readAndKeep(
  { path, file, signal, onProgress }: Import,
  modifiedAt: number,
  draft: SnapshotDraft,
  { reader, snapshots, clock, library }: ImportPorts,
): Promise<Result<ImportedInventory, AppError>> {
  const read = await reader.readFile(path, draft.answer, signal, onProgress)
  if (!read.ok) return read
  const { reading } = read.value
  const listing = await snapshots.list()
  if (!listing.ok) return listing
  const known = knownInventory(read.value, listing.value.snapshots)
  if (signal.aborted) return fail({ kind: 'cancelled' })
  if (known !== null) return ok({ snapshot: known, reading, isKnown: true })
  const facts = { file, modifiedAt, importedAt: clock.now() }
  const kept = await draft.commit(descriptionOf(read.value, facts), annotationOf(read.value))
  if (!kept.ok) return kept
  await library.noteKept(kept.value)
  return ok({ snapshot: kept.value, reading, isKnown: false })
}
