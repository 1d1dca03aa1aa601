import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

/** A test's file, and a part of a title in it where one is named. */
const named = /`(?<file>[\w./-]+\.(?:test|spec)\.tsx?)`(?:: "(?<title>[^"]+)")?/gu

const isRow = (line: string) => line.startsWith('|') && !/^\|[-| ]+$/u.test(line)

/** The page's tables, each as its rows without the head. */
function tables(page: string): readonly (readonly string[])[] {
  return page
    .split('\n\n')
    .map((part) => part.split('\n').filter(isRow).slice(1))
    .filter((rows) => rows.length > 0)
}

describe.each([
  ['docs/security.md', 40],
  ['docs/reliability.md', 10],
])('%s', (file, least) => {
  const page = read(file)

  test('every test that it names is there, by its title', () => {
    const names = [...page.matchAll(named)].map(({ groups }) => groups ?? {})
    expect(names.length).toBeGreaterThan(least)
    for (const { file: where = '', title } of names) {
      expect(read(where), `${where}: ${title}`).toContain(title ?? 'test')
    }
  })
})

test('every fault names a test', () => {
  const rows = tables(read('docs/reliability.md')).flat()
  expect(rows.filter((row) => row.match(named) === null)).toEqual([])
})

test('every row of the checklist names one, but those that come with the packages', () => {
  const items = read('docs/security.md')
    .split('\n')
    .filter((row) => /^\| \d+ \|/u.test(row))
  expect(items).toHaveLength(20)
  const without = items.filter((row) => row.match(named) === null)
  expect(without.every((row) => row.includes('comes with the packages'))).toBe(true)
})
