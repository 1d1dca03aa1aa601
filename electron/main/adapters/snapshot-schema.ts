import { inventoryFileForms } from '@shared/domain/inventory-file'
import {
  annotationLimits,
  guessedFacts,
  type SnapshotAnnotation,
  type SnapshotDescription,
} from '@shared/domain/snapshot'
import { keptRequestFields } from '@shared/kept-request-schema'
import { z } from 'zod'

// What of a snapshot goes to disk, field by field: whatever else a caller's object carries stays out of the files.

/** Characters of the longest text that a description holds. */
const longestText = 2000
const text = z.string().max(longestText)
/** Of a text that comes from outside, the beginning is kept. */
const clippedText = z.string().transform((whole) => whole.slice(0, longestText))
const count = z.int().min(0)
const time = z.number()
const sum = text.regex(/^-?\d+(?:\.\d+)?$/u)
const sums = z.object({ price: sum, priceLocal: sum, multipliedPriceLocal: sum })

export const description: z.ZodType<SnapshotDescription> = z.object({
  request: z.object(keptRequestFields),
  tradeToken: text,
  projectName: clippedText,
  takenAt: time,
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('fetched') }),
    z.object({
      kind: z.literal('imported'),
      file: clippedText,
      form: z.enum(inventoryFileForms),
      importedAt: time,
      guessed: z.array(z.enum(guessedFacts)).max(guessedFacts.length),
    }),
  ]),
  partOf: count.nullable(),
  contents: z.object({
    items: count,
    depositable: count,
    totals: z.object({ all: sums, depositable: sums }),
    currencyLocal: clippedText,
    bent: count,
    sha256: z.string().regex(/^[\da-f]{64}$/u),
  }),
})

export const annotation: z.ZodType<SnapshotAnnotation> = z.object({
  name: z.string().max(annotationLimits.name),
  note: z.string().max(annotationLimits.note),
  pinned: z.boolean(),
  steamId: z.string().regex(/^(?:\d{17})?$/u),
})

/** The form of our ids, and the reason why none of them can lead out of the folder. */
export const idForm = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u

export const snapshotId = z.string().regex(idForm)
export const byteCount = count

/** Which field could not be read, and why, in a few words. */
export function issueIn(error: z.ZodError): string {
  const [issue] = error.issues
  return `${issue?.path.join('.') ?? ''} ${issue?.code ?? ''}`.trim()
}
