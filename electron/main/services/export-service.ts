import type { AppError } from '@shared/app-error'
import type { SnapshotId } from '@shared/domain/snapshot'
import type { ExportFailure, ExportJob } from '@shared/inventory-work'
import type { ExportOrder } from '@shared/export-orders'
import type { AppApi, CallId, ExportOutcome, FileProgress } from '@shared/ipc-contract'
import { fail, ok, type Result } from '@shared/result'
import type { Desktop } from '../ports/desktop'
import type { FileDialogs, FileToSave } from '../ports/file-dialogs'
import type { InventoryReader } from '../ports/inventory-reader'
import type { PagePrinter } from '../ports/page-printer'
import type { SnapshotStore } from '../ports/snapshot-store'
import type { FilePlace, UserFiles } from '../ports/user-files'
import { exportCombined } from './combined-export'
import { damageIn } from './snapshot-damage'
import { exportFileName, extensionOf, safeFileName, sameName, unusedName } from './export-names'
import type { Library } from './library-service'
import type { RunningCalls } from './running-calls'

export interface ExportPorts {
  readonly snapshots: Pick<SnapshotStore, 'find' | 'findAnswer' | 'list'>
  readonly library: Pick<Library, 'setDamagedAside'>
  readonly reader: Pick<InventoryReader<never>, 'exportItems' | 'exportCombined'>
  readonly dialogs: Pick<FileDialogs, 'chooseFileToSave' | 'chooseFolder'>
  readonly files: UserFiles
  readonly printer: PagePrinter
  readonly desktop: Pick<Desktop, 'copyText' | 'showFile'>
  readonly calls: Pick<RunningCalls, 'run'>
  readonly tellProgress: (progress: FileProgress) => void
}

type ExportApi = Pick<
  AppApi,
  | 'exportSnapshots'
  | 'exportCombined'
  | 'showLastExport'
  | 'copyItems'
  | 'saveText'
  | 'printPage'
  | 'savePageAsPdf'
>
type ExportedFile = ExportOutcome['files'][number]

/** One export to a file: which of how many it is, and who may stop it. */
interface Turn {
  readonly callId: CallId
  readonly signal: AbortSignal
  readonly index: number
  readonly count: number
}

/** Snapshots, texts and printed pages on their way out of the app. Where to is asked of the person, and told to no page. */
export function createExportService(ports: ExportPorts): ExportApi {
  const { snapshots, library, reader, dialogs, files, printer, desktop, calls, tellProgress } =
    ports
  let lastExport: string | null = null

  /** The same outcome; a snapshot that it shows to be damaged is set aside. */
  const unlessDamaged = async <Value, Failure extends ExportFailure>(
    id: SnapshotId,
    outcome: Result<Value, Failure>,
  ): Promise<Result<Value, Failure>> => {
    const damage =
      outcome.ok || outcome.error.kind === 'copy-too-large' ? null : damageIn(outcome.error)
    if (damage !== null) await library.setDamagedAside(id, damage)
    return outcome
  }

  const find = async (id: SnapshotId) => unlessDamaged(id, await snapshots.find(id))

  const write = async (
    job: Omit<ExportJob, 'file'>,
    place: FilePlace,
    { callId, signal, index, count }: Turn,
  ): Promise<Result<ExportedFile, AppError>> => {
    const exported = await unlessDamaged(
      job.snapshot.id,
      await reader.exportItems(
        { ...job, file: { path: place.path, unfinished: place.unfinished } },
        signal,
        (done, total) => tellProgress({ callId, file: place.name, index, count, done, total }),
      ),
    )
    if (!exported.ok) {
      // Whoever cleans up after itself may have been ended by then.
      files.clear(place)
      return exported
    }
    lastExport = place.path
    const { bytes, items } = exported.value
    return ok({ file: place.name, bytes, items })
  }

  const exportOne = async (
    id: SnapshotId,
    { rows, format, columns }: ExportOrder,
    turn: Turn,
  ): Promise<Result<ExportOutcome | null, AppError>> => {
    const found = await find(id)
    if (!found.ok) return found
    const chosen = await dialogs.chooseFileToSave({
      suggestedName: exportFileName(found.value.snapshot, { format, rows }),
      kind: extensionOf(format),
    })
    if (chosen === null) return ok(null)
    const place = files.placeAt(chosen)
    const written = await write({ ...found.value, rows, format, columns }, place, turn)
    if (!written.ok) return written
    return ok({ folder: place.folder, files: [written.value], failed: [] })
  }

  const exportSeveral = async (
    ids: readonly SnapshotId[],
    { format, columns }: ExportOrder,
    turn: Omit<Turn, 'index' | 'count'>,
  ): Promise<Result<ExportOutcome | null, AppError>> => {
    const folder = await dialogs.chooseFolder()
    if (folder === null) return ok(null)
    const names = await files.namesIn(folder)
    if (!names.ok) return names
    const taken = new Set(names.value.map(sameName))
    const written: ExportedFile[] = []
    const failed: ExportOutcome['failed'][number][] = []
    for (const [index, id] of ids.entries()) {
      if (turn.signal.aborted) break
      const found = await find(id)
      if (!found.ok) {
        failed.push({ id, error: found.error })
        continue
      }
      const name = unusedName(exportFileName(found.value.snapshot, { format, rows: null }), taken)
      const outcome = await write(
        { ...found.value, rows: null, format, columns },
        files.placeIn(folder, name),
        { ...turn, index, count: ids.length },
      )
      if (outcome.ok) written.push(outcome.value)
      else if (outcome.error.kind === 'cancelled') break
      else failed.push({ id, error: outcome.error })
    }
    // What is whole stays; the person sees how far it came.
    if (turn.signal.aborted && written.length === 0) return fail({ kind: 'cancelled' })
    return ok({ folder: files.placeIn(folder, '').folder, files: written, failed })
  }

  /** Asks where to before the file's content is made: nothing is made for nothing. */
  const saveFile = async (
    suggestedName: string,
    kind: FileToSave['kind'],
    makeContent: () => Promise<Result<string | Uint8Array, AppError>>,
  ): Promise<Result<ExportOutcome | null, AppError>> => {
    const chosen = await dialogs.chooseFileToSave({
      suggestedName: safeFileName(suggestedName, kind),
      kind,
    })
    if (chosen === null) return ok(null)
    const content = await makeContent()
    if (!content.ok) return content
    const place = files.placeAt(chosen)
    const written = await files.write(place, content.value)
    if (!written.ok) return written
    lastExport = place.path
    const file = { file: place.name, bytes: written.value, items: 0 }
    return ok({ folder: place.folder, files: [file], failed: [] })
  }

  return {
    exportSnapshots: (order, callId) =>
      calls.run(callId, (signal) => {
        const [first, ...others] = new Set(order.snapshotIds)
        if (first === undefined) throw new Error('an export of no snapshot')
        if (others.length === 0) {
          return exportOne(first, order, { callId, signal, index: 0, count: 1 })
        }
        if (order.rows !== null) throw new Error('rows belong to one snapshot')
        return exportSeveral([first, ...others], order, { callId, signal })
      }),

    exportCombined: (order, callId) =>
      calls.run(callId, async (signal): Promise<Result<ExportOutcome | null, AppError>> => {
        const exported = await exportCombined(ports, order, { callId, signal })
        if (!exported.ok || exported.value === null) return exported.ok ? ok(null) : exported
        lastExport = exported.value.path ?? lastExport
        return ok(exported.value.outcome)
      }),

    async showLastExport() {
      if (lastExport === null) return fail({ kind: 'file-not-found' })
      desktop.showFile(lastExport)
      return ok()
    },

    copyItems: ({ snapshotId, ...order }, callId) =>
      calls.run(callId, async (signal): Promise<Result<number, AppError>> => {
        const found = await find(snapshotId)
        if (!found.ok) return found
        const copied = await unlessDamaged(
          snapshotId,
          await reader.exportItems(
            { ...order, ...found.value, file: null },
            signal,
            (done, total) => tellProgress({ callId, file: '', index: 0, count: 1, done, total }),
          ),
        )
        if (!copied.ok) return copied
        const { items, text } = copied.value
        if (text === null) throw new Error('a copy came without its text')
        // What the clipboard holds is worth more than nothing.
        if (items > 0) await desktop.copyText(text)
        return ok(items)
      }),

    saveText: ({ suggestedName, kind, text }) =>
      saveFile(suggestedName, kind, async () => ok(text)),

    printPage: () => printer.print(),

    savePageAsPdf: (suggestedName) => saveFile(suggestedName, 'pdf', () => printer.makePdf()),
  }
}
