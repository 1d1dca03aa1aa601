import type { ExportFailure } from '@shared/inventory-work'
import { KeptBytesChanged } from '../answer/kept-bytes'
import { ExportStopped } from './export-stopped'

/** What the target could not do is an {@link ExportStopped} by now, so the rest was refused when the snapshot was read. */
export function exportFailure(error: unknown): ExportFailure {
  if (error instanceof ExportStopped || error instanceof KeptBytesChanged) return error.failure
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return { kind: 'snapshot-not-found' }
  // A system's message may name a folder of the person; its code tells enough. Anything else is a bug.
  if (typeof code === 'string' && /^E[A-Z\d]+$/u.test(code)) {
    return { kind: 'storage-failed', detail: code }
  }
  throw error
}
