import type { ItemOrder } from './domain/item-order'
import type { Game } from './domain/game'
import type { CsvColumn, ExportFormat } from './domain/inventory-file'

export const colorSchemes = ['auto', 'light', 'dark'] as const
export type ColorScheme = (typeof colorSchemes)[number]

/** The last values of the inventory form. The trade token is here only if the person asked to keep it. */
export interface InventoryFormValues {
  readonly projectId: string
  readonly game: Game
  readonly tradeUrl: string
  readonly steamId: string
  readonly tradeToken: string
  readonly currency: string
  readonly multiplier: string
  readonly customCurrency: string
  readonly customCurrencyRate: string
  readonly keepTradeToken: boolean
}

/** How the person left the screen. Kept by main; nothing in here is secret. */
export interface Preferences {
  readonly colorScheme: ColorScheme
  readonly form: InventoryFormValues
  readonly view: 'table' | 'grid'
  readonly order: ItemOrder
  /** Column id → width in pixels, for the columns that were resized. */
  readonly columnWidths: Readonly<Record<string, number>>
  /** How the last export was made. */
  readonly export: { readonly format: ExportFormat; readonly columns: readonly CsvColumn[] }
  readonly requestPane: PaneState
  readonly detailPane: PaneState
  /** What the right pane shows beside the items: one item, or what was chosen. */
  readonly detailTab: DetailTab
  /** The draft that lies in the tray; empty: none. */
  readonly draftId: string
}

export const detailTabs = ['item', 'draft'] as const
export type DetailTab = (typeof detailTabs)[number]

export interface PaneState {
  readonly open: boolean
  /** Pixels. */
  readonly width: number
}
