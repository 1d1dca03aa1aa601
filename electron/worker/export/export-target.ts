import type { Exported } from '@shared/inventory-work'

/** Where the bytes of an export go. Each method throws an {@link ExportStopped} when it cannot go on. */
export interface ExportTarget {
  /** The piece may be overwritten when this resolves. */
  readonly write: (piece: Uint8Array) => Promise<void>
  /** Only now is the export there for anybody. */
  readonly finish: () => Promise<Pick<Exported, 'bytes' | 'text'>>
  /** Leaves nothing of it behind. */
  readonly discard: () => Promise<void>
}
