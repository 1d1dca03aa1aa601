import path from 'node:path'
import { z } from 'zod'

export interface HandedFiles {
  readonly files: readonly string[]
}

/** More than any command line holds; a path as long as a system takes. */
const handedFiles: z.ZodType<HandedFiles> = z.strictObject({
  files: z.array(z.string().min(1).max(32_767)).max(10_000),
})

/**
 * What a second start hands to the first one. Any program of the same person may claim to be one, so it is parsed;
 * null: it is not understood.
 */
export function readHandedFiles(handed: unknown): readonly string[] | null {
  const read = handedFiles.safeParse(handed)
  return read.success && read.data.files.every((file) => path.isAbsolute(file))
    ? read.data.files
    : null
}
