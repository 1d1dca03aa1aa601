import { batchLimits } from '@shared/domain/batch-limits'
import { combinedCsvColumns } from '@shared/domain/combined-csv'
import { draftId } from '@shared/draft-schema'
import { games } from '@shared/domain/game'
import { copyFormats, csvColumns, exportFormats } from '@shared/domain/inventory-file'
import type { InventoryRequest } from '@shared/domain/inventory-request'
import type { ItemPlace } from '@shared/domain/item-columns-builder'
import { sortKeys } from '@shared/domain/item-order'
import { authentications, type ProjectDraft } from '@shared/domain/project'
import type { SteamUser } from '@shared/domain/trade-url'
import { annotationLimits, type SnapshotAnnotation } from '@shared/domain/snapshot'
import {
  batchSteps,
  keptFileKinds,
  mostCombined,
  secretRemovals,
  type BatchOrder,
} from '@shared/ipc-contract'
import type { CombinedExportOrder, CopyOrder, ExportOrder, TextFile } from '@shared/export-orders'
import type { JsonText } from '@shared/json-text'
import { colorSchemes, detailTabs, type Preferences } from '@shared/preferences'
import { z } from 'zod'

// Types are gone at the boundary: what arrives is unknown until it is parsed. Sizes are limited here, rules of the
// trade are the services'. No `.readonly()`: it freezes what came even where it is no list, and throws for typed arrays.

/** An id of a project, a snapshot, a call or an opening: never a path. */
export const id = z.string().regex(/^[\w-]{1,64}$/u)
const field = z.string().max(2000)

/** A clipboard text: the largest is the raw JSON of an item. */
export const copiedText = z.string().max(2_000_000)
export const link = field

export const projectDraft: z.ZodType<ProjectDraft> = z.strictObject({
  id: id.exactOptional(),
  name: field,
  clientId: field,
  clientSecret: field.exactOptional(),
  endpoint: field,
  authentication: z.enum(authentications),
  defaultCurrency: field,
})

export const secretRemoval = z.enum(secretRemovals)

export const inventoryRequest: z.ZodType<InventoryRequest> = z.strictObject({
  projectId: field,
  game: z.enum(games),
  steamId: field,
  tradeToken: field,
  currency: field,
  multiplier: field,
  customCurrency: field,
  customCurrencyRate: field,
})

export const itemPlace: z.ZodType<ItemPlace> = z.strictObject({
  offset: z.int().min(0),
  length: z.int().min(0),
})

export const flag = z.boolean()

/** As many as a library may hold. */
export const ids = z.array(id).min(1).max(100_000)

/** Each once: items are not to count twice. */
export const combinedIds = z
  .array(id)
  .min(1)
  .max(mostCombined)
  .refine((chosen) => new Set(chosen).size === chosen.length)

export const annotation: z.ZodType<SnapshotAnnotation> = z.strictObject({
  name: z.string().max(annotationLimits.name),
  note: z.string().max(annotationLimits.note),
  pinned: z.boolean(),
  steamId: z.string().regex(/^(?:\d{17})?$/u),
})

export const keptFileKind = z.enum(keptFileKinds)

/** Bytes; null: no limit. */
export const libraryLimit = z.int().min(1_000_000).nullable()

/** Absolute paths from preload; the length is that of the longest path that a system takes. */
export const paths = z.array(z.string().min(1).max(32_767)).max(1000)

const rows = z.instanceof(Uint32Array)
const columns = z.array(z.enum(csvColumns)).max(csvColumns.length)

export const exportOrder: z.ZodType<ExportOrder> = z.strictObject({
  snapshotIds: ids,
  rows: rows.nullable(),
  format: z.enum(exportFormats),
  columns,
})

/** The most that rows can be numbered up to. */
const mostItems = 0xff_ff_ff_ff

const combinedExportFields: z.ZodType<CombinedExportOrder> = z.strictObject({
  sources: z
    .array(
      z.strictObject({
        id,
        label: z.string().max(batchLimits.label),
        items: z.int().min(0).max(mostItems),
      }),
    )
    .min(1)
    .max(mostCombined)
    .refine((sources) => new Set(sources.map((source) => source.id)).size === sources.length),
  rows: rows.nullable(),
  columns: z.array(z.enum(combinedCsvColumns)).min(1).max(combinedCsvColumns.length),
  suggestedName: z.string().max(200),
})

/** Each row is one of the sources'. */
export const combinedExportOrder = combinedExportFields.refine((order) => {
  const items = order.sources.reduce((sum, source) => sum + source.items, 0)
  const { rows: chosen } = order
  if (chosen === null) return items <= mostItems
  return items <= mostItems && chosen.length <= items && chosen.every((row) => row < items)
})

export const copyOrder: z.ZodType<CopyOrder> = z.strictObject({
  snapshotId: id,
  rows,
  format: z.enum(copyFormats),
  columns,
})

/** Of a file that the page would have: what of it a system does not take is left out later. */
export const fileName = z.string().max(200)

/** A comparison of the largest inventories has some 100 MB. */
export const textFile: z.ZodType<TextFile> = z.strictObject({
  suggestedName: fileName,
  kind: z.enum(['csv', 'json']),
  text: z.string().max(400_000_000),
})

export const draftIds = z.array(draftId).min(1).max(100_000)

export const batchStep = z.enum(batchSteps)
export const batchConcurrency = z.int().min(1).max(batchLimits.concurrency)

/** Each Steam user and game once: nothing is to be fetched twice. */
const batchOrder: z.ZodType<BatchOrder> = z.strictObject({
  name: z.string().max(batchLimits.name),
  projectId: id,
  terms: z.strictObject({
    currency: field,
    multiplier: field,
    customCurrency: field,
    customCurrencyRate: field,
    keepTradeTokens: z.boolean(),
    concurrency: batchConcurrency,
  }),
  targets: z
    .array(
      z.strictObject({
        line: z.int().min(1),
        label: z.string().max(batchLimits.label),
        game: z.enum(games),
        steamId: field,
        tradeToken: field,
      }),
    )
    .min(1)
    .max(batchLimits.rows)
    .refine((targets) => {
      const asked = new Set(targets.map(({ steamId, game }) => `${game} ${steamId}`))
      return asked.size === targets.length
    }),
})

/** Characters: what the largest order has, with room for signs that JSON writes in several. */
const longestOrder = 4 * batchLimits.input

/** As text, for thousands of rows. */
export const batchOrderText = z
  .string()
  .max(longestOrder)
  .refine((text): text is JsonText<BatchOrder> => isJsonOf(batchOrder, text))

function isJsonOf(schema: z.ZodType, text: string): boolean {
  try {
    return schema.safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}

const steamUsers: z.ZodType<readonly SteamUser[]> = z
  .array(z.strictObject({ steamId: field, tradeToken: field }))
  .min(1)
  .max(batchLimits.rows)

export const steamUsersText = z
  .string()
  .max(longestOrder)
  .refine((text): text is JsonText<readonly SteamUser[]> => isJsonOf(steamUsers, text))

const pixels = z.number().min(0).max(10_000)
const pane = z.strictObject({ open: z.boolean(), width: pixels })

export const preferences: z.ZodType<Preferences> = z.strictObject({
  colorScheme: z.enum(colorSchemes),
  form: z.strictObject({
    projectId: field,
    game: z.enum(games),
    tradeUrl: field,
    steamId: field,
    tradeToken: field,
    currency: field,
    multiplier: field,
    customCurrency: field,
    customCurrencyRate: field,
    keepTradeToken: z.boolean(),
  }),
  view: z.enum(['table', 'grid']),
  order: z.strictObject({ key: z.enum(sortKeys), descending: z.boolean() }),
  export: z.strictObject({ format: z.enum(exportFormats), columns }),
  columnWidths: z
    .record(z.string().max(50), pixels)
    .refine((widths) => Object.keys(widths).length <= 100),
  requestPane: pane,
  detailPane: pane,
  detailTab: z.enum(detailTabs),
  draftId: z.union([z.literal(''), draftId]),
})
