import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { decimalToText } from '@shared/domain/decimal'
import { joinChunks, type ItemColumnsChunk } from '@shared/domain/item-columns-chunk'
import { allRows, depositableRows, totalsOf } from '@shared/domain/totals'
import { expect, it } from 'vitest'
import { checkAnswer } from './check-answer'

const published = readFileSync(
  path.join(import.meta.dirname, '../../../tests/fixtures/user-inventory-rust.json'),
)

async function* inPieces(bytes: Uint8Array) {
  for (let from = 0; from < bytes.length; from += 50) yield bytes.subarray(from, from + 50)
}

it('sums what the inventory holds as its columns do, and knows the answer again by its hash', async () => {
  const chunks: ItemColumnsChunk[] = []
  const result = await checkAnswer(inPieces(published), 200, (chunk) => chunks.push(chunk))
  const columns = joinChunks(chunks)
  const sums = (rows: Uint32Array) => {
    const totals = totalsOf(columns, rows)
    return {
      price: decimalToText(totals.price),
      priceLocal: decimalToText(totals.priceLocal),
      multipliedPriceLocal: decimalToText(totals.multipliedPriceLocal),
    }
  }
  expect(result).toMatchObject({
    ok: true,
    value: {
      report: { read: 17, skipped: { count: 0 } },
      contents: {
        items: 17,
        depositable: 13,
        totals: { all: sums(allRows(columns)), depositable: sums(depositableRows(columns)) },
        currencyLocal: 'rub',
        bent: 0,
        sha256: createHash('sha256').update(published).digest('hex'),
      },
    },
  })
})

it('says nothing of what is no inventory', async () => {
  const cut = published.subarray(0, published.length - 10)
  const result = await checkAnswer(inPieces(cut), 200, () => undefined)
  expect(result).toEqual({ ok: false, error: { kind: 'reply-truncated', bytes: cut.length } })
})
