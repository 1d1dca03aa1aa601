import { setImmediate } from 'node:timers/promises'
import type { Work } from '../work'
import { ExportStopped } from './export-stopped'

/** Milliseconds between two words of how far it is. */
const progressInterval = 100

/** Between the steps of an export: hears that nobody wants it any more, and says how far it is. */
export interface ExportWatch {
  /** So many items are written, of how many. Throws an {@link ExportStopped} where the export was cancelled. */
  readonly reach: (done: number, total: number) => Promise<void>
  /** Says the same, and does nothing else. */
  readonly tell: (done: number, total: number) => void
}

export function createExportWatch({ isWanted, onProgress }: Work, now: () => number): ExportWatch {
  let told = Number.NEGATIVE_INFINITY
  const tell = (done: number, total: number) => {
    if (now() - told < progressInterval) return
    told = now()
    onProgress(done, total)
  }
  return {
    tell,
    async reach(done, total) {
      // A message that cancels is heard only when nothing else runs.
      await setImmediate()
      if (!isWanted()) throw new ExportStopped({ kind: 'cancelled' })
      tell(done, total)
    },
  }
}
