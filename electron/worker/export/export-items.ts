import type { Exported, ExportFailure, ExportJob } from '@shared/inventory-work'
import { fail, ok, type Result } from '@shared/result'
import { KeptBytesChanged } from '../answer/kept-bytes'
import type { Work } from '../work'
import { ExportStopped } from './export-stopped'
import { createExportWatch } from './export-watch'
import { createTargetFile, openFileTarget, type CreateTargetFile } from './file-target'
import { createTextTarget } from './text-target'
import { writeItems } from './write-items'

export interface ExportEffects {
  readonly createFile: CreateTargetFile
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number
}

const systemEffects: ExportEffects = { createFile: createTargetFile, now: () => performance.now() }

/**
 * Writes a snapshot, or some of its items, to a file or a text. After a failure, or when it was cancelled, nothing of it is
 * there, and a file that was there before is untouched.
 */
export async function exportItems(
  job: ExportJob,
  work: Work,
  { createFile, now }: ExportEffects = systemEffects,
): Promise<Result<Exported, ExportFailure>> {
  try {
    const target =
      job.file === null ? createTextTarget() : await openFileTarget(job.file, createFile)
    try {
      const watch = createExportWatch(work, now)
      const items = await writeItems({ job, target, watch, isWanted: work.isWanted })
      await watch.reach(items, items)
      return ok({ items, ...(await target.finish()) })
    } catch (error) {
      await target.discard()
      throw error
    }
  } catch (error) {
    return fail(failureOf(error))
  }
}

/** What the target could not do is an {@link ExportStopped} by now, so the rest was refused when the snapshot was read. */
function failureOf(error: unknown): ExportFailure {
  if (error instanceof ExportStopped || error instanceof KeptBytesChanged) return error.failure
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return { kind: 'snapshot-not-found' }
  // A system's message may name a folder of the person; its code tells enough. Anything else is a bug.
  if (typeof code === 'string' && /^E[A-Z\d]+$/u.test(code)) {
    return { kind: 'storage-failed', detail: code }
  }
  throw error
}
