import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

/** A test's file, and a part of a title in it where one is named. */
const named = /`(?<file>[\w./-]+\.(?:test|spec)\.tsx?)`(?:: "(?<title>[^"]+)")?/gu

const lines = read('docs/security.md').split('\n')
const rows = lines.filter((line) => line.startsWith('|') && !/^\|[-| ]+$/u.test(line))

test('every test that the page on security names is there, by its title', () => {
  const names = [...lines.join('\n').matchAll(named)].map(({ groups }) => groups ?? {})
  expect(names.length).toBeGreaterThan(40)
  for (const { file = '', title } of names) {
    expect(read(file), `${file}: ${title}`).toContain(title ?? 'test')
  }
})

test('every row of the checklist names one, but those that come with the packages', () => {
  const items = rows.filter((row) => /^\| \d+ \|/u.test(row))
  expect(items).toHaveLength(20)
  const without = items.filter((row) => row.match(named) === null)
  expect(without.every((row) => row.includes('comes with the packages'))).toBe(true)
})
