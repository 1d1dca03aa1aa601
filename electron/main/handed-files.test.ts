import path from 'node:path'
import { expect, test } from 'vitest'
import { readHandedFiles } from './handed-files'

const file = path.resolve('inventory.json')

test('a second start hands absolute files over', () => {
  expect(readHandedFiles({ files: [file] })).toEqual([file])
  expect(readHandedFiles({ files: [] })).toEqual([])
})

test.each([
  [null],
  [undefined],
  [{}],
  [[file]],
  [{ files: file }],
  [{ files: ['inventory.json'] }],
  [{ files: [7] }],
  [{ files: Uint8Array.of(1, 2, 3) }],
  [{ files: [''] }],
  [{ files: [file], more: true }],
  [{ files: Array.from({ length: 10_001 }, () => file) }],
  [{ files: [`/${'x'.repeat(40_000)}`] }],
])('anything else is not understood: %#', (handed) => {
  expect(readHandedFiles(handed)).toBeNull()
})
