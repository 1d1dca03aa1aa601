import { z } from 'zod'
import {
  draftLimits,
  type DepositDraft,
  type DepositRecord,
  type DraftFinding,
  type DraftItem,
  type DraftOrigin,
} from './domain/deposit-draft'
import type { DepositSettings } from './ipc-contract'
import { keptRequestFields } from './kept-request-schema'

// What a draft is made of, field by field, for all that come from outside: the page and the files. Strict: a field that
// nobody knows, such as a trade token, is never kept.

/** The form of a draft's id, and the reason why none of them can lead out of the folder. */
export const draftIdForm = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u
export const draftId = z.string().regex(draftIdForm)

/** Any that is no note. */
const text = z.string().max(draftLimits.text)
/** Of a project or a snapshot. */
const id = z.string().regex(/^[\w-]{1,64}$/u)
const time = z.number()

/** Digits as a double may have at most, with the point. */
const longestPrice = 340
const price = z
  .string()
  .max(longestPrice)
  .regex(/^-?\d+(?:\.\d+)?$/u)

export const draftItem: z.ZodType<DraftItem> = z.strictObject({
  assetId: text.min(1),
  name: text,
  icon: text,
  // What pays nothing is not priced, so it could not have been chosen.
  price: price.regex(/^[\d.]*[1-9]/u),
  priceLocal: price.nullable(),
  multipliedPriceLocal: price.nullable(),
})

const finding: z.ZodType<DraftFinding> = z.discriminatedUnion('kind', [
  z.strictObject({ assetId: text.min(1), kind: z.literal('gone') }),
  z.strictObject({
    assetId: text.min(1),
    kind: z.literal('not-depositable'),
    why: z.enum(['disabled', 'unpriced', 'not-tradable']),
  }),
  z.strictObject({ assetId: text.min(1), kind: z.literal('price-moved'), now: draftItem }),
])

export const depositRecord: z.ZodType<DepositRecord> = z.strictObject({
  transactionId: z.string().max(draftLimits.transactionId),
  createdAt: time,
  note: z.string().max(draftLimits.note),
})

const origin: z.ZodType<DraftOrigin> = z.strictObject({
  snapshotId: id,
  request: z.strictObject(keptRequestFields),
  projectName: text,
  takenAt: time,
  currencyLocal: text,
})

export const depositDraft: z.ZodType<DepositDraft> = z
  .strictObject({
    id: draftId,
    projectId: z.union([z.literal(''), id]),
    origin,
    items: z.array(draftItem).max(draftLimits.items),
    orderId: z.string().max(draftLimits.orderId),
    currency: text,
    resultUrl: z.string().max(draftLimits.resultUrl),
    findings: z.array(finding).max(draftLimits.items),
    checkedOrigin: origin.nullable(),
    createdAt: time,
    changedAt: time,
    record: depositRecord.nullable(),
  })
  .refine(holdsEachItemOnce, { path: ['items'] })
  .refine(findsEachItemOnce, { path: ['findings'] })
  .refine(knowsWhereItLooked, { path: ['checkedOrigin'] })

function holdsEachItemOnce({ items }: DepositDraft): boolean {
  return new Set(items.map(({ assetId }) => assetId)).size === items.length
}

/** And only items of the draft, each as itself. */
function findsEachItemOnce({ items, findings }: DepositDraft): boolean {
  const open = new Set(items.map(({ assetId }) => assetId))
  return findings.every(
    (found) =>
      open.delete(found.assetId) &&
      (found.kind !== 'price-moved' || found.now.assetId === found.assetId),
  )
}

function knowsWhereItLooked({ findings, checkedOrigin }: DepositDraft): boolean {
  return findings.length > 0 === (checkedOrigin !== null)
}

/** An asset id or a name that is never to be chosen. */
export const lock = text.min(1)
const locks = z.array(lock).max(draftLimits.locks)

/** Minutes, up to a hundred years. */
export const priceAgeLimit = z.int().min(1).max(52_560_000).nullable()

export const depositSettings: z.ZodType<DepositSettings> = z.strictObject({
  locks: z.strictObject({ assetIds: locks, names: locks }),
  priceAgeLimit,
})
