import type { AppError } from '@shared/app-error'
import { createGrowingColumns } from '@shared/domain/growing-columns'
import type { ItemColumns } from '@shared/domain/item-columns'
import type { ReadingReport } from '@shared/domain/reading-report'
import type { Snapshot } from '@shared/domain/snapshot'
import type { CombinedMessage } from '@shared/ipc-contract'

/** One of the snapshots that are opened as one. */
export interface ChosenSource {
  readonly snapshot: Snapshot
  /** What a batch calls the Steam user; empty: nothing. */
  readonly label: string
}

export interface CombinedSource extends ChosenSource {
  readonly outcome: SourceOutcome
}

/** `coming`: not read to its end yet. */
export type SourceOutcome =
  | { readonly kind: 'coming' }
  | {
      readonly kind: 'read'
      /** `currency_local` as it came; empty where the answer names none. */
      readonly currencyLocal: string
      readonly report: ReadingReport
    }
  | { readonly kind: 'failed'; readonly error: AppError }

/** The items of several snapshots in one, laid end to end in the order of the sources. */
export interface CombinedInventory {
  readonly columns: ItemColumns
  /** The first row of each source; one that failed has none, and begins where the next one does. */
  readonly starts: Uint32Array
  readonly sources: readonly CombinedSource[]
}

/** Which source a row belongs to. */
export function sourceIndexAt({ starts }: Pick<CombinedInventory, 'starts'>, row: number): number {
  let low = 0
  let high = starts.length
  // The last source that begins at the row or before it: those without rows begin with the next one, and come earlier.
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= row) low = middle
    else high = middle
  }
  return low
}

/** Whether any row is of this source. */
export function hasRows({ starts, columns }: CombinedInventory, source: number): boolean {
  return (starts[source] ?? 0) < (starts[source + 1] ?? columns.count)
}

/** What belongs to a source, for each of its rows. Sources lie one behind the other, so a million rows take no time. */
export function spreadOverRows(
  { columns, starts }: CombinedInventory,
  ofSource: (source: number) => number,
): Uint32Array<ArrayBuffer> {
  const spread = new Uint32Array(columns.count)
  for (const [source, start] of starts.entries()) {
    spread.fill(ofSource(source), start, starts[source + 1] ?? columns.count)
  }
  return spread
}

/** Takes what is heard of an opening, a message at a time. */
export interface CombinedCollector {
  readonly take: (message: Extract<CombinedMessage, { kind: CollectedKind }>) => void
  /** How many sources were read to their ends or failed, and how many items have come. */
  readonly progress: () => { readonly sources: number; readonly items: number }
  /** What has come by now, as a copy. For few items: the first ones. */
  readonly soFar: () => CombinedInventory
  /** All of it. To be called once, at the end. */
  readonly finish: () => CombinedInventory
}

type CollectedKind = 'chunk' | 'source' | 'source-failed'

export function createCombinedCollector(chosen: readonly ChosenSource[]): CombinedCollector {
  const expected = chosen.reduce((sum, { snapshot }) => sum + snapshot.contents.items, 0)
  const growing = createGrowingColumns(expected)
  const outcomes: SourceOutcome[] = []
  const starts = new Uint32Array(chosen.length)
  /** The first row of the source that comes next. */
  let next = 0

  const settle = (outcome: SourceOutcome, count: number) => {
    outcomes.push(outcome)
    next += count
    if (outcomes.length < starts.length) starts[outcomes.length] = next
  }

  const inventory = (columns: ItemColumns): CombinedInventory => ({
    columns,
    // Those that have not begun begin behind all that is there.
    starts: starts.map((start, index) => (index <= outcomes.length ? start : columns.count)),
    sources: chosen.map((source, index) => ({
      ...source,
      outcome: outcomes[index] ?? { kind: 'coming' },
    })),
  })

  return {
    take(message) {
      switch (message.kind) {
        case 'chunk':
          growing.append(message.chunk)
          break
        case 'source': {
          const { currencyLocal, report } = message
          settle({ kind: 'read', currencyLocal, report }, message.count)
          break
        }
        case 'source-failed':
          growing.dropLast(message.dropped)
          settle({ kind: 'failed', error: message.error }, 0)
          break
      }
    },
    progress: () => ({ sources: outcomes.length, items: growing.count() }),
    soFar: () => inventory(growing.copy()),
    finish: () => inventory(growing.finish()),
  }
}
