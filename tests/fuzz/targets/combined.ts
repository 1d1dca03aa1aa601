import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { AnswerPortion } from '@shared/inventory-work'
import type { SentCombinedMessage } from '@shared/ipc-contract'
import { ok } from '@shared/result'
import { openCombined } from '../../../electron/worker/combined/open-combined'
import { unpackMessage } from '../../../renderer/src/app-api/hear-columns'
import {
  createCombinedCollector,
  sourceIndexAt,
} from '../../../renderer/src/combined/combined-inventory'
import { nameAt } from '@shared/domain/item-columns'
import { snapshotOf } from '../../fakes/snapshot-fixture'
import { clearResult } from '../engine/clear-result'
import { demand, type FuzzTarget } from '../engine/target'
import { jsonWords, mutateJson, type Answers } from '../seeds'

/** Between the answers of one input. */
const border = Buffer.from('\n--\n')

/** Several snapshots opened as one, some of them damaged: from the files to the columns of the page. */
export function combinedTarget({ all, published }: Answers, folder: string): FuzzTarget {
  const few = all[1] ?? published
  const joined = (answers: readonly Uint8Array[]) =>
    Buffer.concat(answers.flatMap((one) => [one, border]))
  return {
    name: 'combined-snapshots',
    seeds: [joined([few, few]), joined([few, all[3] ?? few, few]), joined([published, few])],
    words: [...jsonWords, '\n--\n'],
    mutate(input, random) {
      const parts = split(input)
      if (parts.length === 0) return joined([few])
      const at = random.below(parts.length)
      return joined(parts.with(at, mutateJson(parts[at] ?? few, random)))
    },
    async feed(input) {
      const parts = split(input).slice(0, 8)
      const files = parts.map((part, index) => {
        const file = path.join(folder, `combined-${index}`)
        writeFileSync(file, part)
        return { path: file, bytes: part.length, sha256: null }
      })
      const chosen = parts.map(() => ({ snapshot: snapshotOf(), label: '' }))
      const collector = createCombinedCollector(chosen)
      const words: string[] = []
      const take = (sent: SentCombinedMessage) => {
        const message = unpackMessage(sent)
        if (message.kind !== 'chunk') words.push(message.kind)
        if (message.kind !== 'end' && message.kind !== 'failed') collector.take(message)
      }
      const opened = await openCombined(portionsOf(files), take, () => true)
      for (const { path: file } of files) rmSync(file)
      const word = clearResult(opened)
      demand(words.at(-1) === 'end', 'it never ends')
      const inventory = collector.finish()
      const { columns, sources } = inventory
      const read = sources.reduce(
        (sum, { outcome }) => sum + (outcome.kind === 'read' ? outcome.report.read : 0),
        0,
      )
      demand(columns.count === read, 'not as many rows as items were read')
      for (let row = 0; row < columns.count; row += 1) {
        const index = sourceIndexAt(inventory, row)
        demand(sources[index]?.outcome.kind === 'read', 'a row of a source that failed')
        demand(typeof nameAt(columns, row) === 'string', 'a row without a name')
      }
      return `${word} ${words.slice(0, 4).join(' ')}`
    },
  }
}

async function* portionsOf(
  files: readonly { readonly path: string; readonly bytes: number; readonly sha256: null }[],
): AsyncGenerator<AnswerPortion> {
  for (const file of files) yield [ok(file)]
}

function split(input: Uint8Array): readonly Uint8Array[] {
  const parts: Uint8Array[] = []
  const bytes = Buffer.from(input)
  let from = 0
  for (let at = bytes.indexOf(border); at >= 0; at = bytes.indexOf(border, from)) {
    parts.push(bytes.subarray(from, at))
    from = at + border.length
  }
  return [...parts, bytes.subarray(from)].filter(({ length }) => length > 0)
}
