import type { Exported, ExportFailure, ExportJob } from '@shared/inventory-work'
import { fail, ok, type Result } from '@shared/result'
import type { Work } from '../work'
import { exportFailure } from './export-failure'
import { createExportWatch } from './export-watch'
import { createTargetFile, openFileTarget, type CreateTargetFile } from './file-target'
import { createTextTarget } from './text-target'
import { writeItems } from './write-items'

export interface ExportEffects {
  readonly createFile: CreateTargetFile
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number
}

export const systemEffects: ExportEffects = {
  createFile: createTargetFile,
  now: () => performance.now(),
}

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
    return fail(exportFailure(error))
  }
}
