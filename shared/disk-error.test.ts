import { open } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { diskError } from './disk-error'

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: refused`), { code })
}

test.each([
  ['ENOSPC', { kind: 'disk-full' }],
  ['EDQUOT', { kind: 'disk-full' }],
  ['EROFS', { kind: 'disk-read-only' }],
  ['EACCES', { kind: 'disk-read-only' }],
  ['EIO', { kind: 'storage-failed', detail: 'EIO' }],
  ['E2BIG', { kind: 'storage-failed', detail: 'E2BIG' }],
])('%s is a value', (code, expected) => {
  expect(diskError(systemError(code))).toEqual(expected)
})

test('what the system did not say is thrown on', async () => {
  const wrongArgument = await open(null as unknown as string, 'r').catch((error: Error) => error)
  expect(wrongArgument).toMatchObject({ code: 'ERR_INVALID_ARG_TYPE' })
  expect(() => diskError(wrongArgument)).toThrow(wrongArgument)
  expect(() => diskError('a text')).toThrow('a text')
})
