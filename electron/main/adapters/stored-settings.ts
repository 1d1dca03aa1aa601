import { draftLimits, type LockList } from '@shared/domain/deposit-draft'
import { draftId, lock, priceAgeLimit } from '@shared/draft-schema'
import { games } from '@shared/domain/game'
import { csvColumns, exportFormats } from '@shared/domain/inventory-file'
import { isRecord } from '@shared/domain/is-record'
import { defaultOrder, sortKeys } from '@shared/domain/item-order'
import { authentications } from '@shared/domain/project'
import type { DepositSettings } from '@shared/ipc-contract'
import { colorSchemes, detailTabs, type Preferences } from '@shared/preferences'
import { z } from 'zod'
import type { KeptBlock } from '../ports/block-store'
import { keychainEntries, type StoredProject } from '../ports/project-store'
import type { UpdateSettings } from '../ports/update-settings'
import { windowPlaceOf, type WindowPlace } from './window-settings'

/** All that the settings file holds. */
export interface StoredSettings {
  readonly projects: readonly StoredProject[]
  readonly preferences: Preferences
  readonly windowPlace: WindowPlace | null
  /** Bytes that the library may take; null: no limit. */
  readonly libraryLimit: number | null
  /** Where dialogs begin: the folders that were chosen last. Absent: where the system begins. */
  readonly folders: Readonly<Partial<Record<FolderUse, string>>>
  readonly deposits: DepositSettings
  /** Client IDs that SkinsBack has blocked for a while. */
  readonly blocks: readonly KeptBlock[]
  readonly updates: UpdateSettings
}

export type FolderUse = 'import' | 'export'

export interface SettingsReading {
  readonly settings: StoredSettings
  /** Whether something was lost that the person would miss: the file is then worth keeping. */
  readonly damaged: boolean
}

const text = z.string().max(2000)

/** Minutes. Prices of skins move within hours: who wants no warning says so. */
const firstPriceAgeLimit = 60

const storedProject: z.ZodType<StoredProject> = z.object({
  id: text.min(1),
  name: text,
  clientId: text,
  endpoint: text,
  authentication: z.enum(authentications),
  defaultCurrency: text,
  sandbox: z.boolean(),
  keychainEntry: z.enum(keychainEntries),
})

const width = z.number().min(0).max(10_000)

/** Lenient: a field that cannot be read gets its default, and no other is lost for it. */
const form = z.object({
  projectId: text.catch(''),
  game: z.enum(games).catch('cs2'),
  tradeUrl: text.catch(''),
  steamId: text.catch(''),
  tradeToken: text.catch(''),
  currency: text.catch(''),
  multiplier: text.catch(''),
  customCurrency: text.catch(''),
  customCurrencyRate: text.catch(''),
  keepTradeToken: z.boolean().catch(false),
})

const preferences = z.object({
  colorScheme: z.enum(colorSchemes).catch('auto'),
  form: recordOr(form),
  view: z.enum(['table', 'grid']).catch('table'),
  order: z.object({ key: z.enum(sortKeys), descending: z.boolean() }).catch({ ...defaultOrder }),
  columnWidths: z.record(text, width).catch({}),
  export: recordOr(
    z.object({
      format: z.enum(exportFormats).catch('json'),
      columns: z.array(z.enum(csvColumns)).catch([...csvColumns]),
    }),
  ),
  requestPane: recordOr(pane(300)),
  detailPane: recordOr(pane(280)),
  detailTab: z.enum(detailTabs).catch('item'),
  draftId: draftId.catch(''),
})

/** Milliseconds: longer than any block is taken for. */
const longestBlock = 3_600_000

const block: z.ZodType<KeptBlock> = z.object({
  clientId: text.min(1),
  until: z.number(),
  length: z.number().min(0).max(longestBlock),
})

/** What cannot be read is no leave to ask anybody. */
const updates = recordOr(
  z.object({ automatic: z.boolean().catch(false), checkedAt: z.number().nullable().catch(null) }),
)

const folderUses: readonly FolderUse[] = ['import', 'export']
const folder = z.string().min(1).max(32_767)

/** What a first start begins with. */
export const firstSettings: StoredSettings = readSettings({}).settings

/** Reads what a settings file held, whatever that is. Projects and locks alone are missed when they cannot be read. */
export function readSettings(held: unknown): SettingsReading {
  const parts = isRecord(held) ? held : {}
  const listed = parts['projects'] ?? []
  const entries: readonly unknown[] = Array.isArray(listed) ? listed : []
  const projects = entries.flatMap((entry) => {
    const read = storedProject.safeParse(entry)
    return read.success ? [read.data] : []
  })
  const deposits = readDeposits(parts['deposits'])
  return {
    settings: {
      projects: withoutRepeatedIds(projects),
      preferences: recordOr(preferences).parse(parts['preferences']),
      windowPlace: windowPlaceOf(parts['windowPlace']),
      libraryLimit: z
        .int()
        .min(0)
        .nullable()
        .catch(null)
        .parse(parts['libraryLimit'] ?? null),
      folders: readFolders(parts['folders']),
      deposits: deposits.settings,
      blocks: readBlocks(parts['blocks']),
      updates: updates.parse(parts['updates']),
    },
    damaged:
      !isRecord(held) ||
      !Array.isArray(listed) ||
      projects.length < entries.length ||
      deposits.damaged,
  }
}

function readBlocks(held: unknown): readonly KeptBlock[] {
  const entries: readonly unknown[] = Array.isArray(held) ? held : []
  return entries.flatMap((entry) => {
    const read = block.safeParse(entry)
    return read.success ? [read.data] : []
  })
}

function readFolders(held: unknown): StoredSettings['folders'] {
  const parts = isRecord(held) ? held : {}
  const good = folderUses.flatMap((use) => {
    const read = folder.safeParse(parts[use])
    return read.success ? [[use, read.data] as const] : []
  })
  return Object.fromEntries(good)
}

/** A lock that is lost would let items be chosen that never should be. */
function readDeposits(held: unknown): {
  readonly settings: DepositSettings
  readonly damaged: boolean
} {
  const parts = isRecord(held) ? held : {}
  const lists = isRecord(parts['locks']) ? parts['locks'] : {}
  const assetIds = readLocks(lists['assetIds'])
  const names = readLocks(lists['names'])
  const locks: LockList = { assetIds: assetIds.locks, names: names.locks }
  // Null was chosen: no limit.
  const limit = priceAgeLimit.catch(firstPriceAgeLimit).parse(parts['priceAgeLimit'])
  return {
    settings: { locks, priceAgeLimit: limit },
    damaged:
      assetIds.damaged ||
      names.damaged ||
      [held, parts['locks']].some((part) => part !== undefined && !isRecord(part)),
  }
}

function readLocks(held: unknown): {
  readonly locks: readonly string[]
  readonly damaged: boolean
} {
  if (held === undefined) return { locks: [], damaged: false }
  const entries: readonly unknown[] = Array.isArray(held) ? held : []
  const good = entries.flatMap((entry) => {
    const read = lock.safeParse(entry)
    return read.success ? [read.data] : []
  })
  const locks = good.slice(0, draftLimits.locks)
  return { locks, damaged: !Array.isArray(held) || locks.length < entries.length }
}

function withoutRepeatedIds(projects: readonly StoredProject[]): readonly StoredProject[] {
  return [...new Map(projects.map((project) => [project.id, project])).values()]
}

function pane(usualWidth: number) {
  return z.object({ open: z.boolean().catch(true), width: width.catch(usualWidth) })
}

/** What is no record counts as one without fields, each of which then gets its default. */
function recordOr<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (isRecord(value) ? value : {}), schema)
}
