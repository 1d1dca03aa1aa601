import { games } from '@shared/domain/game'
import type { InventoryRequest } from '@shared/domain/inventory-request'
import type { ItemPlace } from '@shared/domain/item-columns-builder'
import { sortKeys } from '@shared/domain/item-order'
import { authentications, type ProjectDraft } from '@shared/domain/project'
import { secretRemovals } from '@shared/ipc-contract'
import { colorSchemes, type Preferences } from '@shared/preferences'
import { z } from 'zod'

// Types are gone at the boundary: what arrives is unknown until it is parsed. Sizes are limited here, rules of the
// trade are the services'.

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
  columnWidths: z
    .record(z.string().max(50), pixels)
    .refine((widths) => Object.keys(widths).length <= 100),
  requestPane: pane,
  detailPane: pane,
})
