import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { joinChunks, type ItemColumnsChunk } from '@shared/domain/item-columns-chunk'
import { nameAt } from '@shared/domain/item-columns'
import { readAnswer } from './read-answer'

const fixture = (name: string) =>
  readFileSync(path.join(import.meta.dirname, '../../../tests/fixtures', name), 'utf8')

async function read(text: string | Uint8Array, status = 200) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const chunks: ItemColumnsChunk[] = []
  async function* pieces() {
    for (let from = 0; from < bytes.length; from += 50) yield bytes.subarray(from, from + 50)
  }
  const result = await readAnswer(pieces(), status, (chunk) => chunks.push(chunk))
  return { result, columns: joinChunks(chunks) }
}

describe('readAnswer', () => {
  it('reads the published example', async () => {
    const { result, columns } = await read(fixture('user-inventory-rust.json'))
    expect(result).toMatchObject({
      ok: true,
      value: {
        report: { read: 17, skipped: { count: 0 } },
        currencyLocal: 'rub',
      },
    })
    expect(columns.count).toBe(17)
    expect(columns.assetIds[0]).toBe('4284666526576951869')
    expect(nameAt(columns, 1)).toBe('Forest Camo Pants')
  })

  it('finds the currency on either side of the items, and the status behind them', async () => {
    for (const text of [
      '{"data":{"currency_local":"rub","items":[]},"status":"success"}',
      '{"status":"success","data":{"items":[],"currency_local":"rub"}}',
    ]) {
      expect((await read(text)).result).toMatchObject({
        ok: true,
        value: { currencyLocal: 'rub' },
      })
    }
    const without = await read('{"status":"success","data":{"items":[],"currency_local":7}}')
    expect(without.result).toMatchObject({ ok: true, value: { currencyLocal: '' } })
  })

  it('counts entries that are no items, and reads the others', async () => {
    const { result, columns } = await read(
      '{"status":"success","data":{"items":[7,{"item":{"asset_id":"1"},"name":"A"},null]}}',
    )
    expect(result).toMatchObject({
      ok: true,
      value: { report: { read: 1, skipped: { count: 2, first: [0, 2] } } },
    })
    expect(columns.assetIds).toEqual(['1'])
  })

  it('knows an error answer of SkinsBack, whatever the HTTP status', async () => {
    const expected = {
      ok: false,
      error: { kind: 'api-error', error: { name: 'invalid_currency', code: '4' } },
    }
    for (const status of [200, 400, 503]) {
      expect((await read(fixture('user-inventory-error.json'), status)).result).toMatchObject(
        expected,
      )
    }
    const withItems =
      '{"data":{"items":[1]},"status":"error","error_code":4,"error_message":"invalid_currency"}'
    expect((await read(withItems)).result).toMatchObject(expected)
  })

  it.each([
    ['{"status":"success","data":{"items":[]}}', 503],
    ['<html>Bad gateway</html>', 502],
    ['', 500],
    ['{"status":"err', 404],
  ])('gives a bad status for %j with %d', async (text, status) => {
    expect((await read(text, status)).result).toEqual({
      ok: false,
      error: { kind: 'http-error', status, excerpt: text },
    })
  })

  it.each([
    ['', { kind: 'reply-empty', status: 200 }],
    ['\n', { kind: 'reply-empty', status: 200 }],
    [' <!doctype html>x', { kind: 'reply-is-html', status: 200, excerpt: '<!doctype html>x' }],
    [
      '\ufeff<br />\n<b>Notice</b>{"status":"success","data":{"items":[]}}',
      { kind: 'reply-is-html' },
    ],
    ['oops', { kind: 'reply-not-json', status: 200, excerpt: 'oops' }],
    ['{"status":"success"', { kind: 'reply-truncated', bytes: 19 }],
    ['{"status":"success","data":{"items":[{}', { kind: 'reply-truncated', bytes: 39 }],
    [Uint8Array.of(0x22, 0xff, 0x22), { kind: 'reply-wrong-encoding', status: 200 }],
    ['[]', { kind: 'reply-without-items', status: 200, excerpt: '[]' }],
    ['null', { kind: 'reply-without-items' }],
    ['{"status":"success"}', { kind: 'reply-without-items' }],
    ['{"status":"success","data":[]}', { kind: 'reply-without-items' }],
    ['{"status":"success","data":{"items":{"0":{}}}}', { kind: 'reply-without-items' }],
    ['{"data":{"items":[]}}', { kind: 'reply-without-items' }],
    ['{"status":"maybe","data":{"items":[]}}', { kind: 'reply-without-items' }],
  ] as const)('says what %j is', async (text, error) => {
    expect((await read(text)).result).toMatchObject({ ok: false, error })
  })

  it('throws what the source of the bytes throws', async () => {
    async function* broken() {
      yield new TextEncoder().encode('{"status":')
      throw new Error('disk gone')
    }
    await expect(readAnswer(broken(), 200, () => undefined)).rejects.toThrow('disk gone')
  })
})
