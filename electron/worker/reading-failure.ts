import type { InventoryFailure } from '@shared/inventory-work'
import { KeptBytesChanged } from './answer/kept-bytes'

/** What is told of an error that ended the reading of an answer. */
export function readingFailure(error: unknown): InventoryFailure {
  if (error instanceof KeptBytesChanged) return error.failure
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  if (code === 'ENOENT') return { kind: 'snapshot-not-found' }
  // A system's message may name a folder of the person; its code tells enough.
  if (code !== null) return { kind: 'storage-failed', detail: code }
  return { kind: 'reader-stopped', detail: error instanceof Error ? error.message : String(error) }
}
