import { z } from 'zod'
import { draftLimits } from './domain/deposit-draft'
import {
  draftFileFormat,
  draftFileVersion,
  longestDraftFile,
  type SavedDraft,
} from './domain/draft-file-text'
import { draftItem } from './draft-schema'
import { keptRequestFields } from './kept-request-schema'
import { fail, ok, type Result } from './result'

/** None repeats what stands in a file: a page that was taken over could otherwise read files by it. */
export type DraftFileProblem =
  /** In characters. */
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'not-json' }
  /** JSON of something else. */
  | { readonly kind: 'not-a-draft' }
  /** Made by a later version of the app. */
  | { readonly kind: 'too-new'; readonly version: number }
  /** `field` such as `items.3.price`, counted from 0. */
  | { readonly kind: 'field-unreadable'; readonly field: string }

const text = z.string().max(2000)

const time = z.iso.datetime().transform((written, context) => {
  const parsed = Date.parse(written)
  if (Number.isNaN(parsed)) context.addIssue('No such time')
  return parsed
})

/** Members that are not named here are passed over and left out; those of an item are refused. */
const file: z.ZodType<SavedDraft> = z.object({
  orderId: z.string().max(draftLimits.orderId),
  currency: text,
  resultUrl: z.string().max(draftLimits.resultUrl),
  origin: z.object({
    request: z.object(keptRequestFields).omit({ projectId: true }),
    projectName: text,
    takenAt: time,
    currencyLocal: text,
  }),
  items: z
    .array(draftItem)
    .max(draftLimits.items)
    .refine((items) => new Set(items.map(({ assetId }) => assetId)).size === items.length),
  record: z
    .object({
      transactionId: z.string().max(draftLimits.transactionId),
      createdAt: time,
      note: z.string().max(draftLimits.note),
    })
    .nullable(),
})

const head = z.object({ format: z.literal(draftFileFormat), version: z.int().min(1) })

/**
 * Reads a draft's file. What it says was true somewhere at some time, or is made up: its items get into a draft only as far as
 * `readmitItems` lets them, against the snapshot at hand, and its record is no deposit of this machine's ledger.
 */
export function readDraftFile(content: string): Result<SavedDraft, DraftFileProblem> {
  if (content.length > longestDraftFile) {
    return fail({ kind: 'too-large', limit: longestDraftFile })
  }
  let value: unknown
  try {
    value = JSON.parse(content.replace(/^\uFEFF/u, ''))
  } catch {
    return fail({ kind: 'not-json' })
  }
  const found = head.safeParse(value)
  if (!found.success) return fail({ kind: 'not-a-draft' })
  const { version } = found.data
  if (version > draftFileVersion) return fail({ kind: 'too-new', version })
  const read = file.safeParse(value)
  if (read.success) return ok(read.data)
  return fail({ kind: 'field-unreadable', field: read.error.issues[0]?.path.join('.') ?? '' })
}
