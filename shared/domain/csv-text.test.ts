import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardText, joinCells, quoteCell, unguardText } from './csv-text'
import { createCsvSplitter, csvDelimiters, type CsvDelimiter } from './csv-text-splitter'

const anyText = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.array(
      fc.constantFrom('"', ',', ';', '\t', '\r', '\n', '\r\n', "'", '=', '-', '7', ' ', 'a'),
    ),
    fc.constantFrom('=1+1', "''", '＝1', '＠x', '０', '\ufeff', '4284666526576951869'),
  )
  .map((parts) => (Array.isArray(parts) ? parts.join('') : parts))

function split(text: string, delimiter: CsvDelimiter = ',', cuts: readonly number[] = []) {
  const splitter = createCsvSplitter(delimiter)
  const records = []
  let from = 0
  for (const cut of cuts) {
    records.push(...splitter.push(text.slice(from, from + cut)))
    from += cut
  }
  records.push(...splitter.push(text.slice(from)))
  const last = splitter.end()
  return last === 'open-quote' ? last : [...records, ...last]
}

const cellsIn = (text: string, delimiter: CsvDelimiter = ',') => {
  const records = split(text, delimiter)
  return records === 'open-quote' ? records : records.map(({ cells }) => cells)
}

test('a guard is undone exactly, and no guarded text begins a formula or a number', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const guarded = guardText(text)
      expect(unguardText(guarded)).toBe(text)
      expect(guarded).not.toMatch(/^[=+\-@\t\r\n＝＋－＠\d]/u)
    }),
  )
})

test.each(['name', '', '★ Knife', ' =1'])('%j needs no guard', (text) => {
  expect(guardText(text)).toBe(text)
})

test('only cells that need them get quotes', () => {
  expect(quoteCell('AK-47 | Redline')).toBe('AK-47 | Redline')
  expect(quoteCell('a,b')).toBe('"a,b"')
  expect(quoteCell('say "a"')).toBe('"say ""a"""')
})

test('what is joined is split again, wherever the text was cut', () => {
  const anyTable = fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 }), { maxLength: 6 })
  const anyCuts = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 })
  fc.assert(
    fc.property(anyTable, anyCuts, (table, cuts) => {
      const text = table.map((row) => joinCells(row.map(quoteCell))).join('')
      const records = split(text, ',', cuts)
      if (records === 'open-quote') throw new Error('a quote stayed open')
      expect(records.map(({ cells }) => cells)).toEqual(table)
      const lines = (part: string) => part.split(/\r\n|\r|\n/u).length
      const starts = table.map((_, row) =>
        lines(
          table
            .slice(0, row)
            .map((cells) => joinCells(cells.map(quoteCell)))
            .join(''),
        ),
      )
      expect(records.map(({ line }) => line)).toEqual(starts)
    }),
  )
})

test('lines end in LF, CR LF or CR, and empty ones are none', () => {
  expect(split('a,b\n\n \r\nc\rd,"x\r\ny"\n"e"')).toEqual([
    { line: 1, cells: ['a', 'b'], ended: true },
    { line: 4, cells: ['c'], ended: true },
    { line: 5, cells: ['d', 'x\r\ny'], ended: true },
    { line: 7, cells: ['e'], ended: false },
  ])
  expect(cellsIn('""\n')).toEqual([['']])
})

test('quotes of other programs are taken as they stand', () => {
  expect(cellsIn('a"b,"c"d,"e" ,f"\n')).toEqual([['a"b', 'cd', 'e ', 'f"']])
})

test.each(csvDelimiters)('cells stand between %j', (delimiter) => {
  expect(cellsIn(`a${delimiter}"b${delimiter}c"${delimiter}`, delimiter)).toEqual([
    ['a', `b${delimiter}c`, ''],
  ])
})

test.each(['"', 'a,"b', 'a\n"b""', '"a\n\n'])('%j leaves a quote open', (text) => {
  expect(split(text)).toBe('open-quote')
})

test('any text has an end, and says what is held of it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const splitter = createCsvSplitter(';')
      splitter.push(text)
      expect(splitter.held()).toBeLessThanOrEqual(text.length)
      splitter.end()
    }),
  )
})
