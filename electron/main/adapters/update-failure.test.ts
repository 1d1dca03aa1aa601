import { expect, test } from 'vitest'
import { updateFailure } from './update-failure'

const failed = (message: string, code?: string) =>
  Object.assign(new Error(message), code === undefined ? {} : { code })

test.each([
  [failed('net::ERR_CONNECTION_REFUSED'), { kind: 'connection-refused', host: 'h' }],
  [failed('net::ERR_CERT_DATE_INVALID'), { kind: 'tls-failed', host: 'h' }],
  [
    failed('Unable to find latest version: Error: net::ERR_NAME_NOT_RESOLVED', 'ERR_UPDATER_X'),
    { kind: 'name-not-resolved' },
  ],
  [failed('net::ERR_BLOCKED_BY_CLIENT'), { kind: 'update-unverified', problem: 'host' }],
  [failed('sha512 checksum mismatch', 'ERR_CHECKSUM_MISMATCH'), { problem: 'checksum' }],
  [failed('not signed', 'ERR_UPDATER_INVALID_SIGNATURE'), { problem: 'signature' }],
  [failed('Could not get code signature for running application'), { problem: 'signature' }],
  [failed('none', 'ERR_UPDATER_CHANNEL_FILE_NOT_FOUND'), { kind: 'update-not-listed' }],
  [failed('secret body', 'HTTP_ERROR_503'), { kind: 'http-error', status: 503, excerpt: '' }],
  [failed('Cannot download "https://h/f", status 404: No'), { kind: 'update-not-listed' }],
  [failed('Cannot download "https://h/f", status 500: No'), { kind: 'http-error', status: 500 }],
  [
    failed('Unable to find: Error: 429 Too Many', 'ERR_UPDATER_LATEST_VERSION_NOT_FOUND'),
    { kind: 'http-error', status: 429 },
  ],
  [failed('ENOSPC: no space left', 'ENOSPC'), { kind: 'disk-full' }],
  [failed('cancelled'), { kind: 'cancelled' }],
  [failed('a quoted answer'), { kind: 'update-not-understood', detail: 'Error' }],
  ['text', { kind: 'update-not-understood' }],
])('%s', (thrown, expected) => {
  const found = updateFailure(thrown, 'h', 0)
  expect(found).toMatchObject(expected)
  expect(JSON.stringify(found)).not.toMatch(/quoted|secret/u)
})
