import { z } from 'zod'
import { games } from '@shared/domain/game'
import type { SnapshotId } from '@shared/domain/snapshot'
import { fail, ok, type Result } from '@shared/result'
import type { SnapshotFacts } from '../ports/snapshot-store'

/** Bytes that a header line may have, with its line end. */
export const longestHeader = 64 * 1024

const format = 'skinventory-snapshot'
const version = 1
const lineEnd = 0x0a

const headerSchema = z.object({
  format: z.literal(format),
  version: z.literal(version),
  id: z.string(),
  request: z.object({
    projectId: z.string(),
    game: z.enum(games),
    steamId: z.string(),
    currency: z.string(),
    multiplier: z.string(),
    customCurrency: z.string(),
    customCurrencyRate: z.string(),
  }),
  projectName: z.string(),
  takenAt: z.number(),
})

/** The facts of a snapshot, and where its raw answer begins in the file. */
export interface SnapshotHeader extends SnapshotFacts {
  readonly id: SnapshotId
  readonly length: number
}

/** The first line of a snapshot file. */
export function headerLine(id: SnapshotId, facts: SnapshotFacts): Uint8Array {
  const { projectId, game, steamId, currency, multiplier, customCurrency, customCurrencyRate } =
    facts.request
  // Named one by one: whatever else a caller's object carries, such as a trade token, stays out of the file.
  const header: z.infer<typeof headerSchema> = {
    format,
    version,
    id,
    request: {
      projectId,
      game,
      steamId,
      currency,
      multiplier,
      customCurrency,
      customCurrencyRate,
    },
    projectName: facts.projectName,
    takenAt: facts.takenAt,
  }
  return new TextEncoder().encode(`${JSON.stringify(header)}\n`)
}

/** Reads the first line out of a file's first bytes. The failure says in a few words what is wrong. */
export function readHeader(firstBytes: Uint8Array): Result<SnapshotHeader, string> {
  const end = firstBytes.indexOf(lineEnd)
  if (end < 0) return fail('no header line')
  let header: unknown
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(firstBytes.subarray(0, end))
    header = JSON.parse(text)
  } catch {
    return fail('header is no JSON')
  }
  const parsed = headerSchema.safeParse(header)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return fail(`header: ${issue?.path.join('.') ?? ''} ${issue?.code ?? ''}`.trim())
  }
  const { id, request, projectName, takenAt } = parsed.data
  return ok({ id, request, projectName, takenAt, length: end + 1 })
}
