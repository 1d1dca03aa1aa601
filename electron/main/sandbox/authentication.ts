import type { ApiErrorName } from '@shared/domain/api-error'
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export interface Credentials {
  readonly clientId: string
  readonly clientSecret: string
}

/** The parameters of a call, by name, as the JSON body gave them. */
export type Parameters = ReadonlyMap<string, unknown>

/**
 * Checks who calls: by the headers X-CLIENT-ID and X-CLIENT-SECRET where one of them came, by `shopid` and `sign`
 * otherwise. Null when all is well. Written from SkinsBack's pages, apart from the code that signs, so that the one
 * can prove the other.
 */
export function authenticationError(
  parameters: Parameters,
  headers: IncomingHttpHeaders,
  credentials: Credentials,
): ApiErrorName | null {
  const clientId = headers['x-client-id']
  const clientSecret = headers['x-client-secret']
  if (clientId !== undefined || clientSecret !== undefined) {
    if (!isSameSecret(clientId, credentials.clientId)) return 'invalid_shopid'
    return isSameSecret(clientSecret, credentials.clientSecret) ? null : 'invalid_client_secret'
  }
  if (scalarText(parameters.get('shopid')) !== credentials.clientId) return 'invalid_shopid'
  return isSignedWith(credentials.clientSecret, parameters) ? null : 'invalid_signature'
}

function isSignedWith(secret: string, parameters: Parameters): boolean {
  const given = parameters.get('sign')
  if (typeof given !== 'string' || !/^[0-9a-f]{40}$/u.test(given)) return false
  const expected = createHmac('sha1', secret).update(signedText(parameters), 'utf8').digest()
  return timingSafeEqual(Buffer.from(given, 'hex'), expected)
}

/** All but `sign` and what is an array or object, by name, as `name:value;`. */
function signedText(parameters: Parameters): string {
  let text = ''
  for (const name of [...parameters.keys()].toSorted()) {
    const value = scalarText(parameters.get(name))
    if (name !== 'sign' && value !== null) text += `${name}:${value};`
  }
  return text
}

/** A value as the published PHP sample joins it into the text; null for an array or object. */
function scalarText(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
      return String(value)
    case 'boolean':
      return value ? '1' : ''
    default:
      return value === null ? '' : null
  }
}

/** Hashed first, so that the lengths tell nothing either. */
function isSameSecret(given: string | readonly string[] | undefined, expected: string): boolean {
  if (typeof given !== 'string') return false
  const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest()
  return timingSafeEqual(digest(given), digest(expected))
}
