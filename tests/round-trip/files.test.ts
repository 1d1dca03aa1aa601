import fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gzipSync } from 'node:zlib'
import { decimalToText, type Decimal } from '@shared/domain/decimal'
import { games } from '@shared/domain/game'
import { csvColumns } from '@shared/domain/inventory-file'
import { itemAt, type Item } from '@shared/domain/item-columns'
import { noAnnotation, type GuessedFact, type Snapshot } from '@shared/domain/snapshot'
import type { ExportJob } from '@shared/inventory-work'
import { annotationOf, descriptionOf } from '../../electron/main/services/imported-description'
import { exportItems, type ExportEffects } from '../../electron/worker/export/export-items'
import { createTargetFile } from '../../electron/worker/export/file-target'
import { readColumns } from '../../electron/worker/export/read-columns'
import { readInventoryFile } from '../../electron/worker/import/read-inventory-file'
import type { Work } from '../../electron/worker/work'
import { snapshotOf } from '../../renderer/src/test/snapshot-fixture'
import { anyAnswer } from '../arbitraries/answers'

// Out of the app and in again: what a file says must survive the way, whatever the inventory is made of.

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'round-trip-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const work: Work = { isWanted: () => true, onProgress: () => undefined }

/** Nothing here has to outlive a loss of power. */
const withoutFlush: ExportEffects = {
  async createFile(file) {
    const created = await createTargetFile(file)
    return {
      write: created.write.bind(created),
      sync: async () => undefined,
      close: () => created.close(),
    }
  },
  now: () => 0,
}

/** A snapshot and its raw answer. */
interface Kept {
  readonly snapshot: Snapshot
  readonly raw: Buffer
}

const importedId = 'imported'

const inFolder = (name: string) => path.join(folder, name)

async function exported(
  { snapshot, raw }: Kept,
  format: ExportJob['format'],
  rows: Uint32Array | null = null,
): Promise<Buffer> {
  writeFileSync(inFolder('snapshot'), raw)
  // What was imported is checked against the hash that the import gave it.
  const sha256 = snapshot.id === importedId ? snapshot.contents.sha256 : null
  const result = await exportItems(
    {
      answer: { path: inFolder('snapshot'), bytes: raw.length, sha256 },
      snapshot,
      rows,
      format,
      columns: csvColumns,
      file: { path: inFolder('file'), unfinished: inFolder('unfinished') },
    },
    work,
    withoutFlush,
  )
  if (!result.ok) throw new Error(result.error.kind)
  return readFileSync(inFolder('file'))
}

async function imported(file: Buffer): Promise<Kept> {
  writeFileSync(inFolder('file'), file)
  writeFileSync(inFolder('draft'), '')
  const read = await readInventoryFile(
    inFolder('file'),
    { path: inFolder('draft'), bytes: null, sha256: null },
    work,
  )
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const facts = { file: 'file', modifiedAt: 1, importedAt: 2 }
  const raw = readFileSync(inFolder('draft'))
  const described = descriptionOf(read.value, facts)
  return {
    raw,
    snapshot: {
      ...described,
      id: importedId,
      bytes: raw.length,
      annotation: annotationOf(read.value),
    },
  }
}

/** What the columns hold of each item; half characters, which no UTF-8 can carry, are replaced. */
async function itemsOf({ raw }: Kept): Promise<readonly object[]> {
  writeFileSync(inFolder('snapshot'), raw)
  const answer = { path: inFolder('snapshot'), bytes: raw.length, sha256: null }
  const { columns } = await readColumns(answer, work.isWanted)
  return Array.from({ length: columns.count }, (_, row) => plain(itemAt(columns, row)))
}

function plain(item: Item): object {
  const price = (value: Decimal | null) => (value === null ? null : decimalToText(value))
  const written = {
    ...item,
    price: price(item.price),
    priceLocal: price(item.priceLocal),
    multipliedPriceLocal: price(item.multipliedPriceLocal),
  }
  const text: unknown = JSON.parse(Buffer.from(JSON.stringify(written)).toString(), (_, value) =>
    typeof value === 'string' ? Buffer.from(value).toString() : value,
  )
  return text as object
}

/** What a file says of a snapshot, beside its answer. */
function saidOf({ request, projectName, takenAt, annotation, partOf, source }: Snapshot): object {
  return {
    request: { ...request, projectId: '' },
    projectName,
    takenAt,
    annotation,
    partOf,
    guessed: source.kind === 'imported' ? source.guessed : [],
  }
}

const oddText = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: maxLength / 8 }),
    fc.constantFrom('', '=1+1', '"answer":{', "'", '@ü\r\n\t', '\u2028\u0000'),
  )

const steamId = fc
  .integer({ min: 1, max: 2 ** 31 })
  .map((account) => String(76_561_197_960_265_728n + BigInt(account)))

/** As it is kept: fetched, or imported from a file that left things open. */
const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .record({
    game: fc.constantFrom(...games),
    steamId: fc.oneof(steamId, fc.constant('')),
    currency: fc.constantFrom('', 'rub', 'usd'),
    multiplier: fc.constantFrom('', '1.25', '0.50'),
    custom: fc.constantFrom(['', ''], ['=CR', '0.10'], ['€', '12345678']),
    // As projects are kept.
    projectName: oddText(80).map((name) => name.trim()),
    takenAt: fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
    name: oddText(120),
    note: oddText(4000),
    partOf: fc.option(fc.integer({ min: 31, max: 1_000_000 })),
    guessed: fc.subarray<GuessedFact>(['game', 'takenAt']),
  })
  .map(({ custom: [customCurrency = '', customCurrencyRate = ''], ...facts }) => {
    const { projectName, takenAt, name, note, partOf, guessed, ...request } = facts
    const open: readonly GuessedFact[] = request.steamId === '' ? ['steamId'] : []
    const all = (['game', 'steamId', 'takenAt'] as const).filter((fact) =>
      [...guessed, ...open].includes(fact),
    )
    return snapshotOf(
      { ...request, projectId: 'a project', customCurrency, customCurrencyRate },
      {
        tradeToken: 'a token',
        projectName,
        takenAt,
        partOf,
        annotation: { ...noAnnotation, name, note },
        source:
          all.length === 0
            ? { kind: 'fetched' }
            : { kind: 'imported', file: 'f', form: 'answer', importedAt: 5, guessed: all },
      },
    )
  })

const anyKept = fc
  .tuple(anySnapshot, anyAnswer)
  .map(([snapshot, answer]) => ({ kept: { snapshot, raw: answer.bytes }, answer }))

describe('export, import, export', { timeout: 30_000 }, () => {
  it('gives the same bytes for JSON, and keeps the answer byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(anyKept, fc.boolean(), async ({ kept }, packed) => {
        const first = await exported(kept, 'json')
        const again = await imported(packed ? gzipSync(first) : first)
        expect(again.raw.equals(kept.raw)).toBe(true)
        expect(saidOf(again.snapshot)).toEqual(saidOf(kept.snapshot))
        expect((await exported(again, 'json')).toString()).toBe(first.toString())
      }),
      { numRuns: 60 },
    )
  })

  it('gives the same bytes for a part of an inventory as JSON', async () => {
    const anyPart = fc.tuple(anyKept, fc.uniqueArray(fc.integer({ min: 0, max: 30 })))
    await fc.assert(
      fc.asyncProperty(anyPart, async ([{ kept }, rows]) => {
        const first = await exported(kept, 'json', Uint32Array.from(rows))
        const again = await imported(first)
        expect((await exported(again, 'json')).toString()).toBe(first.toString())
        const every = Uint32Array.from({ length: 31 }, (_, row) => row)
        const composed = await exported(again, 'json', every)
        expect(composed.toString()).toBe(first.toString())
      }),
      { numRuns: 40 },
    )
  })

  it('gives the same bytes for the raw answer', async () => {
    await fc.assert(
      fc.asyncProperty(anyKept, fc.boolean(), async ({ kept }, packed) => {
        const first = await exported(kept, 'raw')
        const again = await imported(packed ? gzipSync(first) : first)
        expect((await exported(again, 'raw')).equals(kept.raw)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('gives the same items for CSV, and then the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyKept, fc.boolean(), async ({ kept, answer }, packed) => {
        fc.pre(answer.rows.length > 0)
        const first = await exported(kept, 'csv')
        const again = await imported(packed ? gzipSync(first) : first)
        expect(await itemsOf(again)).toEqual(await itemsOf(kept))
        expect(again.snapshot.partOf).toBe(kept.snapshot.partOf)
        expect((await exported(again, 'csv')).toString()).toBe(first.toString())
      }),
      { numRuns: 60 },
    )
  })

  it('knows a part as CSV for one, and then gives the same bytes', async () => {
    const anyPart = fc.tuple(
      anyKept,
      fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1 }),
    )
    await fc.assert(
      fc.asyncProperty(anyPart, async ([{ kept, answer }, chosen]) => {
        const all = answer.rows.length
        const rows = chosen.filter((row) => row < all)
        fc.pre(rows.length > 0)
        const first = await exported(kept, 'csv', Uint32Array.from(rows))
        const again = await imported(first)
        const { partOf } = kept.snapshot
        expect(again.snapshot.partOf).toBe(partOf ?? (rows.length < all ? all : null))
        expect((await exported(again, 'csv')).toString()).toBe(first.toString())
      }),
      { numRuns: 40 },
    )
  })
})
