import type { ApiParameters } from '@shared/domain/api-parameters'
import type { Authentication } from '@shared/domain/project'
import { maskedSignatureText, signatureText } from '@shared/domain/signature-text'
import type { Sign } from '../ports/sign'

export interface Credentials {
  readonly clientId: string
  readonly clientSecret: string
  readonly authentication: Authentication
}

export interface SignedRequest {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * An API call as it is sent: a JSON body of texts, with who makes it. Source: "Basic API information" and "Generate a
 * signature" in SkinsBack's API pages. Never show or keep one: nothing makes a signed body expire.
 */
export function signRequest(
  parameters: ApiParameters,
  { clientId, clientSecret, authentication }: Credentials,
  sign: Sign,
): SignedRequest {
  const headers = { 'Content-Type': 'application/json' }
  if (authentication === 'headers') {
    return {
      headers: { ...headers, 'X-CLIENT-ID': clientId, 'X-CLIENT-SECRET': clientSecret },
      body: JSON.stringify(parameters),
    }
  }
  const signed = { ...parameters, shopid: clientId }
  const signature = sign(clientSecret, signatureText(signed))
  return { headers, body: JSON.stringify({ ...signed, sign: signature }) }
}

/** The text that is signed for these parameters, masked so that it can be shown; null where nothing is signed. */
export function shownSignature(
  parameters: ApiParameters,
  { clientId, authentication }: Pick<Credentials, 'clientId' | 'authentication'>,
): { readonly text: string } | null {
  if (authentication === 'headers') return null
  return { text: maskedSignatureText({ ...parameters, shopid: clientId }) }
}
