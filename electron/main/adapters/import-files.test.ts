import { fail } from '@shared/result'
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importFiles, kindOfPath } from './import-files'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'skinventory-import-'))
  await writeFile(path.join(folder, 'a.json'), '[]')
  await utimes(path.join(folder, 'a.json'), 1, 1_600_000_000.5)
  await mkdir(path.join(folder, 'sub'))
})
afterAll(() => rm(folder, { recursive: true }))

test('a file has a size and a time, in whole milliseconds', async () => {
  expect(await importFiles.look(path.join(folder, 'a.json'))).toEqual({
    ok: true,
    value: { bytes: 2, modifiedAt: 1_600_000_000_500 },
  })
  expect(importFiles.nameOf(path.join(folder, 'a.json'))).toBe('a.json')
})

test('what is no file is refused, without its path', async () => {
  const look = (name: string) => importFiles.look(path.join(folder, name))
  expect(await look('gone.json')).toEqual(fail({ kind: 'file-not-found' }))
  expect(await look('a.json/below.json')).toEqual(fail({ kind: 'file-not-found' }))
  expect(await look('sub')).toEqual(fail({ kind: 'file-is-folder' }))
  const tooLong = await look('x'.repeat(5000))
  expect(tooLong.ok || tooLong.error.kind).toMatch(/^file-(?:unreadable|not-found)$/u)
})

test.skipIf(process.platform === 'win32')('a device could be read without end', async () => {
  expect(await importFiles.look('/dev/zero')).toEqual(
    fail({ kind: 'file-unreadable', detail: 'not a file' }),
  )
})

test('the kind of a path', () => {
  expect(['a.json', 'sub', 'gone'].map((name) => kindOfPath(path.join(folder, name)))).toEqual([
    'file',
    'folder',
    'nothing',
  ])
  // A path that cannot even be looked at: the import says why.
  expect(kindOfPath(path.join(folder, 'x'.repeat(5000)))).toBe('file')
})
