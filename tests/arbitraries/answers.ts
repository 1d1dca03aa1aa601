import fc from 'fast-check'
import { anyEntry } from './items'

/** An answer of the API as bytes, and the text of each entry of its list, as it stands in there. */
export interface GeneratedAnswer {
  readonly bytes: Buffer
  readonly entries: readonly string[]
  /** Positions in the list of those that are items: a row each. */
  readonly rows: readonly number[]
  /** Null: it names none. */
  readonly currencyLocal: string | null
  readonly marked: boolean
}

const oddName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '=1+1',
    '@SUM(A1)',
    '\u2019quoted\u2019',
    '\'"a, b;c"\r\nd',
    '"],"items":[{}]}',
    '\ufeff\u202eabc',
    '\u0000\u001f\\u0041',
    '＝1',
    '007',
    ' padded ',
    '★ Butterfly Knife | Gamma Doppler Emerald (Factory New)',
  ),
)

/** Numbers and escapes in forms that JSON.stringify never writes, fields that nobody knows, and what lacks some. */
const oddText = fc.constantFrom(
  '{"item":{"asset_id":18446744073709551615,"class_id":9007199254740993,"tradable":1},"name":"big","price":1e2}',
  '{ "name" : "spaced" , "item" : { "asset_id" : "5" , "tradable" : "1" } , "price" : 0.10 }',
  '{"item":{"asset_id":"6"},"name":"\\u2605 \\ud800 \\/","unknown":{"deep":[[{"a":[]}]]},"price":-0}',
  '{"item":{},"name":"without an id"}',
  '{"item":{"asset_id":"7"}}',
)

const noItem = fc.constantFrom('null', '7', '"text"', '[]', '{}', '{"item":null}', 'true')

const oddItem = fc
  .record({
    entry: anyEntry,
    name: oddName,
    ids: fc.option(fc.record({ asset_id: oddName, class_id: oddName, icon_url: oddName })),
    stickers: fc.option(
      fc.array(fc.oneof(oddName, fc.record({ slot: oddName })), { maxLength: 3 }),
    ),
  })
  .map(({ entry, name, ids, stickers }) => ({
    ...entry,
    name,
    item: { ...entry.item, ...ids },
    stickers: stickers ?? entry.stickers,
  }))

const itemText = fc.oneof({ weight: 6, arbitrary: oddItem }, { weight: 2, arbitrary: anyEntry })

const entryText = fc.oneof(
  {
    weight: 8,
    arbitrary: itemText.map((entry) => ({ text: JSON.stringify(entry), isItem: true })),
  },
  { weight: 2, arbitrary: oddText.map((text) => ({ text, isItem: true })) },
  { weight: 1, arbitrary: noItem.map((text) => ({ text, isItem: false })) },
)

/** What JSON allows around an answer's parts: white space, another order, a byte order mark. */
export const anyAnswer: fc.Arbitrary<GeneratedAnswer> = fc
  .record({
    entries: fc.array(entryText, { maxLength: 30 }),
    space: fc.constantFrom('', ' ', '\n\t', '\r\n'),
    currencyLocal: fc.option(fc.constantFrom('rub', 'usd', 'Ω"\\')),
    statusLast: fc.boolean(),
    currencyFirst: fc.boolean(),
    marked: fc.boolean(),
  })
  .map(({ entries, space, currencyLocal, statusLast, currencyFirst, marked }) => {
    const texts = entries.map(({ text }) => text)
    const items = `"items":${space}[${space}${texts.join(`${space},${space}`)}${space}]`
    const currency =
      currencyLocal === null ? [] : [`"currency_local"${space}:${JSON.stringify(currencyLocal)}`]
    const inData = (currencyFirst ? [...currency, items] : [items, ...currency]).join(`,${space}`)
    const members = [`"status":${space}"success"`, `"data":{${inData}}`]
    if (statusLast) members.reverse()
    const text = `${space}{${members.join(`${space},`)}}${space}`
    return {
      bytes: Buffer.from(`${marked ? '\ufeff' : ''}${text}`),
      entries: texts,
      rows: entries.flatMap(({ isItem }, position) => (isItem ? [position] : [])),
      currencyLocal,
      marked,
    }
  })
