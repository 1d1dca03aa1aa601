import { readFileSync } from 'node:fs'
import { createHmac } from 'node:crypto'
import { request, type IncomingHttpHeaders } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SandboxUser } from '@shared/ipc-contract'
import type { Sandbox } from '../ports/sandbox'
import { documentedErrors } from './documented-errors'
import { createSandbox } from './sandbox'
import { steamUsers } from './steam-users'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

interface Sent {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

let now = 0
/** Ends the sleep that the sandbox waits in; null while it waits in none. */
let wake: (() => void) | null = null
let slept: number[] = []
let sleepAborted = false
let bugs: unknown[] = []
let sandbox: Sandbox
let endpoint: string

beforeEach(async () => {
  now = 0
  wake = null
  slept = []
  sleepAborted = false
  bugs = []
  sandbox = createSandbox({
    clock: { now: () => now, monotonic: () => now, sleep },
    blockTime: 30_000,
    reportBug: (bug) => bugs.push(bug),
  })
  ;({ endpoint } = await sandbox.start())
})

afterEach(async () => {
  await sandbox.stop()
  expect(bugs).toEqual([])
})

function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  slept.push(milliseconds)
  return new Promise((resolve) => {
    wake = resolve
    signal?.addEventListener('abort', () => {
      sleepAborted = true
      resolve()
    })
  })
}

function exchange({ method = 'POST', path, headers = {}, body = '' }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const url = new URL(path ?? endpoint, endpoint)
    const sent = request(url, { method, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (piece: string) => (text += piece))
      response.on('error', reject)
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

function parametersOf(user: SandboxUser | undefined, changes: Record<string, string> = {}) {
  return {
    method: 'user_inventory',
    game: 'rust',
    steam_id: user?.steamId ?? '',
    trade_token: new URL(user?.tradeUrl ?? '').searchParams.get('token') ?? '',
    ...changes,
  }
}

function signed(parameters: Readonly<Record<string, string>>): string {
  const all: Record<string, string> = { ...parameters, shopid: sandbox.credentials.clientId }
  const text = Object.keys(all)
    .toSorted()
    .map((name) => `${name}:${all[name]};`)
    .join('')
  const sign = createHmac('sha1', sandbox.credentials.clientSecret).update(text).digest('hex')
  return JSON.stringify({ ...all, sign })
}

function userOf(kind: string, items?: number): SandboxUser | undefined {
  return sandbox.users.find(
    ({ kind: known }) =>
      known.kind === kind &&
      (known.kind !== 'count' || items === undefined || known.items === items),
  )
}

async function errorOf(sent: Sent): Promise<unknown> {
  const { status, text } = await exchange(sent)
  expect(status).toBe(200)
  return JSON.parse(text)
}

function documented(name: keyof typeof documentedErrors) {
  return { status: 'error', error_code: documentedErrors[name], error_message: name }
}

describe('answers', () => {
  test('a signed call with the published inventory', async () => {
    const { status, headers, text } = await exchange({
      body: signed(parametersOf(userOf('everyday'))),
    })
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    const fixture = new URL('../../../tests/fixtures/user-inventory-rust.json', import.meta.url)
    expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(fixture, 'utf8')))
  })

  test('a call with headers as well', async () => {
    const { clientId, clientSecret } = sandbox.credentials
    const { text } = await exchange({
      headers: { 'X-CLIENT-ID': clientId, 'X-CLIENT-SECRET': clientSecret },
      body: JSON.stringify(parametersOf(userOf('everyday'), { currency: 'usd' })),
    })
    expect(JSON.parse(text)).toMatchObject({ status: 'success', data: { currency_local: 'usd' } })
  })

  test('with the name of a custom currency', async () => {
    const { text } = await exchange({
      body: signed(
        parametersOf(userOf('everyday'), { custom_currency: 'GEM✦', custom_currency_rate: '10' }),
      ),
    })
    expect(JSON.parse(text)).toMatchObject({
      data: { currency_local: 'GEM✦', items: { 0: { price_local: 0.7 } } },
    })
  })

  test.each(['cs2', 'dota2', 'rust'])('100,000 items of %s, whole', async (game) => {
    const { text } = await exchange({
      body: signed(parametersOf(userOf('count', 100_000), { game })),
    })
    const answer = JSON.parse(text) as { data: { items: unknown[] } }
    expect(answer.data.items).toHaveLength(100_000)
  })

  test('no items', async () => {
    const { text } = await exchange({ body: signed(parametersOf(userOf('count', 0))) })
    expect(text).toBe('{"status":"success","data":{"items":[],"currency_local":"rub"}}')
  })

  test.each(Object.keys(documentedErrors) as (keyof typeof documentedErrors)[])(
    '%s for its Steam user',
    async (name) => {
      const user = steamUsers.find(({ kind }) => kind.kind === 'error' && kind.message === name)
      expect(await errorOf({ body: signed(parametersOf(user)) })).toEqual(documented(name))
    },
  )
})

describe('refuses', () => {
  test.each(['GET', 'PUT', 'OPTIONS'])('the method %s', async (method) => {
    const { headers, text } = await exchange({ method })
    expect(JSON.parse(text)).toEqual(documented('please_use_post_method'))
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test('another project, a wrong signature, a wrong secret, another method', async () => {
    const right = JSON.parse(signed(parametersOf(userOf('everyday')))) as Record<string, string>
    const wrong = (changes: Record<string, string>) => ({
      body: JSON.stringify({ ...right, ...changes }),
    })
    expect(await errorOf(wrong({ shopid: '1' }))).toEqual(documented('invalid_shopid'))
    expect(await errorOf(wrong({ game: 'cs2' }))).toEqual(documented('invalid_signature'))
    expect(
      await errorOf({
        headers: { 'X-CLIENT-ID': sandbox.credentials.clientId, 'X-CLIENT-SECRET': 'wrong' },
        body: '{}',
      }),
    ).toEqual(documented('invalid_client_secret'))
    expect(
      await errorOf({ body: signed(parametersOf(userOf('everyday'), { method: 'orderstatus' })) }),
    ).toEqual(documented('invalid_method'))
  })

  test.each(['', '{', '[]', 'null', '"text"', 'shopid=1'])('the body %j', async (body) => {
    expect(await errorOf({ body })).toEqual({
      status: 'error',
      error_code: 0,
      error_message: 'malformed_json',
    })
  })

  test('a body over 1 MB', async () => {
    expect(await errorOf({ body: `{"a":"${'a'.repeat(1_100_000)}"}` })).toMatchObject({
      error_message: 'body_too_large',
    })
  })

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '127.0.0.2'])(
    'the host %s',
    async (host) => {
      const body = signed(parametersOf(userOf('everyday')))
      expect((await exchange({ headers: { host }, body })).status).toBe(403)
    },
  )

  test('other paths', async () => {
    expect((await exchange({ path: '/other' })).status).toBe(404)
  })

  test('localhost is as good as 127.0.0.1', async () => {
    const headers = { host: `localhost:${new URL(endpoint).port}` }
    const body = signed(parametersOf(userOf('count', 0)))
    expect((await exchange({ headers, body })).status).toBe(200)
  })
})

test('the 501st request in a minute starts the block; when it is over, calls pass again', async () => {
  const body = signed(parametersOf(userOf('count', 0)))
  for (let sent = 0; sent < 500; sent += 50) {
    const texts = await Promise.all(Array.from({ length: 50 }, () => exchange({ body })))
    expect(texts.every(({ text }) => text.includes('success'))).toBe(true)
  }
  now = 50_000
  expect(await errorOf({ body })).toEqual(documented('request_limit_reached'))
  now = 79_999
  expect(await errorOf({ body })).toEqual(documented('request_limit_reached'))
  now = 80_000
  expect((await exchange({ body })).text).toContain('success')
})

describe('the slow user', () => {
  test('is answered after its seconds', async () => {
    const answer = exchange({ body: signed(parametersOf(userOf('slow'))) })
    await until(() => wake !== null)
    expect(slept).toEqual([8000])
    wake?.()
    expect(JSON.parse((await answer).text)).toMatchObject({ status: 'success' })
  })

  test('wakes when the client goes away', async () => {
    const leaving = request(endpoint, { method: 'POST', agent: false })
    leaving.on('error', () => {})
    leaving.end(signed(parametersOf(userOf('slow'))))
    await until(() => wake !== null)
    leaving.destroy()
    await until(() => sleepAborted)
    expect((await exchange({ body: signed(parametersOf(userOf('count', 0))) })).status).toBe(200)
  })

  test('does not hold up the stop', async () => {
    const answer = exchange({ body: signed(parametersOf(userOf('slow'))) }).catch(() => 'broken')
    await until(() => wake !== null)
    await sandbox.stop()
    expect(await answer).toBe('broken')
  })
})

test('a client that leaves in the middle of a large answer breaks nothing', async () => {
  await new Promise<void>((resolve, reject) => {
    const leaving = request(endpoint, { method: 'POST', agent: false }, (response) => {
      response.once('data', () => {
        response.destroy()
        resolve()
      })
    })
    leaving.on('error', reject)
    leaving.end(signed(parametersOf(userOf('count', 100_000))))
  })
  expect((await exchange({ body: signed(parametersOf(userOf('count', 0))) })).status).toBe(200)
})

test('a client that leaves in the middle of its request breaks nothing', async () => {
  const leaving = request(endpoint, {
    method: 'POST',
    agent: false,
    headers: { 'content-length': 1000 },
  })
  leaving.on('error', () => {})
  leaving.write('{"method":')
  await wait(50)
  leaving.destroy()
  await wait(50)
  expect((await exchange({ body: signed(parametersOf(userOf('count', 0))) })).status).toBe(200)
})

describe('life', () => {
  test('started twice, it is the same one; started again, it answers again', async () => {
    const [first, second] = await Promise.all([sandbox.start(), sandbox.start()])
    expect(first).toEqual(second)
    await sandbox.stop()
    await sandbox.stop()
    await expect(exchange({ body: '{}' })).rejects.toThrow(/ECONNREFUSED/u)
    ;({ endpoint } = await sandbox.start())
    expect((await exchange({ body: '{}' })).status).toBe(200)
  })

  test('it listens on a loopback port', () => {
    expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\.php$/u)
  })
})

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 400) throw new Error('It never happened')
    await wait(5)
  }
}
