import type { AppApi, ImportedFile } from '@shared/ipc-contract'
import { expect, test, vi } from 'vitest'
import { createImportDropped } from './import-dropped'

const failed = (file: string): ImportedFile => ({
  file,
  result: { ok: false, error: { kind: 'file-empty' } },
})
const missing = (file: string): ImportedFile => ({
  file,
  result: { ok: false, error: { kind: 'file-not-found' } },
})

function setUp(paths: Readonly<Record<string, string>>) {
  const importPaths = vi.fn<AppApi['importPaths']>(async (list) => ({
    ok: true,
    value: list.map((path) => failed(path.slice(1))),
  }))
  const importDropped = createImportDropped({
    pathOf: (file) => paths[(file as File).name] ?? '',
    importPaths,
  })
  const drop = (...names: readonly string[]) =>
    importDropped(
      names.map((name) => new File([], name)),
      'c1',
    )
  return { drop, importPaths }
}

test('dropped files are imported by their paths', async () => {
  const { drop, importPaths } = setUp({ a: '/a', b: '/b' })
  expect(await drop('a', 'b')).toEqual({ ok: true, value: [failed('a'), failed('b')] })
  expect(importPaths).toHaveBeenCalledExactlyOnceWith(['/a', '/b'], 'c1')
})

test('one that lies nowhere on this machine is said to be missing, in its place', async () => {
  const { drop, importPaths } = setUp({ a: '/a', b: '/b' })
  expect(await drop('a', 'from a page', 'b')).toEqual({
    ok: true,
    value: [failed('a'), missing('from a page'), failed('b')],
  })
  expect(importPaths).toHaveBeenCalledExactlyOnceWith(['/a', '/b'], 'c1')
})

test('what main refuses stays a failure', async () => {
  const { drop, importPaths } = setUp({ a: '/a' })
  const refused = { ok: false, error: { kind: 'unexpected', detail: '' } } as const
  importPaths.mockResolvedValueOnce(refused)
  expect(await drop('a')).toEqual(refused)
})
