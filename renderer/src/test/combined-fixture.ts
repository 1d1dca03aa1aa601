import { createItemColumnsBuilder } from '@shared/domain/item-columns-builder'
import type { CombinedMessage } from '@shared/ipc-contract'
import type { ChosenSource } from '../combined/combined-inventory'
import { snapshotOf } from './snapshot-fixture'

/** A source as a test describes it. */
export interface GivenSource {
  readonly entries: readonly unknown[]
  readonly currencyLocal: string
  readonly isGood: boolean
}

export function chosen(
  index: number,
  { label = '', request = {} }: { label?: string; request?: Parameters<typeof snapshotOf>[0] } = {},
): ChosenSource {
  return { snapshot: snapshotOf(request, { id: `snapshot-${index}` }), label }
}

/** What the inventory process sends for these; a chunk goes whenever so many items are there. */
export function combinedMessages(
  sources: readonly GivenSource[],
  chunkSize: number,
): readonly CombinedMessage[] {
  const builder = createItemColumnsBuilder()
  const messages: CombinedMessage[] = []
  const sendChunk = () => messages.push({ kind: 'chunk', chunk: builder.takeChunk() })
  for (const [index, { entries, currencyLocal, isGood }] of sources.entries()) {
    builder.beginAnswer()
    for (const [place, entry] of entries.entries()) {
      builder.add(entry, { offset: place, length: 1 })
      if (builder.pending() >= chunkSize) sendChunk()
    }
    if (isGood) {
      const report = builder.report()
      messages.push({ kind: 'source', index, count: report.read, currencyLocal, report })
    } else {
      const error = { kind: 'snapshot-damaged', detail: 'x' } as const
      messages.push({ kind: 'source-failed', index, error, dropped: builder.dropAnswer() })
    }
  }
  if (builder.pending() > 0) sendChunk()
  messages.push({ kind: 'end' })
  return messages
}
