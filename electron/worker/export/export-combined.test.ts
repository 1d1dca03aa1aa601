import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CombinedCsvColumn } from '@shared/domain/combined-csv'
import { decimalToText } from '@shared/domain/decimal'
import { itemAt } from '@shared/domain/item-columns'
import { joinChunks, type ItemColumnsChunk } from '@shared/domain/item-columns-chunk'
import type { CombinedExportJob, CombinedJobSource } from '@shared/inventory-work'
import { fail, ok } from '@shared/result'
import { anyAnswer } from '../../../tests/arbitraries/answers'
import { readAnswer } from '../answer/read-answer'
import { createPortionQueue } from '../combined/portion-queue'
import type { Work } from '../work'
import { exportCombined } from './export-combined'
import type { ExportEffects } from './export-items'
import { createTargetFile } from './file-target'

let folder = ''
let sources = ''
let files = 0
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-'))
  sources = mkdtempSync(path.join(tmpdir(), 'snapshots-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  rmSync(sources, { recursive: true })
})

const wanted: Work = { isWanted: () => true, onProgress: () => undefined }
const columns: readonly CombinedCsvColumn[] = ['asset_id', 'name', 'price_usd', 'of_items']
const target = () => path.join(folder, 'all.csv')

type Fate = 'good' | 'changed' | 'gone'

interface Given {
  readonly bytes: Buffer
  readonly fate: Fate
  readonly label: string
  readonly name: string
}

const answerOf = ({ bytes, fate }: Given) => {
  if (fate === 'gone') return fail({ kind: 'snapshot-not-found' } as const)
  const file = path.join(sources, String((files += 1)))
  writeFileSync(file, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return ok({ path: file, bytes: bytes.length, sha256: fate === 'good' ? sha256 : '0'.repeat(64) })
}

const sourceOf = ({ label, name }: Given, index: number, items: number): CombinedJobSource => ({
  items,
  facts: {
    request: {
      game: 'rust',
      steamId: `7656119882726${1000 + index}`,
      currency: 'rub',
      multiplier: '1.5',
      customCurrency: '',
      customCurrencyRate: '',
    },
    projectName: '',
    takenAt: index * 1000,
    label,
    name,
  },
  partOf: index === 0 ? 500 : null,
})

async function run(
  given: readonly Given[],
  job: Pick<CombinedExportJob, 'sources' | 'rows'>,
  work = wanted,
  effects?: ExportEffects,
) {
  const queue = createPortionQueue()
  queue.put(given.map(answerOf))
  queue.end()
  const file = { path: target(), unfinished: path.join(folder, '.unfinished') }
  return exportCombined({ ...job, columns, file }, queue.portions, work, effects)
}

/** A plain RFC 4180 reader, which shares nothing with the app's. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const records: string[][] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  let record: string[] = []
  for (;;) {
    const found = cell.exec(text)
    if (found === null) break
    record.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === ',') continue
    records.push(record)
    record = []
  }
  expect(records.join('').length).toBeLessThanOrEqual(text.length)
  return records
}

/** As a spreadsheet would show it that knows the apostrophe. */
const shown = (cell: string) => (cell.startsWith("'") ? cell.slice(1) : cell)

async function itemsOf(bytes: Buffer) {
  const chunks: ItemColumnsChunk[] = []
  async function* pieces() {
    yield bytes
  }
  await readAnswer(pieces(), 200, (chunk) => chunks.push(chunk))
  const whole = joinChunks(chunks)
  return Array.from({ length: whole.count }, (_, row) => itemAt(whole, row))
}

const text = fc.oneof(
  fc.constantFrom('', '=cmd|calc', '"x",\r\n', '@a', "'", '7', '＝1', ' a ', '\ufeff\u202e'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const anyGiven: fc.Arbitrary<Given> = fc.record({
  bytes: anyAnswer.map(({ bytes }) => bytes),
  fate: fc.constantFrom<Fate>('good', 'good', 'good', 'changed', 'gone'),
  label: text,
  name: text,
})

/** So many items that they come in several chunks. */
const large = (count: number, end = ']}}'): Given => ({
  bytes: Buffer.from(
    `{"status":"success","data":{"items":[${Array.from(
      { length: count },
      (_, place) => `{"item":{"asset_id":"${place}"},"name":"Large ${place}","price":${place}.5}`,
    ).join(',')}${end}`,
  ),
  fate: 'good',
  label: '',
  name: '',
})

describe('an export of several snapshots', () => {
  it('is a line for each row, in the order that was given, whose cells are the items and their users', async () => {
    const cases = fc
      .array(anyGiven, { minLength: 1, maxLength: 5 })
      .chain((given) => fc.tuple(fc.constant(given), fc.option(fc.infiniteStream(fc.nat()))))
    await fc.assert(
      fc.asyncProperty(cases, async ([given, shuffle]) => {
        const items = await Promise.all(given.map(({ bytes }) => itemsOf(bytes)))
        const all = given.flatMap((one, index) =>
          (items[index] ?? []).map((item) => ({ one, index, item })),
        )
        const order = all.map((_, row) => row)
        const rows =
          shuffle === null
            ? null
            : order
                .filter((row) => row % 3 > 0)
                .toSorted(() => ((shuffle.next().value ?? 0) % 3) - 1)
        const result = await run(given, {
          sources: given.map((one, index) => sourceOf(one, index, items[index]?.length ?? 0)),
          rows: rows === null ? null : Uint32Array.from(rows),
        })
        const failed = given.flatMap(({ fate }, index) => (fate === 'good' ? [] : [index]))
        const expected = (rows ?? order).flatMap((row) => {
          const entry = all[row]
          return entry === undefined || entry.one.fate !== 'good' ? [] : [entry]
        })
        const isMade = expected.length > 0 || failed.length === 0
        expect(result).toMatchObject(ok({ items: expected.length }))
        expect(result.ok && result.value.failed.map(({ index }) => index)).toEqual(failed)
        expect(readdirSync(folder)).toEqual(isMade ? ['all.csv'] : [])
        if (!isMade) return
        const written = readFileSync(target(), 'utf8')
        rmSync(target())
        const [head, ...lines] = parseCsv(written.slice(1))
        expect(written.startsWith('\ufeff')).toBe(true)
        expect(head).toEqual(['steam_id', 'label', 'game', 'taken_at', 'snapshot', ...columns])
        expect(lines.map((line) => line.map(shown))).toEqual(
          expected.map(({ one, index, item }) =>
            [
              `7656119882726${1000 + index}`,
              one.label,
              'rust',
              new Date(index * 1000).toISOString(),
              one.name,
              item.assetId,
              item.name,
              item.price === null ? '' : decimalToText(item.price),
              String(index === 0 ? 500 : (items[index]?.length ?? 0)),
            ].map((cell) => Buffer.from(cell).toString()),
          ),
        )
        // No text that others wrote begins as a formula does.
        for (const line of lines) {
          for (const cell of [line[1], line[4], line[5], line[6]])
            expect(cell).not.toMatch(/^[=+\-@＝]/u)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('keeps the rows of the others where a large one fails at its end, and says how far it is', async () => {
    const given = [large(10), large(4100, ''), large(3000)]
    const told: (readonly number[])[] = []
    const job = {
      sources: given.map((one, index) => sourceOf(one, index, [10, 4100, 3000][index] ?? 0)),
      rows: null,
    }
    const work = { ...wanted, onProgress: (...at: readonly number[]) => told.push(at) }
    let time = 0
    const now = () => (time += 101)
    const result = await run(given, job, work, { createFile: createTargetFile, now })
    expect(result).toMatchObject(
      ok({ items: 3010, failed: [{ index: 1, failure: { kind: 'reply-truncated' } }] }),
    )
    const lines = parseCsv(readFileSync(target(), 'utf8').slice(1)).slice(1)
    expect(lines[10]?.slice(5)).toEqual(["'0", 'Large 0', '0.5', '3000'])
    expect(lines).toHaveLength(3010)
    expect(told.length).toBeGreaterThan(3)
    expect(new Set(told.map(([, total]) => total))).toEqual(new Set([2 * 7110]))
    expect(told.at(-1)).toEqual([2 * 7110, 2 * 7110])
  })

  it('leaves out rows that a source never had', async () => {
    const given = [large(2), large(2)]
    const job = { sources: given.map((one, index) => sourceOf(one, index, 5)), rows: null }
    expect(await run(given, job)).toMatchObject(ok({ items: 4, failed: [] }))
  })

  it.each(['reading', 'writing'])('that is cancelled while %s leaves the old file', async (at) => {
    writeFileSync(target(), 'an older export')
    const given = [large(6000), large(6000)]
    let isWanted = true
    const onProgress = (done: number, total: number) => {
      if (at === 'reading' || done > total / 2) isWanted = false
    }
    const job = { sources: given.map((one, index) => sourceOf(one, index, 6000)), rows: null }
    let time = 0
    const effects = { createFile: createTargetFile, now: () => (time += 101) }
    const result = await run(given, job, { isWanted: () => isWanted, onProgress }, effects)
    expect(result).toEqual(fail({ kind: 'cancelled' }))
    expect(readFileSync(target(), 'utf8')).toBe('an older export')
    expect(readdirSync(folder)).toEqual(['all.csv'])
  })

  it('on a full disk leaves the old file', async () => {
    writeFileSync(target(), 'an older export')
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
    const createFile: ExportEffects['createFile'] = async (file) => {
      const made = await createTargetFile(file)
      return {
        write: () => Promise.reject(full),
        sync: () => made.sync(),
        close: () => made.close(),
      }
    }
    const given = large(5)
    const job = { sources: [sourceOf(given, 0, 5)], rows: null }
    expect(await run([given], job, wanted, { createFile, now: () => 0 })).toEqual(
      fail({ kind: 'disk-full' }),
    )
    expect(readFileSync(target(), 'utf8')).toBe('an older export')
    expect(readdirSync(folder)).toEqual(['all.csv'])
  })
})
