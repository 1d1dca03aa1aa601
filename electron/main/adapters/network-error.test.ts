import { describe, expect, test } from 'vitest'
import { networkFailure } from './network-error'

const facts = { host: 'skinsback.com', elapsed: 1499, status: 200 }

describe('every name of Chromium becomes a kind', () => {
  test.each([
    ['ERR_NAME_NOT_RESOLVED', 'name-not-resolved'],
    ['ERR_NAME_RESOLUTION_FAILED', 'name-not-resolved'],
    ['ERR_INTERNET_DISCONNECTED', 'offline'],
    ['ERR_CONNECTION_REFUSED', 'connection-refused'],
    ['ERR_ADDRESS_UNREACHABLE', 'connection-refused'],
    ['ERR_NETWORK_ACCESS_DENIED', 'connection-refused'],
    ['ERR_CONNECTION_RESET', 'connection-lost'],
    ['ERR_CONNECTION_CLOSED', 'connection-lost'],
    ['ERR_EMPTY_RESPONSE', 'connection-lost'],
    ['ERR_CONTENT_LENGTH_MISMATCH', 'connection-lost'],
    ['ERR_INCOMPLETE_CHUNKED_ENCODING', 'connection-lost'],
    ['ERR_CERT_AUTHORITY_INVALID', 'tls-failed'],
    ['ERR_CERT_DATE_INVALID', 'tls-failed'],
    ['ERR_SSL_PROTOCOL_ERROR', 'tls-failed'],
    ['ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'tls-failed'],
    ['ERR_PROXY_CONNECTION_FAILED', 'proxy-failed'],
    ['ERR_PROXY_CERTIFICATE_INVALID', 'proxy-failed'],
    ['ERR_TUNNEL_CONNECTION_FAILED', 'proxy-failed'],
    ['ERR_TIMED_OUT', 'timed-out'],
    ['ERR_CONNECTION_TIMED_OUT', 'timed-out'],
    ['ERR_CONTENT_DECODING_FAILED', 'reply-not-unpacked'],
    ['ERR_RESPONSE_HEADERS_TOO_BIG', 'network-failed'],
  ])('%s: %s', (code, kind) => {
    expect(networkFailure(`net::${code}`, facts).kind).toBe(kind)
  })
})

test('names the host where that helps, and the code as it came', () => {
  expect(networkFailure('net::ERR_NAME_NOT_RESOLVED', facts)).toEqual({
    kind: 'name-not-resolved',
    host: 'skinsback.com',
    code: 'ERR_NAME_NOT_RESOLVED',
  })
  expect(networkFailure('net::ERR_TIMED_OUT', facts)).toEqual({ kind: 'timed-out', seconds: 1 })
})

test('words that are no code of Chromium stay in sight', () => {
  expect(networkFailure('Premature close', facts)).toEqual({
    kind: 'network-failed',
    code: 'Premature close',
  })
})
