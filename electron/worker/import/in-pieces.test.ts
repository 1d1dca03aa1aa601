import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyAnswerText, anyHead, anyItemsText } from '../../../tests/arbitraries/inventory-files'
import { readCsvLayout } from '@shared/domain/items-csv-layout'
import { headText } from '../inventory-file/head-text'
import { answerOfItems, answerOfOurs } from './answer-in-file'
import { createCsvAnswer } from './csv-answer'
import { formOf } from './file-form'

const anyCuts = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 200 })
const encode = (text: string) => new TextEncoder().encode(text)
const limits = { bytes: 1e9, items: 1e6 }

async function* cut(bytes: Uint8Array, cuts: readonly number[]) {
  let from = 0
  for (const length of cuts) {
    if (from >= bytes.length) return
    yield bytes.subarray(from, from + length)
    from += length
  }
  yield bytes.subarray(from)
}

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all).toString('utf8')
}

test('our JSON gives its answer wherever its pieces end', async () => {
  await fc.assert(
    fc.asyncProperty(anyHead, anyAnswerText, anyCuts, async (head, answer, cuts) => {
      const bytes = encode(`${headText(head, { byteOrderMark: false })}${answer}}\n`)
      const form = formOf(bytes, true)
      if (form.kind !== 'skinventory') throw new Error(form.kind)
      expect(await textOf(answerOfOurs(cut(bytes, cuts), form))).toBe(answer)
    }),
  )
})

test('a list of items becomes an answer wherever its pieces end', async () => {
  await fc.assert(
    fc.asyncProperty(anyItemsText, anyCuts, async (items, cuts) => {
      const pieces = cut(encode(` ${items}\n`), cuts)
      expect(await textOf(answerOfItems(pieces, { kind: 'items', mark: 0 }))).toBe(
        `{"status":"success","data":{"items": ${items}\n}}`,
      )
    }),
  )
})

test('a CSV becomes the same answer wherever its pieces end', async () => {
  const anyText = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', '★', '🗡', '7') })
  await fc.assert(
    fc.asyncProperty(fc.array(anyText), anyCuts, async (names, cuts) => {
      const lines = names.map((name) => `1,"${name.replaceAll('"', '""')}"\r\n`)
      const text = `asset_id,name\r\n${lines.join('')}`
      const layout = readCsvLayout(text)
      if (layout === null) throw new Error('not recognised')
      const csv = createCsvAnswer(cut(encode(`\ufeff${text}`), [3, ...cuts]), layout, 3, limits)
      const answer = JSON.parse(await textOf(csv.pieces())) as { data: { items: unknown[] } }
      expect(answer.data.items).toEqual(
        names.map((name) => ({ item: { asset_id: '1' }, ...(name === '' ? {} : { name }) })),
      )
      const inFront = (index: number) => `x\r\n${lines.slice(0, index).join('')}`
      for (const index of names.keys()) {
        expect(csv.lineOf(index)).toBe(inFront(index).split(/\r\n|\r|\n/u).length)
      }
    }),
  )
})
