import { assertNever } from '@shared/domain/assert-never'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../ports/clock'
import type { ArrivalLog } from './arrival-log'
import type { Credentials } from './authentication'
import { decide, type Decision } from './call'
import type { DepositDesk } from './deposit-desk'
import { errorAnswer } from './documented-errors'
import { inventoryAnswer } from './inventory-answer'
import type { InventoryQuery } from './inventory-query'
import { itemsOf } from './items/inventories'
import { readBody } from './request-body'

export const apiPath = '/api.php'

export interface ListenerSettings {
  readonly credentials: Credentials
  readonly clock: Pick<Clock, 'sleep'>
  readonly arrivals: ArrivalLog
  readonly deposits: DepositDesk
  /** Aborts when the sandbox stops. */
  readonly stopping: AbortSignal
}

/** Answers one request to its end. Resolves as well when the client goes away; what it throws is a bug. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  settings: ListenerSettings,
): Promise<void> {
  // A page that had its own name point at 127.0.0.1 would send that name: it must not get in.
  if (!isLoopbackHost(request.headers.host)) return refuse(response, 403, 'Wrong host')
  if (request.url?.split('?', 1)[0] !== apiPath) return refuse(response, 404, 'Not found')
  const withinLimit = settings.arrivals.arrive()
  if (request.method !== 'POST') return send(response, 200, errorAnswer('please_use_post_method'))

  const gone = goneSignal(response)
  const body = await readBody(request).catch((error: unknown) => {
    if (request.destroyed && !request.complete) return null
    throw error
  })
  if (body === null) return
  const decision = decide({ headers: request.headers, body, withinLimit }, settings.credentials)
  await carryOut(decision, response, settings, AbortSignal.any([gone, settings.stopping]))
}

async function carryOut(
  decision: Decision,
  response: ServerResponse,
  settings: ListenerSettings,
  signal: AbortSignal,
): Promise<void> {
  switch (decision.kind) {
    case 'error':
      if (decision.error === 'body_too_large') response.setHeader('connection', 'close')
      return send(response, 200, errorAnswer(decision.error))
    case 'inventory':
      return sendInventory(decision.query, response, settings, signal)
    case 'deposit':
      return send(response, 200, settings.deposits.answer(decision.parameters))
    default:
      return assertNever(decision)
  }
}

async function sendInventory(
  { game, pricing, steamUser: { kind } }: InventoryQuery,
  response: ServerResponse,
  { clock }: ListenerSettings,
  signal: AbortSignal,
): Promise<void> {
  if (kind.kind === 'error') return send(response, 200, errorAnswer(kind.message))
  if (kind.kind === 'slow') await clock.sleep(kind.seconds * 1000, signal)
  return stream(response, inventoryAnswer(itemsOf(game, kind), pricing), signal)
}

/** Waits while the client reads more slowly than the pieces are made. */
async function stream(
  response: ServerResponse,
  pieces: Iterable<string>,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return
  writeHead(response, 200)
  for (const piece of pieces) {
    if (!response.write(piece)) await drained(response, signal)
    if (signal.aborted) return
  }
  response.end()
}

async function drained(response: ServerResponse, signal: AbortSignal): Promise<void> {
  try {
    await once(response, 'drain', { signal })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

function send(response: ServerResponse, status: number, answer: string): void {
  writeHead(response, status)
  response.end(answer)
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
  response.end(words)
}

/** No CORS headers: no web page may read an answer. */
function writeHead(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
}

function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/iu.test(host)
}

function goneSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => controller.abort())
  return controller.signal
}
