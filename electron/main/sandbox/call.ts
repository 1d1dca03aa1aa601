import type { IncomingHttpHeaders } from 'node:http'
import { authenticationError, type Credentials, type Parameters } from './authentication'
import type { SandboxError } from './documented-errors'
import { readInventoryQuery, type InventoryQuery } from './inventory-query'
import type { BodyReading } from './request-body'

export interface Call {
  readonly headers: IncomingHttpHeaders
  readonly body: BodyReading
  /** Whether the request was within the limit when it arrived. */
  readonly withinLimit: boolean
}

export type Decision =
  | { readonly kind: 'error'; readonly error: SandboxError }
  | { readonly kind: 'inventory'; readonly query: InventoryQuery }
  | { readonly kind: 'deposit'; readonly parameters: Parameters }

/** What a call is answered with: who calls comes first, then the method, the limit, and the parameters. */
export function decide({ headers, body, withinLimit }: Call, credentials: Credentials): Decision {
  if (body.kind === 'malformed') return error('malformed_json')
  if (body.kind === 'too-large') return error('body_too_large')
  const refused = authenticationError(body.parameters, headers, credentials)
  if (refused !== null) return error(refused)
  const method = body.parameters.get('method')
  if (method !== 'user_inventory' && method !== 'create_from_user_inventory') {
    return error('invalid_method')
  }
  if (!withinLimit) return error('request_limit_reached')
  if (method === 'create_from_user_inventory') {
    return { kind: 'deposit', parameters: body.parameters }
  }
  const reading = readInventoryQuery(body.parameters)
  if (reading.kind === 'error') return error(reading.error)
  return { kind: 'inventory', query: reading.query }
}

function error(name: SandboxError): Decision {
  return { kind: 'error', error: name }
}
