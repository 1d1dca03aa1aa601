import { createHmac } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import {
  readText,
  startLoopbackServer,
  type CertificateName,
  type LoopbackServer,
} from './loopback-server'

/** What the server thinks of a request. */
export type Verdict =
  | 'accepted'
  | 'please_use_post_method'
  | 'invalid_shopid'
  | 'invalid_signature'
  | 'invalid_client_secret'
  | 'not_json'

export interface SeenRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** The body as it came. */
  readonly body: string
  /** The body's parameters; none where it is no JSON object. */
  readonly parameters: Readonly<Record<string, unknown>>
  readonly verdict: Verdict
}

export interface TestAnswer {
  /** 200 where nothing else is said. */
  readonly status?: number
  readonly body: string
}

export interface IndependentSkinsbackOptions {
  readonly clientId: string
  readonly clientSecret: string
  /** What an accepted request is answered with. */
  readonly answer: (request: SeenRequest) => TestAnswer | Promise<TestAnswer>
  /** Over TLS, with this one. */
  readonly certificate?: CertificateName
}

export interface IndependentSkinsback extends LoopbackServer {
  readonly requests: readonly SeenRequest[]
}

const errorCodes: Readonly<Record<Exclude<Verdict, 'accepted'>, number>> = {
  please_use_post_method: -1,
  invalid_shopid: -2,
  invalid_signature: -3,
  invalid_client_secret: -10,
  not_json: 0,
}

/**
 * A server that knows nothing of this project's code: it checks who calls by SkinsBack's pages ("Basic API information",
 * "Generate a signature") and nothing else. A signed call passes only where both published samples, the one in PHP and
 * the one in JavaScript, come to its signature.
 */
export async function startIndependentSkinsback(
  options: IndependentSkinsbackOptions,
): Promise<IndependentSkinsback> {
  const requests: SeenRequest[] = []

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const seen = see(request, await readText(request), options)
    requests.push(seen)
    const answer =
      seen.verdict === 'accepted'
        ? await options.answer(seen)
        : { body: errorAnswer(errorCodes[seen.verdict], seen.verdict) }
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json; charset=utf-8' })
    response.end(answer.body)
  }

  const server = await startLoopbackServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
    })
  }, options.certificate ?? null)
  return { ...server, requests }
}

function errorAnswer(code: number, message: string): string {
  return JSON.stringify({ status: 'error', error_code: code, error_message: message })
}

function see(
  request: IncomingMessage,
  body: string,
  credentials: { readonly clientId: string; readonly clientSecret: string },
): SeenRequest {
  const parameters = parametersOf(body)
  const { method = '', url: path = '', headers } = request
  const verdict = ((): Verdict => {
    if (method !== 'POST') return 'please_use_post_method'
    if (parameters === null) return 'not_json'
    if (headers['x-client-id'] !== undefined) {
      if (headers['x-client-id'] !== credentials.clientId) return 'invalid_shopid'
      const fits = headers['x-client-secret'] === credentials.clientSecret
      return fits ? 'accepted' : 'invalid_client_secret'
    }
    if (String(parameters['shopid']) !== credentials.clientId) return 'invalid_shopid'
    const fits = [phpText, javascriptText].every(
      (text) =>
        createHmac('sha1', credentials.clientSecret).update(text(parameters)).digest('hex') ===
        parameters['sign'],
    )
    return fits ? 'accepted' : 'invalid_signature'
  })()
  return { method, path, headers, body, parameters: parameters ?? {}, verdict }
}

function parametersOf(body: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(body)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** ksort, then `name:value;` of everything but `sign` and arrays; true is 1, false and null are empty. */
function phpText(parameters: Readonly<Record<string, unknown>>): string {
  return namesOf(parameters)
    .filter((name) => parameters[name] === null || typeof parameters[name] !== 'object')
    .map((name) => `${name}:${phpValue(parameters[name])};`)
    .join('')
}

function phpValue(value: unknown): string {
  if (value === true) return '1'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The same with JavaScript's own text for true and false; null is an object there, and left out. */
function javascriptText(parameters: Readonly<Record<string, unknown>>): string {
  return namesOf(parameters)
    .filter((name) => typeof parameters[name] !== 'object')
    .map((name) => `${name}:${String(parameters[name])};`)
    .join('')
}

function namesOf(parameters: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(parameters)
    .filter((name) => name !== 'sign')
    .toSorted()
}
