import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tmpdir } from 'node:os'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { anyColumns, columnsOf as columnsOfEntries } from '../../../tests/arbitraries/items'
import { anyAnswerText, anyHead, anyItemsText } from '../../../tests/arbitraries/inventory-files'
import { itemAt, type ItemColumns } from '@shared/domain/item-columns'
import { joinChunks, type ItemColumnsChunk } from '@shared/domain/item-columns-chunk'
import { csvByteOrderMark } from '@shared/domain/csv-text'
import { csvContext, csvHeader, csvLine } from '@shared/domain/items-csv'
import type { ImportFailure, ReadFile } from '@shared/inventory-work'
import type { Work } from '../work'
import { readAnswer } from '../answer/read-answer'
import { headText, inventoryFileEnd } from '../inventory-file/head-text'
import { openTargetFile, type OpenTargetFile } from './draft-file'
import { importSettings, readInventoryFile, type ImportSettings } from './read-inventory-file'

const folder = mkdtempSync(path.join(tmpdir(), 'skinventory-import-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = path.join(folder, 'file')
/** Each import has files of its own, so that one that takes too long disturbs no other. */
let files = 0
const newFile = () => path.join(folder, `${(files += 1)}.jpeg`)
const idle: Work = { isWanted: () => true, onProgress: () => undefined }

interface Import {
  readonly read: ReadFile | null
  readonly error: ImportFailure | null
  /** What stands in the draft. */
  readonly raw: string
}

async function importFile(
  name: string,
  work: Work = idle,
  settings?: Partial<ImportSettings>,
): Promise<Import> {
  const draft = newFile()
  writeFileSync(draft, '')
  const result = await readInventoryFile(name, { path: draft, bytes: null, sha256: null }, work, {
    ...importSettings,
    ...settings,
  })
  const raw = readFileSync(draft, 'utf8')
  rmSync(draft)
  return result.ok
    ? { read: result.value, error: null, raw }
    : { read: null, error: result.error, raw }
}

async function importBytes(content: string | Uint8Array, work?: Work): Promise<Import> {
  const name = newFile()
  writeFileSync(name, content)
  const result = await importFile(name, work)
  rmSync(name)
  return result
}

function value({ read, error }: Import): ReadFile {
  if (read === null) throw new Error(JSON.stringify(error))
  return read
}

async function columnsOf(raw: string): Promise<ItemColumns> {
  const chunks: ItemColumnsChunk[] = []
  async function* pieces() {
    yield new TextEncoder().encode(raw)
  }
  const result = await readAnswer(pieces(), 200, (chunk) => chunks.push(chunk))
  if (!result.ok) throw new Error(result.error.kind)
  return joinChunks(chunks)
}

const itemsOf = (columns: ItemColumns) =>
  Array.from({ length: columns.count }, (_, row) => itemAt(columns, row))

const fixture = (name: string) =>
  readFileSync(path.join(import.meta.dirname, '../../../tests/fixtures', name), 'utf8')

const published = fixture('user-inventory-rust.json')
const noHead = {
  request: null,
  projectName: null,
  takenAt: null,
  name: null,
  note: null,
  guessed: null,
  partOf: null,
}

describe('the published answer', () => {
  it('is kept byte for byte', async () => {
    const { raw, ...rest } = await importBytes(published)
    expect(raw).toBe(published)
    expect(value({ raw, ...rest })).toMatchObject({
      head: noHead,
      gameOfItems: 'rust',
      contents: {
        items: 17,
        sha256: createHash('sha256').update(published).digest('hex'),
      },
      reading: { form: 'answer', gzip: false, report: { read: 17, bends: {} } },
    })
  })

  it('may be the list of items alone', async () => {
    const items = JSON.stringify(JSON.parse(published).data.items, null, 4)
    for (const mark of ['', '\ufeff']) {
      const { raw, ...rest } = await importBytes(`${mark}\n${items}\n`)
      expect(raw).toBe(`${mark}{"status":"success","data":{"items":\n${items}\n}}`)
      expect(value({ raw, ...rest })).toMatchObject({
        gameOfItems: 'rust',
        contents: { items: 17 },
        reading: { form: 'items' },
      })
    }
  })

  it('may be packed, in one part or in several', async () => {
    const middle = 5000
    const parts = [gzipSync(published.slice(0, middle)), gzipSync(published.slice(middle))]
    for (const packed of [gzipSync(published), Buffer.concat(parts)]) {
      const { raw, ...rest } = await importBytes(packed)
      expect(raw).toBe(published)
      expect(value({ raw, ...rest }).reading).toMatchObject({ form: 'answer', gzip: true })
    }
  })
})

describe('our JSON', () => {
  it('gives back the head and the same bytes, packed or not', async () => {
    await fc.assert(
      fc.asyncProperty(anyHead, anyAnswerText, fc.boolean(), async (head, answer, packed) => {
        const marked = answer.startsWith('\ufeff')
        const text =
          headText(head, { byteOrderMark: marked }) +
          (marked ? answer.slice(1) : answer) +
          inventoryFileEnd
        const { raw, ...rest } = await importBytes(packed ? gzipSync(text) : text)
        expect(raw).toBe(answer)
        const { head: found, contents, reading } = value({ raw, ...rest })
        expect(found).toEqual(head)
        expect(reading).toMatchObject({ form: 'skinventory', gzip: packed })
        expect(contents.sha256).toBe(createHash('sha256').update(answer).digest('hex'))
      }),
      { numRuns: 40 },
    )
  })

  it('may end in white space, and in nothing else', async () => {
    const [head] = fc.sample(anyHead, 1)
    if (head === undefined) throw new Error('no head')
    const start = headText(head, { byteOrderMark: false })
    expect((await importBytes(`${start}${published}} \n`)).raw).toBe(published)
    const more = await importBytes(`${start}${published},"more":1}`)
    expect(more.error).toEqual({
      kind: 'file-broken',
      problem: 'not-json',
      bytes: Buffer.byteLength(start + published),
    })
    expect((await importBytes(`${start}}`)).error).toMatchObject({ problem: 'not-json' })
    expect((await importBytes(`${start}<p>x</p>}`)).error).toMatchObject({ problem: 'not-json' })
    expect(
      (await importBytes(`${start}${fixture('user-inventory-error.json')}}`)).error,
    ).toMatchObject({ kind: 'file-is-error-answer', error: { name: 'invalid_currency' } })
  })

  it('is truncated wherever it is cut', async () => {
    const [head] = fc.sample(anyHead, 1)
    if (head === undefined) throw new Error('no head')
    const answer = '{"status":"success","data":{"items":[{"item":{"asset_id":"1"},"name":"A"}]}}'
    const bytes = Buffer.from(`${headText(head, { byteOrderMark: false })}${answer}}`)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 1 }), async (length) => {
        const { error } = await importBytes(bytes.subarray(0, length))
        expect(error).toEqual({ kind: 'file-broken', problem: 'truncated', bytes: length })
      }),
      { examples: [1, 2, 3].map((missing) => [bytes.length - missing]), numRuns: 40 },
    )
  })
})

describe('a list of items', () => {
  it('is kept as it is, and its items are those of the answer', async () => {
    await fc.assert(
      fc.asyncProperty(anyItemsText, async (items) => {
        const { raw, ...rest } = await importBytes(items)
        expect(raw).toBe(`{"status":"success","data":{"items":${items}}}`)
        const { contents, reading } = value({ raw, ...rest })
        expect(contents.items + reading.report.skipped.count).toBe(JSON.parse(items).length)
      }),
      { numRuns: 40 },
    )
  })

  it('says which of its elements are no items, and reads the others', async () => {
    const { reading } = value(await importBytes('[7, {"item":{"asset_id":"1"},"name":"A"}, null]'))
    expect(reading.report).toMatchObject({ read: 1, skipped: { count: 2, first: [0, 2] } })
  })

  it.each([
    ['[{}],"currency_local":"rub"', 'not-json', 4],
    ['[] []', 'not-json', 2],
    ['[{"item":1},{"item":oops},{}]', 'not-json', 20],
    ['[{},{} {}]', 'not-json', 7],
    ['[{}', 'truncated', 3],
    ['[{}]}}', 'not-json', 4],
  ])('that is %s is broken', async (text, problem, bytes) => {
    expect((await importBytes(text)).error).toEqual({ kind: 'file-broken', problem, bytes })
  })

  it('names the byte at which it breaks, far behind good items', async () => {
    const good = Array.from({ length: 5000 }, (_, id) =>
      JSON.stringify({ item: { asset_id: String(id) }, name: '★' }),
    ).join(',\n')
    const before = `[${good},{"item":`
    expect((await importBytes(`${before}nul,{"a":1}]`)).error).toEqual({
      kind: 'file-broken',
      problem: 'not-json',
      bytes: Buffer.byteLength(before) + 3,
    })
    const wrong = Buffer.concat([
      Buffer.from(`${before}"a`),
      Uint8Array.of(0xff),
      Buffer.from('"}]'),
    ])
    expect((await importBytes(wrong)).error).toEqual({
      kind: 'file-broken',
      problem: 'wrong-encoding',
      bytes: Buffer.byteLength(before) + 2,
    })
  })
})

describe('our CSV', () => {
  const context = (head: Parameters<typeof csvContext>[0]) => csvContext(head)

  it('gives the same items and what the lines say of the inventory', async () => {
    await fc.assert(
      fc.asyncProperty(anyColumns, anyHead, fc.boolean(), async (columns, head, packed) => {
        const items = itemsOf(columns)
        const ofItems = Math.max(items.length, head.partOf ?? 0)
        const facts = context({ ...head, currencyLocal: 'rub', ofItems })
        const lines = items.map((item) => csvLine(item, facts)).join('')
        const text = csvByteOrderMark + csvHeader() + lines
        const { raw, ...rest } = await importBytes(packed ? gzipSync(text) : text)
        expect(itemsOf(await columnsOf(raw))).toEqual(items)
        const { head: found, contents, reading } = value({ raw, ...rest })
        expect(reading).toMatchObject({ form: 'csv', gzip: packed, missingColumns: [] })
        expect(contents.items).toBe(items.length)
        if (items.length === 0) return
        expect(contents.currencyLocal).toBe('rub')
        expect(found).toMatchObject({
          request: head.request,
          projectName: head.projectName.trim() === '' ? null : head.projectName.trim(),
          takenAt: head.takenAt,
          partOf: ofItems > items.length ? ofItems : null,
        })
      }),
      { numRuns: 40 },
    )
  })

  it('loses no line to a bad one, and names lines by their numbers', async () => {
    const { read, raw } = await importBytes(
      'asset_id,name,tradable,accepted,price_usd,steam_id,shade\r\n' +
        '1,"A\nB",yes,yes,1.50,,\r\n' +
        '\r\n' +
        '2,C,yes,yes,free,76561198827262007,\r\n' +
        '3,D,yes,yes,1,76561197960265729,\r\n' +
        '4,E,yes,yes,1,5,6,7\r\n' +
        '5,F,yes,yes,2,,dark\r\n',
    )
    expect(itemsOf(await columnsOf(raw)).map(({ assetId }) => assetId)).toEqual(['1', '2', '5'])
    expect(read).toMatchObject({
      head: { request: { game: 'unknown', steamId: '76561198827262007' } },
      contents: { items: 3, bent: 4 },
      reading: {
        report: {
          read: 3,
          bends: {
            'price-as-text': { count: 1, first: [5] },
            'price-unreadable': { count: 1, first: [5] },
          },
          skipped: { count: 2, first: [6, 7] },
        },
        unknownColumns: ['shade'],
      },
    })
  })

  it.each([
    ['125', 125],
    ['2', null],
    ['1', null],
    ['', null],
    ['1e9', null],
    ['-5', null],
    ['9'.repeat(16), null],
  ])('that says %j items of two is a part of %s', async (ofItems, partOf) => {
    const lines = `asset_id,name,of_items\n1,A,${ofItems}\n2,B,${ofItems}\n`
    expect(value(await importBytes(lines))).toMatchObject({
      head: { partOf },
      contents: { items: 2 },
    })
  })

  it('cut anywhere is refused or known as a part, once a line of it is whole', async () => {
    const entry = { item: { asset_id: '12345', tradable: true }, name: 'A ★, "B"', price: 61.36 }
    const items = itemsOf(columnsOfEntries([entry, entry, entry]))
    const [head] = fc.sample(anyHead, { numRuns: 1, seed: 1 })
    if (head === undefined) throw new Error('no head')
    const facts = context({ ...head, currencyLocal: 'rub', ofItems: items.length })
    const lines = items.map((item) => csvLine(item, facts))
    const whole = Buffer.from(csvByteOrderMark + csvHeader() + lines.join(''))
    const firstItem = whole.length - Buffer.byteLength(lines.slice(1).join(''))
    for (let length = firstItem; length < whole.length; length += 1) {
      const { read, error } = await importBytes(whole.subarray(0, length))
      if (read === null) expect(error?.kind).toBe('file-broken')
      else if (read.contents.items < items.length) expect(read.head.partOf).toBe(items.length)
      // Only the last line end is gone, or part of what stands in every line.
      else expect(whole.subarray(length).includes(',')).toBe(false)
    }
  })

  it('knows a game by its items where no line does, and none where they differ', async () => {
    const csv = (...ids: number[]) =>
      `asset_id,name,app_id\n${ids.map((id) => `1,A,${id}\n`).join('')}`
    expect(value(await importBytes(csv(0, 730, 1)))).toMatchObject({
      gameOfItems: 'cs2',
      head: noHead,
    })
    expect(value(await importBytes(csv(730, 570))).gameOfItems).toBeNull()
  })

  it('is read the same in any pieces of text, beyond one piece of the file', async () => {
    const lines = Array.from({ length: 20_000 }, (_, id) => `${id},"★ Ключ, ${id}"\r\n`)
    const { raw } = await importBytes(`asset_id,name\r\n${lines.join('')}`)
    const items = itemsOf(await columnsOf(raw))
    expect(items).toHaveLength(20_000)
    expect(items[19_999]).toMatchObject({ assetId: '19999', name: '★ Ключ, 19999' })
  })

  it.each([
    ['asset_id,name\n1,"A\n2,B\n', { kind: 'file-broken', problem: 'csv-quotes', bytes: 23 }],
    ['asset_id,price_usd\n', { kind: 'csv-lacks-columns', columns: ['name'] }],
    ['name;price_usd\n', { kind: 'csv-lacks-columns', columns: ['asset_id'] }],
    [
      Uint8Array.from([...Buffer.from('asset_id,name\n1,'), 0xcd, 0x0a]),
      { kind: 'file-broken', problem: 'wrong-encoding', bytes: 17 },
    ],
    [
      Uint8Array.from([...Buffer.from('asset_id,name\n1,'), 0xe2, 0x98]),
      { kind: 'file-broken', problem: 'truncated', bytes: 18 },
    ],
    [
      'asset_id,name,price_usd\n1,A,5\n2,B',
      { kind: 'file-broken', problem: 'truncated', bytes: 33 },
    ],
    ['asset_id,name,pri', { kind: 'file-broken', problem: 'truncated', bytes: 17 }],
  ])('that is %j is refused', async (content, error) => {
    expect((await importBytes(content)).error).toEqual(error)
  })
})

describe('what is no inventory', () => {
  const packed = gzipSync(published)

  it.each<[string, string | Uint8Array, unknown]>([
    ['nothing', '', { kind: 'file-empty' }],
    ['white space', '\ufeff \n', { kind: 'file-empty' }],
    ['packed nothing', gzipSync(''), { kind: 'file-empty' }],
    ['a text', 'Dear all,\nhello', { kind: 'file-not-recognised' }],
    ['a page', '<html>', { kind: 'file-not-recognised' }],
    ['another table', 'name,age\nA,7\n', { kind: 'file-not-recognised' }],
    ['gzip in gzip', gzipSync(packed), { kind: 'file-not-recognised' }],
    ['a number', '7', { kind: 'file-without-items' }],
    ['another object', '{"a":1}', { kind: 'file-without-items' }],
    ['items elsewhere', '{"items":[{}]}', { kind: 'file-without-items' }],
    ['items without status', '{"data":{"items":[]}}', { kind: 'file-without-items' }],
    [
      'an error answer',
      fixture('user-inventory-error.json'),
      { kind: 'file-is-error-answer', error: { name: 'invalid_currency' } },
    ],
    [
      'a deposit draft',
      '{"format":"skinventory-draft","version":1,"items":[{"assetId":"1"',
      { kind: 'file-is-draft' },
    ],
    [
      'a later version',
      '{"format":"skinventory-inventory","version":7}',
      { kind: 'file-too-new', version: 7 },
    ],
    ['a cut answer', published.slice(0, 3000), { problem: 'truncated', bytes: 3000 }],
    ['cut gzip', packed.subarray(0, 900), { problem: 'gzip', bytes: 900 }],
    ['gzip that begins only', packed.subarray(0, 2), { problem: 'gzip' }],
    ['damaged gzip', packed.map((byte, at) => (at === 500 ? ~byte : byte)), { problem: 'gzip' }],
    ['UTF-16', Buffer.from('\ufeff{"a":1}', 'utf16le'), { problem: 'utf-16' }],
    ['UTF-16 without a mark', Buffer.from('asset_id', 'utf16le'), { problem: 'utf-16' }],
  ])('%s is refused', async (_, content, error) => {
    expect((await importBytes(content)).error).toMatchObject(error as object)
  })

  it('refuses files that are not there, or are no files, without waiting', async () => {
    const missing = await importFile(path.join(folder, 'none'))
    expect(missing.error).toEqual({ kind: 'file-not-found' })
    expect((await importFile(folder)).error).toEqual({ kind: 'file-is-folder' })
    expect((await importFile(path.join(file, 'below'))).error?.kind).toBe('file-not-found')
    expect((await importFile('a\0b')).error).toEqual({ kind: 'file-not-found' })
  })

  it.skipIf(process.platform === 'win32')('refuses pipes and devices', async () => {
    const pipe = path.join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const noFile = { kind: 'file-unreadable', detail: 'not a file' }
    expect((await importFile(pipe)).error).toEqual(noFile)
    expect((await importFile('/dev/zero')).error).toEqual(noFile)
  })
})

describe('limits', () => {
  const items = JSON.stringify(JSON.parse(published).data.items)
  const csv = `asset_id,name\n${'1,A\n'.repeat(17)}`

  it.each([published, items, csv, gzipSync(published)])(
    'as many items as may be',
    async (content) => {
      writeFileSync(file, content)
      const at = (most: number) =>
        importFile(file, idle, { limits: { ...importSettings.limits, items: most } })
      expect((await at(17)).read).not.toBeNull()
      expect((await at(16)).error).toEqual({ kind: 'file-too-many-items', limit: 16 })
    },
  )

  it.each([published, items, gzipSync(published)])('as many bytes as may be', async (content) => {
    writeFileSync(file, content)
    const size = content === items ? Buffer.byteLength(items) : Buffer.byteLength(published)
    const at = (most: number) =>
      importFile(file, idle, { limits: { ...importSettings.limits, bytes: most } })
    expect((await at(size)).read).not.toBeNull()
    expect((await at(size - 1)).error).toEqual({ kind: 'file-too-large', limit: size - 1 })
  })

  it('ends gzip that would become very much', async () => {
    const bytes = 1024 ** 2
    const bomb = gzipSync(Buffer.alloc(16 * bytes, 0x20))
    writeFileSync(file, Buffer.concat([gzipSync('['), bomb]))
    const { error, raw } = await importFile(file, idle, { limits: { bytes, items: 1 } })
    expect(error).toEqual({ kind: 'file-too-large', limit: bytes })
    expect(raw.length).toBeLessThanOrEqual(bytes + 100)
  })

  it('a CSV may not become more JSON than may be imported', async () => {
    const text = `asset_id,name\n1,"${'\u0001'.repeat(2000)}"\n`
    writeFileSync(file, text)
    const { error } = await importFile(file, idle, { limits: { bytes: 3000, items: 9 } })
    expect(error).toEqual({ kind: 'file-too-large', limit: 3000 })
  })
})

describe('the work', () => {
  it('says how far it is, and no more often than ten times a second', async () => {
    const told: (readonly [number, number])[] = []
    const items = `[${'{"item":{},"name":"A"},'.repeat(100_000)}{}]`
    writeFileSync(file, items)
    let time = 0
    const work = { ...idle, onProgress: (done: number, total: number) => told.push([done, total]) }
    const now = () => (time += 40)
    await importFile(file, work, { now })
    const pieces = Math.ceil(items.length / (512 * 1024))
    expect(told.length).toBe(Math.ceil(pieces / 3))
    expect(told[0]).toEqual([512 * 1024, items.length])
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b))
  })

  it('ends soon when nobody wants it', async () => {
    let asked = 0
    const work = { ...idle, isWanted: () => (asked += 1) < 4 }
    const { error } = await importBytes(`[${'{},'.repeat(1_000_000)}{}]`, work)
    expect(error).toEqual({ kind: 'cancelled' })
    expect(asked).toBe(4)
  })

  it.each([
    ['ENOSPC', { kind: 'disk-full' }],
    ['EIO', { kind: 'storage-failed', detail: 'EIO' }],
  ])('is a value when the disk says %s', async (code, error) => {
    writeFileSync(file, published)
    const openTarget: OpenTargetFile = async (name) => {
      const target = await openTargetFile(name)
      return {
        stat: () => target.stat(),
        close: () => target.close(),
        write: () => Promise.reject(Object.assign(new Error(code), { code })),
      }
    }
    expect((await importFile(file, idle, { openTarget })).error).toEqual(error)
  })

  it('leaves what stands in the draft before it', async () => {
    writeFileSync(file, published)
    const draft = newFile()
    writeFileSync(draft, 'before')
    await readInventoryFile(file, { path: draft, bytes: null, sha256: null }, idle)
    expect(readFileSync(draft, 'utf8')).toBe(`before${published}`)
  })
})

describe('any bytes', () => {
  const small = JSON.stringify({
    status: 'success',
    data: { items: JSON.parse(published).data.items.slice(0, 2), currency_local: 'rub' },
  })
  const [head] = fc.sample(anyHead, 1)
  if (head === undefined) throw new Error('no head')
  const good = [
    small,
    JSON.stringify(JSON.parse(small).data.items),
    `${headText(head, { byteOrderMark: false })}${small}}`,
    'asset_id;name;price_usd;stickers\r\n1;"A;\nB";1,5;"[""x""]"\r\n2;C;;\r\n',
    gzipSync(small),
  ].map((content) => Buffer.from(content as string))

  const change = fc.record({
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    byte: fc.oneof(fc.constantFrom(...Buffer.from('{}[],:"\\ 0-.\'=\r\n;\t')), fc.nat(255)),
    how: fc.constantFrom('put', 'insert', 'remove', 'cut'),
  })
  const changed = fc
    .tuple(fc.constantFrom(...good), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([bytes, changes]) =>
      changes.reduce((content, { at, byte, how }) => {
        const index = Math.floor(at * content.length)
        const before = content.subarray(0, index)
        if (how === 'cut') return before
        const put = how === 'remove' ? [] : [byte]
        const behind = content.subarray(how === 'insert' ? index : index + 1)
        return Buffer.concat([before, Uint8Array.from(put), behind])
      }, bytes),
    )
  const random = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))

  it('give an inventory that opens again, or a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: changed }, random), async (bytes) => {
        const { read, error, raw } = await importBytes(bytes)
        if (read === null) {
          expect(error?.kind).toMatch(/^(?:file|csv)-/)
          if (error?.kind === 'file-broken') expect(error.bytes).toBeLessThanOrEqual(5000)
          return
        }
        expect((await columnsOf(raw)).count).toBe(read.contents.items)
        if (read.reading.form === 'answer' && !read.reading.gzip) {
          expect(raw).toBe(bytes.toString('utf8'))
        }
        if (read.reading.form === 'items') JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''))
      }),
      { numRuns: 250 },
    )
  })
})
