import type { Game } from './game'
import type { InventoryRequest } from './inventory-request'
import type { InventoryFileForm } from './inventory-file'

export type SnapshotId = string

/** A request as it is kept beside its snapshot. The trade token is a key to trade offers, so it stands apart. */
export interface KeptRequest extends Omit<InventoryRequest, 'tradeToken' | 'game'> {
  /** `unknown` where a file names none and its items do not tell. An imported one's `projectId` is empty. */
  readonly game: KeptGame
}

export type KeptGame = Game | 'unknown'
export const unknownGame = 'unknown'

/** One inventory on this machine. The raw answer itself stays in its file. */
export interface Snapshot extends SnapshotDescription {
  readonly id: SnapshotId
  /** Size of the raw answer. */
  readonly bytes: number
  readonly annotation: SnapshotAnnotation
}

/** What is known of a snapshot when it is made. It stands in its file, and never changes. */
export interface SnapshotDescription {
  readonly request: KeptRequest
  /** Empty unless the person asked to keep it. Never leaves this machine: no export holds it. */
  readonly tradeToken: string
  /** As it was called when the snapshot was taken; empty where a file names none. */
  readonly projectName: string
  /** Milliseconds since 1970: when SkinsBack answered, as far as it is known. */
  readonly takenAt: number
  readonly source: SnapshotSource
  /** Of how many items these are only a part, where a filtered export was imported; null: all that there were. */
  readonly partOf: number | null
  readonly contents: InventoryContents
}

export type SnapshotSource =
  | { readonly kind: 'fetched' }
  | {
      readonly kind: 'imported'
      /** The file's name without its folder. */
      readonly file: string
      readonly form: InventoryFileForm
      /** Milliseconds since 1970. */
      readonly importedAt: number
      /** What the file did not say, and was taken from elsewhere or left open. */
      readonly guessed: readonly GuessedFact[]
    }

/** `game`: from the items' app ids. `takenAt`: the file's own date. `steamId`: left open, for the person to fill in. */
export const guessedFacts = ['game', 'steamId', 'takenAt'] as const
export type GuessedFact = (typeof guessedFacts)[number]

/** What an inventory holds, worked out when it was read to its end. */
export interface InventoryContents {
  readonly items: number
  readonly depositable: number
  readonly totals: { readonly all: SumTexts; readonly depositable: SumTexts }
  /** `currency_local` as it came; empty where the answer names none. */
  readonly currencyLocal: string
  /** Values that were bent and entries that were left out. */
  readonly bent: number
  /** SHA-256 of the raw answer, in lower-case hex: the same answer is recognised when it is imported again. */
  readonly sha256: string
}

/** Exact sums of the three prices, as plain decimal text. */
export interface SumTexts {
  readonly price: string
  readonly priceLocal: string
  readonly multipliedPriceLocal: string
}

/** What the person says of a snapshot. Kept beside its file. */
export interface SnapshotAnnotation {
  /** Empty: none was given. */
  readonly name: string
  readonly note: string
  /** A pinned snapshot is never removed to make room. */
  readonly pinned: boolean
  /** Whose it is, where its file does not say; then {@link KeptRequest.steamId} has it too. Empty: not given. */
  readonly steamId: string
}

export const noAnnotation: SnapshotAnnotation = { name: '', note: '', pinned: false, steamId: '' }

/** Most characters of a name, and of a note. */
export const annotationLimits = { name: 120, note: 4000 } as const
