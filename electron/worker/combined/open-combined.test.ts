import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGrowingColumns } from '@shared/domain/growing-columns'
import { itemAt, type Item, type ItemColumns } from '@shared/domain/item-columns'
import { joinChunks, type ItemColumnsChunk } from '@shared/domain/item-columns-chunk'
import { unpackChunk } from '@shared/domain/packed-chunk'
import type { InventoryFailure, RawAnswer } from '@shared/inventory-work'
import type { SentCombinedMessage } from '@shared/ipc-contract'
import { fail, ok, type Result } from '@shared/result'
import { anyAnswer } from '../../../tests/arbitraries/answers'
import { readAnswer } from '../answer/read-answer'
import { openCombined } from './open-combined'
import { createPortionQueue } from './portion-queue'

let folder = ''
let files = 0
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'combined-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function answerOf(bytes: Uint8Array, isChanged = false): Promise<RawAnswer> {
  const file = path.join(folder, String((files += 1)))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await writeFile(file, bytes)
  return { path: file, bytes: bytes.length, sha256: isChanged ? '0'.repeat(64) : sha256 }
}

async function combine(
  answers: readonly Result<RawAnswer, InventoryFailure>[],
  isWanted = () => true,
) {
  const queue = createPortionQueue()
  for (const answer of answers) queue.put([answer])
  queue.end()
  const sent: SentCombinedMessage[] = []
  const result = await openCombined(queue.portions, (message) => sent.push(message), isWanted)
  return { result, sent }
}

/** As the page takes them. */
function taken(sent: readonly SentCombinedMessage[]): ItemColumns {
  const columns = createGrowingColumns(0)
  for (const message of sent) {
    if (message.kind === 'chunk') columns.append(unpackChunk(message.chunk))
    if (message.kind === 'source-failed') columns.dropLast(message.dropped)
  }
  return columns.finish()
}

async function itemsOf(bytes: Uint8Array): Promise<readonly Omit<Item, 'row'>[]> {
  const chunks: ItemColumnsChunk[] = []
  async function* pieces() {
    yield bytes
  }
  await readAnswer(pieces(), 200, (chunk) => chunks.push(chunk))
  return listed(joinChunks(chunks))
}

const listed = (columns: ItemColumns) =>
  Array.from({ length: columns.count }, (_, row) => {
    const { row: _row, ...item } = itemAt(columns, row)
    return item
  })

/** So many items that they come in several chunks. */
function largeAnswer(count: number, end = ']}}'): Buffer {
  const items = Array.from(
    { length: count },
    (_, place) => `{"item":{"asset_id":"${place}"},"name":"Large ${place}","price":1}`,
  )
  return Buffer.from(`{"status":"success","data":{"items":[${items.join(',')}${end}`)
}

describe('openCombined', () => {
  it('gives the items of each answer, end to end, and reports each by itself; failed ones leave nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            answer: anyAnswer,
            fate: fc.constantFrom('good', 'good', 'changed', 'gone'),
          }),
          { maxLength: 6 },
        ),
        async (sources) => {
          const answers = await Promise.all(
            sources.map(async ({ answer, fate }) =>
              fate === 'gone'
                ? fail({ kind: 'snapshot-not-found' } as const)
                : ok(await answerOf(answer.bytes, fate === 'changed')),
            ),
          )
          const { result, sent } = await combine(answers)
          const whole = await Promise.all(
            sources
              .filter(({ fate }) => fate === 'good')
              .map(({ answer }) => itemsOf(answer.bytes)),
          )
          expect(listed(taken(sent))).toEqual(whole.flat())
          const words = sent.filter(({ kind }) => kind === 'source' || kind === 'source-failed')
          expect(words).toMatchObject(
            sources.map(({ answer, fate }, index) =>
              fate === 'good'
                ? {
                    index,
                    count: answer.rows.length,
                    currencyLocal: answer.currencyLocal ?? '',
                    report: {
                      read: answer.rows.length,
                      skipped: { count: answer.entries.length - answer.rows.length },
                    },
                  }
                : { index, kind: 'source-failed' },
            ),
          )
          expect(result.ok && result.value.map(({ index }) => index)).toEqual(
            sources.flatMap(({ fate }, index) => (fate === 'good' ? [] : [index])),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  it('takes back what was sent of a large answer that fails at its end, and of no other', async () => {
    const good = largeAnswer(2500)
    const answers = [
      ok(await answerOf(largeAnswer(10))),
      ok(await answerOf(largeAnswer(4100, ''))),
      ok(await answerOf(good, true)),
      ok(await answerOf(good)),
    ]
    const { sent } = await combine(answers)
    const columns = taken(sent)
    expect(columns.count).toBe(2510)
    expect(listed(columns).slice(10)).toEqual(await itemsOf(good))
    const failed = sent.filter((message) => message.kind === 'source-failed')
    expect(failed.map(({ error }) => error.kind)).toEqual(['reply-truncated', 'snapshot-damaged'])
    expect(failed.every(({ dropped }) => dropped > 0)).toBe(true)
    expect(sent.at(-1)).toEqual({ kind: 'end' })
  })

  it('puts many small answers into few chunks, and names each name once', async () => {
    const small = await answerOf(largeAnswer(20))
    const { sent } = await combine(Array.from({ length: 300 }, () => ok(small)))
    const chunks = sent.filter((message) => message.kind === 'chunk')
    expect(chunks.length).toBeLessThan(6)
    expect(taken(sent).names.entries).toHaveLength(20)
  })

  it('stops where it is no longer wanted', async () => {
    let asked = 0
    const answer = ok(await answerOf(largeAnswer(3)))
    const { result, sent } = await combine([answer, answer, answer], () => (asked += 1) < 4)
    expect(result).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(sent.map(({ kind }) => kind)).not.toContain('end')
  })
})
