import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAssetIdList } from './asset-id-list'
import { guardText } from './csv-text'

const separator = fc.oneof(
  fc.constantFrom(' ', '\t', '\n', '\r\n', '\r', ',', ';', ', ', '","', "'", '"', '[', ']', '\n\n'),
  fc.constantFrom('\u00A0', '\u200B', '\uFEFF', '“', '；', ' | ', '{"asset_id":', '}'),
  fc.constantFrom(', "name": "AWP | Fade", ', ' 1.5 ', ' -7 '),
)
const assetId = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
  fc.nat(9).map(String),
)

test('no asset id is lost, whatever stands between them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(assetId, separator)), separator, (parts, start) => {
      const text = parts.reduce<string>((written, [id, between]) => written + id + between, start)
      const ids = parts.map(([id]) => id)
      const found = readAssetIdList(text)
      expect(found.assetIds).toEqual([...new Set(ids)])
      expect(found.repeated).toBe(ids.length - new Set(ids).size)
    }),
  )
})

test('any text: every run of letters and digits is an asset id or reported', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('019aé.-,;"\n\r []')) }),
      (text) => {
        const { assetIds, repeated, foreign } = readAssetIdList(text)
        const words = text.split(/[,;"\n\r [\]]+/u).filter((word) => /[019aé]/u.test(word))
        expect(assetIds.length + repeated + foreign.count).toBe(words.length)
        for (const word of words) {
          expect(
            assetIds.includes(word) ||
              foreign.first.some((one) => one.text === word) ||
              foreign.count > 20,
          ).toBe(true)
        }
      },
    ),
  )
})

test.each<[string, string, readonly string[]]>([
  ['a column', '11\r\n22\r\n33', ['11', '22', '33']],
  ['a line', '11, 22;33\t44', ['11', '22', '33', '44']],
  ['a list of JSON', '["11", "22",33]', ['11', '22', '33']],
  [
    'our CSV',
    `asset_id\r\n${guardText('30000000001')}\r\n${guardText('22')}`,
    ['30000000001', '22'],
  ],
  ['nothing', ' \n ', []],
])('%s', (_, text, assetIds) => {
  expect(readAssetIdList(text).assetIds).toEqual(assetIds)
})

test('says what is no asset id, and on which line', () => {
  const long = 'x'.repeat(500)
  expect(readAssetIdList(`1\n2.5 - 3E+10\r\n${long}\n123456789012345678901`).foreign).toEqual({
    count: 4,
    first: [
      { text: '2.5', line: 2 },
      { text: '3E+10', line: 2 },
      { text: `${'x'.repeat(60)}…`, line: 3 },
      { text: '123456789012345678901', line: 4 },
    ],
  })
  const many = readAssetIdList('a '.repeat(1000)).foreign
  expect([many.count, many.first.length]).toEqual([1000, 20])
})
