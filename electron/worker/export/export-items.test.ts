import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Snapshot } from '@shared/domain/snapshot'
import type { ExportJob } from '@shared/inventory-work'
import { noContents, snapshotOf } from '../../../renderer/src/test/snapshot-fixture'
import { anyAnswer } from '../../../tests/arbitraries/answers'
import type { Work } from '../work'
import { exportItems, type ExportEffects } from './export-items'
import { createTargetFile, type TargetFile } from './file-target'

let folder = ''
let source = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-'))
  source = mkdtempSync(path.join(tmpdir(), 'snapshots-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  rmSync(source, { recursive: true })
})

const published = readFileSync(
  path.join(import.meta.dirname, '../../../tests/fixtures/user-inventory-rust.json'),
)
const wanted: Work = { isWanted: () => true, onProgress: () => undefined }
const allColumns = ['asset_id', 'name', 'price_usd'] as const

function target() {
  return path.join(folder, 'inventory.json')
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** As the library keeps it: other words follow the answer in its file. */
function jobFor(
  bytes: Uint8Array,
  changes: Partial<ExportJob> = {},
  facts: Partial<Snapshot> = {},
): ExportJob {
  const file = path.join(source, 'snapshot')
  writeFileSync(file, Buffer.concat([bytes, Buffer.from('\n{"tradeToken":"trade-token"}\n')]))
  return {
    answer: { path: file, bytes: bytes.length, sha256: sha256Of(bytes) },
    snapshot: snapshotOf(
      { projectId: 'project-id', steamId: '76561198827262007' },
      { id: 'snapshot-id', tradeToken: 'trade-token', bytes: bytes.length, ...facts },
    ),
    rows: null,
    format: 'raw',
    columns: allColumns,
    file: { path: target(), unfinished: path.join(folder, '.unfinished') },
    ...changes,
  }
}

async function write(job: ExportJob, work: Work = wanted, effects?: ExportEffects) {
  const result = await exportItems(job, work, effects)
  const text = existsSync(target()) ? readFileSync(target()) : null
  return { result, bytes: text ?? Buffer.from('') }
}

async function copy(job: ExportJob): Promise<string> {
  const copied = await exportItems({ ...job, file: null }, wanted)
  if (!copied.ok) throw new Error(copied.error.kind)
  return copied.value.text ?? ''
}

describe('an export of a whole inventory', () => {
  it('is the raw answer byte for byte, in the place of what was there before', async () => {
    writeFileSync(target(), 'an older export')
    const { result, bytes } = await write(
      jobFor(published, {}, { contents: { ...noContents, items: 17 } }),
    )
    expect(result).toEqual({ ok: true, value: { items: 17, bytes: published.length, text: null } })
    expect(bytes.equals(published)).toBe(true)
    expect(readdirSync(folder)).toEqual(['inventory.json'])
  })

  it('holds the raw answer verbatim within the envelope, and nothing that is of this machine', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswer, async ({ bytes, marked }) => {
        const written = await write(jobFor(bytes, { format: 'json' }))
        expect(written.result.ok).toBe(true)
        const inside = marked ? bytes.subarray(3) : bytes
        const head = written.bytes.subarray(0, -inside.length - 1)
        expect(written.bytes.equals(Buffer.concat([head, inside, Buffer.from('}')]))).toBe(true)
        const parsed: unknown = JSON.parse(written.bytes.toString())
        expect(parsed).toMatchObject({
          format: 'skinventory-inventory',
          partOf: null,
          answer: JSON.parse(inside.toString()),
        })
        expect(head.includes('byteOrderMark')).toBe(marked)
        for (const kept of ['trade-token', 'project-id', 'snapshot-id']) {
          expect(head.includes(kept)).toBe(false)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('an export of some rows', () => {
  it('is an answer of exactly those items, byte for byte and in the order of the answer', async () => {
    const cases = fc.tuple(
      anyAnswer,
      fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 40 }),
      fc.constantFrom('raw' as const, 'json' as const),
    )
    await fc.assert(
      fc.asyncProperty(cases, async ([answer, chosen, format]) => {
        const rows = Uint32Array.from(chosen)
        const { result, bytes } = await write(jobFor(answer.bytes, { format, rows }))
        const kept = [...new Set(chosen)]
          .sort((left, right) => left - right)
          .flatMap((row) => answer.entries[answer.rows[row] ?? -1] ?? [])
        const currency =
          answer.currencyLocal === null
            ? ''
            : `,"currency_local":${JSON.stringify(answer.currencyLocal)}`
        const composed = `{"status":"success","data":{"items":[${kept.join(',')}]${currency}}}`
        expect(result).toMatchObject({ ok: true, value: { items: kept.length } })
        if (format === 'raw') {
          expect(bytes.toString()).toBe(composed)
          return
        }
        expect(bytes.toString().endsWith(`"answer":${composed}}`)).toBe(true)
        const all = answer.rows.length
        expect(JSON.parse(bytes.toString())).toHaveProperty(
          'partOf',
          kept.length < all ? all : null,
        )
      }),
      { numRuns: 60 },
    )
  })

  it('says of a part what the whole had', async () => {
    const job = jobFor(published, { format: 'json', rows: Uint32Array.of(1) }, { partOf: 400 })
    expect(JSON.parse((await write(job)).bytes.toString())).toHaveProperty('partOf', 400)
  })

  it('is whole where the items are long and far apart', async () => {
    const long = (id: number) =>
      JSON.stringify({ item: { asset_id: `${id}` }, name: `${id}`.repeat(200_000) })
    const entries = [1, 2, 3, 4, 5].map(long)
    const text = `{"status":"success","data":{"items":[${entries.join(',')}]}}`
    const { bytes } = await write(jobFor(Buffer.from(text), { rows: Uint32Array.of(4, 0) }))
    const composed = `{"status":"success","data":{"items":[${long(1)},${long(5)}]}}`
    expect(bytes.toString() === composed).toBe(true)
  })
})

describe('an export as CSV', () => {
  it('has the chosen columns, and the rows in the order that was given', async () => {
    const { result, bytes } = await write(
      jobFor(published, {
        format: 'csv',
        columns: ['name', 'price_usd', 'currency_local'],
        rows: Uint32Array.of(2, 0, 2, 99),
      }),
    )
    expect(result).toMatchObject({ ok: true, value: { items: 2, bytes: bytes.length } })
    const lines = bytes.toString().split('\r\n')
    expect(lines[0]).toBe('\ufeffname,price_usd,currency_local')
    const items = (JSON.parse(published.toString()) as PublishedAnswer).data.items
    expect(lines[1]).toBe(`${items[2]?.name},${items[2]?.price},rub`)
    expect(lines[2]).toBe(`${items[0]?.name},${items[0]?.price},rub`)
    expect(lines.slice(3)).toEqual([''])
  })

  it('is a text without a byte order mark when it is copied', async () => {
    const text = await copy(jobFor(published, { format: 'csv', rows: Uint32Array.of(0) }))
    expect(text).toMatch(/^asset_id,name,price_usd\r\n'4284666526576951869,/u)
  })
})

interface PublishedAnswer {
  readonly data: { readonly items: readonly { readonly name: string; readonly price: number }[] }
}

describe('a copy', () => {
  it('of asset ids is one a line, in the order that was given, and none that would break a line', async () => {
    const entries = ['11', '', '12\\n13', '14'].map((id) => `{"item":{"asset_id":"${id}"}}`)
    const answer = Buffer.from(`{"status":"success","data":{"items":[${entries.join(',')}]}}`)
    const rows = Uint32Array.of(3, 2, 1, 0)
    expect(await copy(jobFor(answer, { format: 'asset-ids', rows }))).toBe('14\n11\n')
  })

  it('of JSON is an answer without the envelope', async () => {
    const text = await copy(jobFor(published, { format: 'json', rows: Uint32Array.of(3) }))
    expect(JSON.parse(text)).toMatchObject({ status: 'success', data: { currency_local: 'rub' } })
  })
})

describe('an export that fails', () => {
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  const effects = (fault: (file: TargetFile) => TargetFile): ExportEffects => ({
    createFile: async (file) => fault(await createTargetFile(file)),
    now: () => 0,
  })
  const failing = {
    write: effects((file) => ({
      write: () => Promise.reject(full),
      sync: () => file.sync(),
      close: () => file.close(),
    })),
    sync: effects((file) => ({
      write: file.write.bind(file),
      sync: () => Promise.reject(full),
      close: () => file.close(),
    })),
  }

  it.each(['write', 'sync'] as const)('at %s leaves the old file and nothing else', async (at) => {
    for (const format of ['raw', 'json', 'csv'] as const) {
      writeFileSync(target(), 'an older export')
      const { result, bytes } = await write(jobFor(published, { format }), wanted, failing[at])
      expect(result).toEqual({ ok: false, error: { kind: 'disk-full' } })
      expect(bytes.toString()).toBe('an older export')
      expect(readdirSync(folder)).toEqual(['inventory.json'])
    }
  })

  it('to begin, or finds a folder in its place, says why', async () => {
    const readOnly = Object.assign(new Error('read-only'), { code: 'EROFS' })
    const refused = await write(jobFor(published), wanted, {
      createFile: () => Promise.reject(readOnly),
      now: () => 0,
    })
    expect(refused.result).toEqual({ ok: false, error: { kind: 'disk-read-only' } })
    const inTheWay = { path: source, unfinished: path.join(folder, '.unfinished') }
    const blocked = await write(jobFor(published, { file: inTheWay }))
    expect(blocked.result).toMatchObject({ ok: false, error: { kind: 'storage-failed' } })
    expect(readdirSync(folder)).toEqual([])
  })

  it('because the snapshot is gone or cut short leaves nothing', async () => {
    const job = jobFor(published)
    const gone = { ...job, answer: { path: path.join(source, 'gone'), bytes: 5, sha256: null } }
    expect((await write(gone)).result).toEqual({ ok: false, error: { kind: 'snapshot-not-found' } })
    const short = { ...job, answer: { ...job.answer, bytes: published.length + 1000 } }
    expect((await write(short)).result).toMatchObject({
      ok: false,
      error: { kind: 'snapshot-damaged' },
    })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('an export of a snapshot whose bytes are others by now', () => {
  const changed = Buffer.from(
    published.toString().replace(/(?<="price":\s*)\d/u, (digit) => (digit === '9' ? '8' : '9')),
  )

  it.each([
    ['raw', null],
    ['raw', Uint32Array.of(1)],
    ['json', null],
    ['json', Uint32Array.of(1)],
    ['csv', null],
    ['asset-ids', null],
  ] as const)('as %s, of rows %s, is refused and leaves the old file', async (format, rows) => {
    expect(changed.length).toBe(published.length)
    expect(changed.equals(published)).toBe(false)
    writeFileSync(target(), 'an older export')
    const job = jobFor(changed, { format, rows })
    const kept = { ...job, answer: { ...job.answer, sha256: sha256Of(published) } }
    const { result, bytes } = await write(kept)
    expect(result).toEqual({
      ok: false,
      error: { kind: 'snapshot-damaged', detail: 'the bytes are not those that were kept' },
    })
    expect(bytes.toString()).toBe('an older export')
    expect(readdirSync(folder)).toEqual(['inventory.json'])
  })
})

describe('an export that is cancelled', () => {
  const entry = JSON.stringify({ item: { asset_id: '5'.repeat(99) }, name: 'a'.repeat(200) })
  const large = Buffer.from(
    `{"status":"success","data":{"items":[${Array.from({ length: 8000 }, () => entry).join(',')}]}}`,
  )
  const every = Uint32Array.from({ length: 8000 }, (_, row) => row)

  it.each([
    ['raw', null],
    ['json', null],
    ['json', every],
    ['csv', null],
    ['asset-ids', null],
  ] as const)('while it writes %s leaves the old file and nothing else', async (format, rows) => {
    writeFileSync(target(), 'an older export')
    let isWanted = true
    const work: Work = {
      isWanted: () => isWanted,
      // As the word of main comes: between two turns of the loop.
      onProgress: () => setImmediate(() => (isWanted = false)),
    }
    const { result, bytes } = await write(jobFor(large, { format, rows }), work)
    expect(result).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(bytes.toString()).toBe('an older export')
    expect(readdirSync(folder)).toEqual(['inventory.json'])
  })

  it('says how far it is, at most ten times a second', async () => {
    const told: number[] = []
    const work: Work = { isWanted: () => true, onProgress: (done) => told.push(done) }
    let time = 0
    const now = () => (time += 30)
    await write(jobFor(large, { format: 'csv' }), work, { createFile: createTargetFile, now })
    expect(told.length).toBeGreaterThan(2)
    expect(told.length).toBeLessThanOrEqual(Math.ceil(time / 100))
    expect(told).toEqual(told.toSorted((left, right) => left - right))
  })
})
