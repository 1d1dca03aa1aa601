import type { IncomingMessage } from 'node:http'
import type { Parameters } from './authentication'

/** Far above any call that the pages describe: ten thousand asset ids are a fifth of it. */
const bodyLimit = 1024 * 1024

export type BodyReading =
  | { readonly kind: 'parameters'; readonly parameters: Parameters }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'too-large' }

/** Reads a JSON object out of a request. Throws when the connection breaks before its end. */
export async function readBody(request: IncomingMessage): Promise<BodyReading> {
  const pieces: Buffer[] = []
  let bytes = 0
  // The request must outlive an early return: destroying it would take the answer's socket along.
  for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += piece.length
    if (bytes > bodyLimit) return { kind: 'too-large' }
    pieces.push(piece)
  }
  return parseBody(Buffer.concat(pieces))
}

function parseBody(body: Buffer): BodyReading {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return { kind: 'malformed' }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'malformed' }
  }
  return { kind: 'parameters', parameters: new Map(Object.entries(value)) }
}
