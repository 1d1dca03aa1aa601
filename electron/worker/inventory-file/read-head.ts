import { z } from 'zod'
import { games } from '@shared/domain/game'
import { draftFileFormat } from '@shared/domain/draft-file-text'
import { isCurrencyCode } from '@shared/domain/currency'
import type { InventoryFileHead } from '@shared/domain/inventory-file'
import { annotationLimits, guessedFacts, unknownGame } from '@shared/domain/snapshot'
import { isSteamId } from '@shared/domain/steam-id'
import { answerMember, inventoryFileFormat, inventoryFileVersion } from './head-text'
import { leadingMembers } from './file-start'

/** What a file says of its inventory; null for what it does not say, or says in a way that means nothing to us. */
export type ReadHead = {
  readonly [Key in keyof InventoryFileHead]: InventoryFileHead[Key] | null
}

export const emptyHead: ReadHead = {
  request: null,
  projectName: null,
  takenAt: null,
  name: null,
  note: null,
  guessed: null,
  partOf: null,
}

/** `other`: not one of ours, as far as its first bytes tell. */
export type FileStart =
  | { readonly kind: 'other' }
  /** A deposit draft, of whatever version. */
  | { readonly kind: 'draft' }
  | { readonly kind: 'too-new'; readonly version: number }
  | {
      readonly kind: 'ours'
      readonly head: ReadHead
      readonly byteOrderMark: boolean
      /** Index of the first byte of the raw answer. */
      readonly answerAt: number
    }

/** Looks whether a file that begins with these bytes is our JSON. `from`: where its `{` stands. */
export function readHead(bytes: Uint8Array, from: number): FileStart {
  const start = leadingMembers(bytes, from, answerMember)
  if (start === null) return { kind: 'other' }
  if (start.members['format'] === draftFileFormat) return { kind: 'draft' }
  const mark = markSchema.safeParse(start.members)
  if (!mark.success) return { kind: 'other' }
  const { version } = mark.data
  if (version > inventoryFileVersion) return { kind: 'too-new', version }
  if (start.valueAt === null) return { kind: 'other' }
  const { byteOrderMark, ...head } = headSchema.parse(start.members)
  return { kind: 'ours', head, byteOrderMark, answerAt: start.valueAt }
}

const markSchema = z.object({
  format: z.literal(inventoryFileFormat),
  version: z.int().min(1),
})

/** More characters than any project name has that the app takes. */
const longestProjectName = 200
const latestTime = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

const plainNumber = z.string().regex(/^(?:\d{1,12}(?:\.\d{1,12})?)?$/u)

/** The file of another may say anything: each value by itself counts or does not. */
const requestSchema = z.object({
  game: z.enum([...games, unknownGame]).catch(unknownGame),
  steamId: z.string().refine(isSteamId).catch(''),
  currency: z.string().refine(isCurrencyCode).catch(''),
  multiplier: plainNumber.catch(''),
  customCurrency: z
    .string()
    .regex(/^[^\s\p{C};:]{0,4}$/u)
    .catch(''),
  customCurrencyRate: plainNumber.catch(''),
})

const headSchema = z.object({
  request: requestSchema.nullable().catch(null),
  projectName: z.string().max(longestProjectName).nullable().catch(null),
  takenAt: z.iso
    .datetime()
    .transform((text) => Date.parse(text))
    .refine((time) => time >= 0 && time <= latestTime)
    .nullable()
    .catch(null),
  name: z.string().max(annotationLimits.name).nullable().catch(null),
  note: z.string().max(annotationLimits.note).nullable().catch(null),
  guessed: z.array(z.enum(guessedFacts)).max(guessedFacts.length).nullable().catch(null),
  partOf: z.int().min(0).nullable().catch(null),
  byteOrderMark: z.boolean().catch(false),
})

/** The same values, by the same rules, out of another form. */
export function readHeadValues(values: {
  readonly request: Readonly<Record<string, string>>
  readonly projectName: string | undefined
  readonly takenAt: string
  readonly partOf: number | null
}): ReadHead {
  const { byteOrderMark: _, ...head } = headSchema.parse(values)
  return head
}
