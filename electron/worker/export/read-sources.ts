import { createGrowingColumns } from '@shared/domain/growing-columns'
import type { ItemColumns } from '@shared/domain/item-columns'
import { unpackChunk } from '@shared/domain/packed-chunk'
import type { AnswerPortion, FailedAnswer } from '@shared/inventory-work'
import { openCombined } from '../combined/open-combined'
import { ExportStopped } from './export-stopped'

/** Items of several answers, end to end. */
export interface ReadSources {
  readonly columns: ItemColumns
  /** In the order of the answers; null: it failed. */
  readonly sources: readonly (ReadSource | null)[]
  readonly failed: readonly FailedAnswer[]
}

export interface ReadSource {
  /** Its first row in the columns. */
  readonly start: number
  readonly count: number
  /** Empty where the answer names none. */
  readonly currencyLocal: string
}

/**
 * Reads answers as the combined view does, so that the order of its rows can be kept however they are mixed: names stand once,
 * and a million items take some hundred megabytes until they are written. Throws an {@link ExportStopped} where it is unwanted.
 */
export async function readSources(
  portions: AsyncIterable<AnswerPortion>,
  expected: number,
  isWanted: () => boolean,
  onItems: (items: number) => void,
): Promise<ReadSources> {
  const growing = createGrowingColumns(expected)
  const sources: (ReadSource | null)[] = []
  let start = 0
  const read = await openCombined(
    portions,
    (message) => {
      switch (message.kind) {
        case 'chunk':
          growing.append(unpackChunk(message.chunk))
          onItems(growing.count())
          break
        case 'source': {
          const { count, currencyLocal } = message
          sources.push({ start, count, currencyLocal })
          start += count
          break
        }
        case 'source-failed':
          growing.dropLast(message.dropped)
          sources.push(null)
          break
        case 'end':
        case 'failed':
          break
      }
    },
    isWanted,
  )
  if (!read.ok) throw new ExportStopped(read.error)
  return { columns: growing.finish(), sources, failed: read.value }
}
