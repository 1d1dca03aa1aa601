import type { AppError } from '@shared/app-error'
import type { Snapshot, SnapshotId } from '@shared/domain/snapshot'
import type { CombinedExportJob, CombinedJobSource } from '@shared/inventory-work'
import type { CombinedExportOrder } from '@shared/export-orders'
import type { CallId, ExportOutcome, FileProgress } from '@shared/ipc-contract'
import { fail, ok, type Result } from '@shared/result'
import type { FileDialogs } from '../ports/file-dialogs'
import type { InventoryReader } from '../ports/inventory-reader'
import type { SnapshotStore } from '../ports/snapshot-store'
import type { UserFiles } from '../ports/user-files'
import { answerPortions } from './answer-portions'
import { safeFileName } from './export-names'
import type { Library } from './library-service'
import { damageIn } from './snapshot-damage'

export interface CombinedExportPorts {
  readonly snapshots: Pick<SnapshotStore, 'list' | 'findAnswer'>
  readonly library: Pick<Library, 'setDamagedAside'>
  readonly reader: Pick<InventoryReader<never>, 'exportCombined'>
  readonly dialogs: Pick<FileDialogs, 'chooseFileToSave'>
  readonly files: Pick<UserFiles, 'placeAt' | 'clear'>
  readonly tellProgress: (progress: FileProgress) => void
}

export interface CombinedExport {
  readonly outcome: ExportOutcome
  /** Of the file; null: none was made. */
  readonly path: string | null
}

type Source = CombinedExportOrder['sources'][number]

/** Items of several snapshots on their way into one CSV. Null: the person chose no place. */
export async function exportCombined(
  { snapshots, library, reader, dialogs, files, tellProgress }: CombinedExportPorts,
  { sources, rows, columns, suggestedName }: CombinedExportOrder,
  { callId, signal }: { readonly callId: CallId; readonly signal: AbortSignal },
): Promise<Result<CombinedExport | null, AppError>> {
  const kind = 'csv'
  const chosen = await dialogs.chooseFileToSave({
    suggestedName: safeFileName(suggestedName, kind),
    kind,
  })
  if (chosen === null) return ok(null)
  const listed = await snapshots.list()
  if (!listed.ok) return listed
  const known = new Map(listed.value.snapshots.map((snapshot) => [snapshot.id, snapshot]))
  const place = files.placeAt(chosen)
  const job: CombinedExportJob = {
    sources: sources.map((source) => jobSource(source, known.get(source.id))),
    rows,
    columns,
    file: { path: place.path, unfinished: place.unfinished },
  }
  const answers = answerPortions(
    sources.map(({ id }) => id),
    // Without what the library says of it, nobody would know whose its items are.
    async (id) => (known.has(id) ? snapshots.findAnswer(id) : fail({ kind: 'snapshot-not-found' })),
  )
  const exported = await reader.exportCombined(job, answers, signal, (done, total) =>
    tellProgress({ callId, file: place.name, index: 0, count: 1, done, total }),
  )
  if (!exported.ok) {
    // Whoever cleans up after itself may have been ended by then.
    files.clear(place)
    return exported
  }
  const { items, bytes } = exported.value
  const failed: { readonly id: SnapshotId; readonly error: AppError }[] = []
  for (const { index, failure } of exported.value.failed) {
    const id = sources[index]?.id
    if (id === undefined) continue
    failed.push({ id, error: failure })
    const damage = damageIn(failure)
    if (damage !== null) await library.setDamagedAside(id, damage)
  }
  const isMade = bytes > 0
  return ok({
    outcome: {
      folder: place.folder,
      files: isMade ? [{ file: place.name, bytes, items }] : [],
      failed,
    },
    path: isMade ? place.path : null,
  })
}

/** What a file may say of a snapshot: not the trade token, and no id of this machine. */
function jobSource({ label, items }: Source, snapshot: Snapshot | undefined): CombinedJobSource {
  if (snapshot === undefined) return { ...unknownSource, items }
  const { projectId: _projectId, ...request } = snapshot.request
  const { projectName, takenAt, annotation, partOf } = snapshot
  return {
    items,
    facts: { request, projectName, takenAt, label, name: annotation.name },
    partOf,
  }
}

/** Of a snapshot that is gone, none of whose items are written. */
const unknownSource: Omit<CombinedJobSource, 'items'> = {
  facts: {
    request: {
      game: 'unknown',
      steamId: '',
      currency: '',
      multiplier: '',
      customCurrency: '',
      customCurrencyRate: '',
    },
    projectName: '',
    takenAt: 0,
    label: '',
    name: '',
  },
  partOf: null,
}
