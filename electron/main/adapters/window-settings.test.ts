import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readWindowSettings, windowPlaceOf } from './window-settings'

const folder = mkdtempSync(path.join(tmpdir(), 'skinventory-window-'))
afterAll(() => rmSync(folder, { recursive: true }))

const place = { x: -5, y: 10, width: 1200, height: 700, maximized: true }

function read(text: string) {
  writeFileSync(path.join(folder, 'config.json'), text)
  return readWindowSettings(folder)
}

test('a first start has no place and follows the system', () => {
  expect(readWindowSettings(path.join(folder, 'none'))).toEqual({
    place: null,
    colorScheme: 'auto',
  })
})

test('place and colours are read, each by itself', () => {
  const preferences = { colorScheme: 'dark' }
  expect(read(JSON.stringify({ windowPlace: { ...place, more: 1 }, preferences }))).toEqual({
    place,
    colorScheme: 'dark',
  })
  expect(read(JSON.stringify({ windowPlace: 7, preferences }))).toEqual({
    place: null,
    colorScheme: 'dark',
  })
})

test.each(['', '{', 'null', '[]', '{"preferences":[],"windowPlace":null}'])(
  'what cannot be read counts as nothing: %s',
  (text) => {
    expect(read(text)).toEqual({ place: null, colorScheme: 'auto' })
  },
)

test.each([
  { x: 0.5 },
  { y: '10' },
  { width: 0 },
  { height: 100_001 },
  { width: 1e300 },
  { maximized: 1 },
])('no window was ever at %j', (wrong) => {
  expect(windowPlaceOf({ ...place, ...wrong })).toBeNull()
})
