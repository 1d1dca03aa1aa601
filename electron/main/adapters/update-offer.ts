import type { AppError } from '@shared/app-error'
import { fail, ok, type Result } from '@shared/result'
import { longestNotes, type NewVersion } from '@shared/updates'
import { z } from 'zod'

/** Bytes: ten times what a package has. */
export const largestUpdate = 2_000_000_000

const file = z.object({
  url: z.string().min(1).max(2000),
  // Without it the library would take any bytes.
  sha512: z.string().regex(/^[\w+/]{86}==$/u),
  size: z.int().min(1).max(largestUpdate).nullish(),
})

const offer = z.object({
  version: z.string().regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/u),
  files: z.array(file).min(1).max(100),
  releaseNotes: z
    .union([
      z.string(),
      z.array(z.object({ version: z.string(), note: z.string().nullish() })).max(1000),
    ])
    .nullish(),
})

/**
 * What a host says of its latest release, whatever that is. Each file must have its hash, or nothing is taken. `ending`: of the
 * files that this system is updated by.
 */
export function readOffer(info: unknown, ending: string): Result<NewVersion, AppError> {
  const read = offer.safeParse(info)
  if (!read.success) {
    const [issue] = read.error.issues
    const place = (issue?.path ?? []).map(String).join('.')
    return fail({ kind: 'update-not-understood', detail: `${place} ${issue?.code ?? ''}`.trim() })
  }
  const { version, files, releaseNotes } = read.data
  const notes =
    typeof releaseNotes === 'string'
      ? releaseNotes
      : (releaseNotes ?? []).map((one) => `${one.version}\n${one.note ?? ''}`).join('\n\n')
  const fitting = files.filter(({ url }) => url.endsWith(ending))
  return ok({
    version,
    notes: notes.trim().slice(0, longestNotes),
    // Which of several is for this processor is the library's to find.
    size: fitting.length === 1 ? (fitting[0]?.size ?? null) : null,
  })
}
