import { request as requestHttps } from 'node:https'
import { request, type IncomingHttpHeaders } from 'node:http'
import { createGunzip, gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Fault } from './fault'
import { startFaultyServer, type FaultyServer } from './faulty-server'
import { goodAnswer, largeAnswerLength } from './large-bodies'
import { testCertificate } from './loopback-server'

const megabyte = 1024 * 1024
let server: FaultyServer

beforeEach(async () => {
  server = await startFaultyServer({ kind: 'none' })
})

afterEach(() => server.close())

interface Outcome {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** The error's code where the exchange broke. */
  readonly broke: string | null
}

function post(fault: Fault): Promise<Outcome> {
  server.setFault(fault)
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) =>
      resolve({ status: 0, headers: {}, body: Buffer.alloc(0), broke: error.code ?? error.message })
    const sent = request(server.endpoint, { method: 'POST', agent: false }, (response) => {
      // From here on the answer tells how it broke, and what came before.
      sent.off('error', failed).on('error', () => {})
      const pieces: Buffer[] = []
      const settle = (broke: string | null) =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(pieces),
          broke,
        })
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message))
      response.on('end', () => settle(null))
    })
    sent.on('error', failed)
    sent.end('{"a":"b"}')
  })
}

test('without a fault it answers well, and keeps what it was sent', async () => {
  const { status, body } = await post({ kind: 'none' })
  expect(status).toBe(200)
  expect(JSON.parse(body.toString())).toMatchObject({ status: 'success' })
  expect(server.hits).toMatchObject([{ method: 'POST', path: '/api.php', body: '{"a":"b"}' }])
})

test.each([200, 503])('HTML with %d', async (status) => {
  const outcome = await post({ kind: 'html', status })
  expect(outcome.status).toBe(status)
  expect(outcome.headers['content-type']).toContain('text/html')
  expect(outcome.body.toString()).toContain('<h1>')
})

test.each([200, 204] as const)('nothing with %d', async (status) => {
  expect(await post({ kind: 'empty', status })).toMatchObject({ status, broke: null })
})

test('errors of the API, their codes as they were asked for', async () => {
  const text = (await post({ kind: 'api-error', code: '-99', message: 'new_one' })).body.toString()
  expect(JSON.parse(text)).toEqual({ status: 'error', error_code: '-99', error_message: 'new_one' })
})

test('success without items', async () => {
  const without = (await post({ kind: 'without-items' })).body.toString()
  expect(JSON.parse(without)).toEqual({ status: 'success', data: { currency_local: 'usd' } })
  const none = (await post({ kind: 'items-null' })).body.toString()
  expect(JSON.parse(none)).toMatchObject({ data: { items: null } })
})

test('half an answer, in three ways', async () => {
  const half = goodAnswer.slice(0, goodAnswer.length / 2)
  const ofSent = await post({ kind: 'truncated', length: 'of-sent' })
  expect([ofSent.body.toString(), ofSent.broke]).toEqual([half, null])
  for (const length of ['of-whole', 'chunked'] as const) {
    const outcome = await post({ kind: 'truncated', length })
    expect([outcome.body.toString(), outcome.broke]).toEqual([half, 'ECONNRESET'])
  }
})

test('text that is not UTF-8', async () => {
  const utf16 = await post({ kind: 'wrong-encoding', encoding: 'utf-16' })
  expect(new TextDecoder('utf-16le').decode(utf16.body)).toBe(goodAnswer)
  const invalid = await post({ kind: 'wrong-encoding', encoding: 'invalid-utf-8' })
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(invalid.body)).toThrow(TypeError)
})

test('plain text that is called gzip', async () => {
  const outcome = await post({ kind: 'wrong-content-encoding' })
  expect(outcome.headers['content-encoding']).toBe('gzip')
  expect(outcome.body.toString()).toBe(goodAnswer)
})

test('gzip that ends early, or is damaged', async () => {
  const whole = gzipSync(goodAnswer)
  const cut = await post({ kind: 'gzip', how: 'cut' })
  expect([cut.headers['content-encoding'], cut.broke]).toEqual(['gzip', null])
  expect(cut.body.equals(whole.subarray(0, whole.length / 2))).toBe(true)
  const damaged = await post({ kind: 'gzip', how: 'damaged' })
  expect(damaged.body).toHaveLength(whole.length)
  expect(() => gunzipSync(damaged.body)).toThrow(/invalid/u)
})

test('a redirect', async () => {
  const outcome = await post({ kind: 'redirect', status: 302, location: 'https://other.example/' })
  expect([outcome.status, outcome.headers.location]).toEqual([302, 'https://other.example/'])
})

test('connections that break', async () => {
  expect(await post({ kind: 'reset', at: 'start' })).toMatchObject({ broke: 'ECONNRESET' })
  const inBody = await post({ kind: 'reset', at: 'body' })
  expect([inBody.status, inBody.broke]).toEqual([200, 'ECONNRESET'])
  expect(inBody.body.length).toBeGreaterThan(0)
  expect(await post({ kind: 'close' })).toMatchObject({ status: 0, broke: 'ECONNRESET' })
})

test('so many times a fault, then another', async () => {
  server.setFault({ kind: 'none' })
  const fault: Fault = {
    kind: 'first',
    times: 2,
    fault: { kind: 'answer', status: 503, body: '' },
    after: {
      kind: 'first',
      times: 1,
      fault: { kind: 'answer', status: 429, body: '', headers: { 'retry-after': '1' } },
      after: { kind: 'none' },
    },
  }
  server.setFault(fault)
  const statuses: number[] = []
  for (let sent = 0; sent < 5; sent += 1) {
    statuses.push((await fetch(server.endpoint, { method: 'POST' })).status)
  }
  expect(statuses).toEqual([503, 503, 429, 200, 200])
  expect(server.hits).toHaveLength(5)
})

test('a drip gives the answer byte by byte', async () => {
  const outcome = await post({ kind: 'slow-drip', milliseconds: 1 })
  expect(outcome.body.toString()).toBe(goodAnswer)
})

test('one that never answers ends when the server closes', async () => {
  const outcome = post({ kind: 'never-answers' })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(server.hits).toHaveLength(1)
  await server.close()
  expect(await outcome).toMatchObject({ broke: 'ECONNRESET' })
})

test('a large answer has the length that it announces, and is whole', async () => {
  const outcome = await post({ kind: 'large', bytes: 3 * megabyte, announced: true })
  expect(outcome.body.length).toBe(largeAnswerLength(3 * megabyte))
  expect(outcome.body.length).toBeGreaterThanOrEqual(3 * megabyte)
  expect(outcome.headers['content-length']).toBe(String(outcome.body.length))
  expect(JSON.parse(outcome.body.toString())).toMatchObject({ status: 'success' })
})

test('a bomb is small on the wire and large behind it', async () => {
  const { body, broke } = await post({ kind: 'gzip-bomb', bytes: 300 * megabyte })
  expect(broke).toBeNull()
  expect(body.length).toBeLessThan(megabyte)
  const gunzip = createGunzip()
  let bytes = 0
  gunzip.on('data', (piece: Buffer) => (bytes += piece.length))
  await new Promise((resolve) => {
    gunzip.on('error', resolve)
    gunzip.on('end', resolve)
    gunzip.end(body)
  })
  expect(bytes).toBeGreaterThan(299 * megabyte)
})

test('over TLS only those who trust the test certificate get through', async () => {
  const secure = await startFaultyServer({ kind: 'none' }, { certificate: 'self-signed' })
  try {
    const status = (ca?: string) =>
      new Promise<number | string>((resolve) => {
        const trust = ca === undefined ? {} : { ca }
        const sent = requestHttps(secure.endpoint, { method: 'POST', agent: false, ...trust })
        sent.on('response', (response) => {
          response.resume()
          resolve(response.statusCode ?? 0)
        })
        sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''))
        sent.end()
      })
    expect(secure.endpoint).toMatch(/^https:/u)
    expect(await status(testCertificate('self-signed'))).toBe(200)
    expect(await status()).toBe('DEPTH_ZERO_SELF_SIGNED_CERT')
    expect(secure.hits).toHaveLength(1)
  } finally {
    await secure.close()
  }
})
