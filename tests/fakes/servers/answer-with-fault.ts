import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { TLSSocket } from 'node:tls'
import { gzipSync } from 'node:zlib'
import type { SingleFault } from './fault'
import { goodAnswer, gzipBomb, largeAnswer, largeAnswerLength } from './large-bodies'

const json = { 'content-type': 'application/json; charset=utf-8' } as const
/** Bytes before the first block. */
const gzipHeader = 10
const half = goodAnswer.slice(0, goodAnswer.length / 2)

/** Does to one request what the fault says. Resolves when the answer is on its way, or the client is gone. */
export async function answerWithFault(fault: SingleFault, response: ServerResponse): Promise<void> {
  switch (fault.kind) {
    case 'none':
      return send(response, 200, goodAnswer)
    case 'answer':
      return send(response, fault.status, fault.body, fault.headers)
    case 'html':
      return send(response, fault.status, '<!doctype html><title>Sorry</title><h1>Sorry</h1>', {
        'content-type': 'text/html; charset=utf-8',
      })
    case 'api-error':
      return send(
        response,
        200,
        JSON.stringify({ status: 'error', error_code: fault.code, error_message: fault.message }),
      )
    case 'empty':
      return send(response, fault.status, '')
    case 'without-items':
      return send(response, 200, '{"status":"success","data":{"currency_local":"usd"}}')
    case 'items-null':
      return send(
        response,
        200,
        '{"status":"success","data":{"items":null,"currency_local":"usd"}}',
      )
    case 'truncated':
      return truncate(response, fault.length)
    case 'wrong-encoding':
      return send(response, 200, wronglyEncoded(fault.encoding))
    case 'wrong-content-encoding':
      return send(response, 200, goodAnswer, { ...json, 'content-encoding': 'gzip' })
    case 'gzip':
      return send(response, 200, brokenGzip(fault.how), { ...json, 'content-encoding': 'gzip' })
    case 'redirect':
      return send(response, fault.status, '', { location: fault.location })
    case 'reset':
      if (fault.at === 'body') await begin(response, half)
      return reset(response)
    case 'close':
      response.socket?.end()
      return undefined
    case 'never-answers':
      return undefined
    case 'slow-drip':
      return drip(response, fault.milliseconds)
    case 'large':
      response.writeHead(200, {
        ...json,
        ...(fault.announced ? { 'content-length': largeAnswerLength(fault.bytes) } : {}),
      })
      return pour(response, largeAnswer(fault.bytes))
    case 'gzip-bomb':
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' })
      return pour(response, gzipBomb(fault.bytes))
    default:
      throw new Error(`Unexpected fault: ${JSON.stringify(fault satisfies never)}`)
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = json,
): void {
  response.writeHead(status, headers)
  response.end(body)
}

async function truncate(
  response: ServerResponse,
  length: Extract<SingleFault, { kind: 'truncated' }>['length'],
): Promise<void> {
  switch (length) {
    case 'of-sent':
      return send(response, 200, half, { ...json, 'content-length': String(half.length) })
    case 'of-whole':
      response.setHeader('content-length', goodAnswer.length)
      break
    case 'chunked':
      break
    default:
      throw new Error(`Unexpected length: ${String(length satisfies never)}`)
  }
  await begin(response, half)
  response.socket?.end()
}

/** Sends the head and this much of the body, and waits until the system has it. */
function begin(response: ServerResponse, body: string): Promise<void> {
  response.writeHead(200, json)
  return new Promise((resolve) => {
    response.write(body, () => setTimeout(resolve, 50))
  })
}

/** A TLS connection has no reset of its own: there it just breaks off. */
function reset({ socket }: ServerResponse): void {
  if (socket instanceof TLSSocket) socket.destroy()
  else socket?.resetAndDestroy()
}

function wronglyEncoded(encoding: 'invalid-utf-8' | 'utf-16'): Buffer {
  if (encoding === 'utf-16') return Buffer.from(`\u{feff}${goodAnswer}`, 'utf16le')
  const [before = '', after = ''] = goodAnswer.split('Test Item')
  return Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from(after)])
}

function brokenGzip(how: 'cut' | 'damaged'): Buffer {
  const whole = gzipSync(goodAnswer)
  if (how === 'cut') return whole.subarray(0, whole.length / 2)
  // Ones for the head of the first block: there is no block of that type.
  whole.fill(0xff, gzipHeader, gzipHeader + 4)
  return whole
}

async function drip(response: ServerResponse, milliseconds: number): Promise<void> {
  response.writeHead(200, json)
  let sent = 0
  const timer = setInterval(() => {
    response.write(goodAnswer.charAt(sent))
    sent += 1
    if (sent < goodAnswer.length) return
    clearInterval(timer)
    response.end()
  }, milliseconds)
  response.once('close', () => clearInterval(timer))
}

/** As fast as the client reads, until the end or until it goes away. */
async function pour(response: ServerResponse, pieces: Iterable<string | Buffer>): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  for (const piece of pieces) {
    if (gone.signal.aborted) return
    if (response.write(piece)) continue
    await once(response, 'drain', { signal: gone.signal }).catch((error: unknown) => {
      if (!gone.signal.aborted) throw error
    })
  }
  response.end()
}
