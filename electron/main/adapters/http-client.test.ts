import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { createManualClock, settle } from '../../../tests/fakes/ports/manual-clock'
import { createHttpClient, type IncomingAnswer, type RequestEvents } from './http-client'

const post = {
  url: 'https://skinsback.com/api.php',
  headers: { 'Content-Type': 'application/json' },
  body: '{}',
  bodyLimit: 10,
  timeLimit: 30_000,
} as const

function setUp(receive: (piece: Uint8Array) => Promise<void> = async () => undefined) {
  const clock = createManualClock()
  const stack = { events: null as RequestEvents | null, aborts: 0 }
  const client = createHttpClient((_post, events) => {
    stack.events = events
    return () => {
      stack.aborts += 1
    }
  }, clock)
  const received: string[] = []
  const cancelling = new AbortController()
  const posting = client.post(
    post,
    async (piece) => {
      await receive(piece)
      received.push(new TextDecoder().decode(piece))
    },
    cancelling.signal,
  )
  const events = () => {
    if (stack.events === null) throw new Error('Nothing was sent')
    return stack.events
  }
  /** Lets the answer begin, and gives the end that the server writes to. */
  const answer = (status = 200, headers: IncomingAnswer['headers'] = {}) => {
    const body = new PassThrough()
    events().answered(Object.assign(body, { statusCode: status, headers }))
    return body
  }
  return { clock, stack, posting, received, cancelling, events, answer }
}

test('hands the body on in pieces, and tells what came', async () => {
  const { posting, answer, received } = setUp()
  const body = answer(203, { server: 'nginx', 'set-cookie': ['a', 'b'] })
  body.write('one')
  await settle()
  body.end('two')
  expect(await posting).toEqual({
    ok: true,
    value: { status: 203, headers: { server: 'nginx', 'set-cookie': 'a, b' }, bytes: 6 },
  })
  expect(received).toEqual(['one', 'two'])
})

test('an empty body is an answer', async () => {
  const { posting, answer } = setUp()
  answer().end()
  expect(await posting).toMatchObject({ ok: true, value: { bytes: 0 } })
})

test('takes no further piece before the last one was taken', async () => {
  let free: () => void = () => undefined
  const taken: string[] = []
  const { posting, answer } = setUp((piece) => {
    taken.push(new TextDecoder().decode(piece))
    return new Promise<void>((resolve) => {
      free = resolve
    })
  })
  const body = answer()
  body.write('one')
  await settle()
  body.end('two')
  await settle()
  expect(taken).toEqual(['one'])
  free()
  await settle()
  free()
  await posting
  expect(taken).toEqual(['one', 'two'])
})

describe('ends with a value', () => {
  test('when the network stack fails', async () => {
    const { posting, events, stack } = setUp()
    events().failed(new Error('net::ERR_CONNECTION_RESET'))
    expect(await posting).toEqual({
      ok: false,
      error: { kind: 'connection-lost', code: 'ERR_CONNECTION_RESET' },
    })
    expect(stack.aborts).toBe(1)
  })

  test('when the body breaks off', async () => {
    const { posting, answer, received } = setUp()
    const body = answer()
    body.write('half')
    await settle()
    body.destroy(new Error('net::ERR_CONTENT_LENGTH_MISMATCH'))
    expect(await posting).toEqual({
      ok: false,
      error: { kind: 'connection-lost', code: 'ERR_CONTENT_LENGTH_MISMATCH' },
    })
    expect(received).toEqual(['half'])
  })

  test('when the content cannot be decoded, with the status that it came with', async () => {
    const { posting, answer, events } = setUp()
    answer(201)
    events().failed(new Error('net::ERR_CONTENT_DECODING_FAILED'))
    expect(await posting).toEqual({
      ok: false,
      error: { kind: 'reply-not-unpacked', status: 201 },
    })
  })

  test('at a redirect', async () => {
    const { posting, events, stack } = setUp()
    events().redirected(302, 'https://elsewhere.example/')
    events().failed(new Error('Redirect was cancelled'))
    expect(await posting).toEqual({
      ok: false,
      error: { kind: 'redirected', status: 302, location: 'https://elsewhere.example/' },
    })
    expect(stack.aborts).toBe(1)
  })

  test('when a proxy asks who we are', async () => {
    const { posting, events } = setUp()
    events().proxyAsked()
    expect(await posting).toMatchObject({ ok: false, error: { kind: 'proxy-failed' } })
  })

  test('when the answer is larger than the limit, before the excess is handed on', async () => {
    const { posting, answer, received, stack } = setUp()
    const body = answer()
    body.write('1234567890')
    await settle()
    body.write('x')
    expect(await posting).toEqual({ ok: false, error: { kind: 'reply-too-large', limit: 10 } })
    expect(received).toEqual(['1234567890'])
    expect(stack.aborts).toBe(1)
  })

  test('when nothing comes within the time limit', async () => {
    const { clock, posting } = setUp()
    await clock.advance(30_000)
    expect(await posting).toEqual({ ok: false, error: { kind: 'timed-out', seconds: 30 } })
  })

  test('when the answer drips on past the time limit', async () => {
    const { clock, posting, answer, stack } = setUp()
    const body = answer()
    for (let second = 0; second < 31; second += 4) {
      body.write('.')
      await clock.advance(4000)
    }
    expect(await posting).toEqual({ ok: false, error: { kind: 'timed-out', seconds: 30 } })
    expect(stack.aborts).toBe(1)
  })

  test('when it is cancelled before and within the answer', async () => {
    for (const begin of [false, true]) {
      const { posting, answer, cancelling, stack } = setUp()
      if (begin) answer().write('half')
      await settle()
      cancelling.abort()
      expect(await posting).toEqual({ ok: false, error: { kind: 'cancelled' } })
      expect(stack.aborts).toBe(1)
    }
  })
})

test('sends nothing once it is cancelled', async () => {
  const opened: unknown[] = []
  const client = createHttpClient((...all) => {
    opened.push(all)
    return () => undefined
  }, createManualClock())
  const aborted = AbortSignal.abort()
  expect(await client.post(post, async () => undefined, aborted)).toEqual({
    ok: false,
    error: { kind: 'cancelled' },
  })
  expect(opened).toEqual([])
})

test('what the receiver throws ends the exchange and is thrown on', async () => {
  const { posting, answer, stack } = setUp(() => Promise.reject(new Error('disk')))
  answer().write('one')
  await expect(posting).rejects.toThrow('disk')
  expect(stack.aborts).toBe(1)
})

test('returns only when the piece in hand has been taken, so that nobody writes afterwards', async () => {
  let free: () => void = () => undefined
  const { posting, answer, cancelling } = setUp(
    () =>
      new Promise<void>((resolve) => {
        free = resolve
      }),
  )
  let returned = false
  void posting.then(() => {
    returned = true
  })
  answer().write('one')
  await settle()
  cancelling.abort()
  await settle()
  expect(returned).toBe(false)
  free()
  await settle()
  expect(returned).toBe(true)
})

test('leaves no timer behind', async () => {
  const { clock, posting, answer } = setUp()
  answer().end()
  await posting
  expect(clock.sleepers()).toBe(0)
})
