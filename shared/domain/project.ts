import { isCurrencyCode } from './currency'

export type ProjectId = string

/** How calls prove who makes them; see "Generate a signature" in SkinsBack's API pages. */
export const authentications = ['signature', 'headers'] as const

export type Authentication = (typeof authentications)[number]

export const defaultEndpoint = 'https://skinsback.com/api.php'

/** A merchant's SkinsBack project, without its client secret. */
export interface Project {
  readonly id: ProjectId
  readonly name: string
  /** SkinsBack's `shopid`. */
  readonly clientId: string
  /** Https, or http on loopback. For a sandbox project: where the sandbox of this run listens. */
  readonly endpoint: string
  readonly authentication: Authentication
  /** Lower-case code; empty: the service chooses. */
  readonly defaultCurrency: string
  /** Whether it speaks to the built-in sandbox instead of SkinsBack. */
  readonly sandbox: boolean
}

/**
 * Where the client secret is. `lost`: the project is marked as having one in the keychain, but the last
 * look found none, so the keychain was locked or the entry is gone. `built-in`: the sandbox's own.
 */
export type SecretState = 'keychain' | 'memory' | 'missing' | 'lost' | 'built-in'

/** What the person typed for a project. */
export interface ProjectDraft {
  /** Absent for a new project. */
  readonly id?: ProjectId
  readonly name: string
  readonly clientId: string
  /** Absent: keep the one that is stored. Travels renderer → main, never back. */
  readonly clientSecret?: string
  readonly endpoint: string
  readonly authentication: Authentication
  readonly defaultCurrency: string
}

export type ProjectField = 'name' | 'clientId' | 'clientSecret' | 'endpoint' | 'defaultCurrency'

export interface ProjectProblem {
  readonly field: ProjectField
  readonly problem:
    | 'required'
    | 'too-long'
    | 'not-printable'
    | 'not-a-url'
    | 'not-https'
    | 'has-credentials'
    | 'has-fragment'
    | 'not-a-currency'
}

/** How many characters a field takes at most. A currency code's form says its own length. */
export const longestProjectText = {
  name: 100,
  clientId: 256,
  clientSecret: 256,
  endpoint: 2000,
} as const

/** Everything that is wrong with a draft, in the order of the form; empty when it can be saved. */
export function projectProblems(draft: ProjectDraft): readonly ProjectProblem[] {
  const problems: ProjectProblem[] = []
  const add = (field: ProjectField, problem: ProjectProblem['problem'] | null) => {
    if (problem !== null) problems.push({ field, problem })
  }
  add('name', textProblem(draft.name, longestProjectText.name))
  add('clientId', credentialProblem(draft.clientId, longestProjectText.clientId))
  if (draft.clientSecret !== undefined) {
    add('clientSecret', credentialProblem(draft.clientSecret, longestProjectText.clientSecret))
  }
  add('endpoint', endpointProblem(draft.endpoint))
  if (draft.defaultCurrency !== '' && !isCurrencyCode(draft.defaultCurrency)) {
    add('defaultCurrency', 'not-a-currency')
  }
  return problems
}

function textProblem(value: string, longest: number): ProjectProblem['problem'] | null {
  if (value.trim() === '') return 'required'
  if (value.length > longest) return 'too-long'
  return null
}

/** Credentials travel in headers and signatures, so only visible ASCII can arrive as it was typed. */
function credentialProblem(value: string, longest: number): ProjectProblem['problem'] | null {
  const problem = textProblem(value, longest)
  if (problem !== null) return problem
  return /^[\x21-\x7e]+$/u.test(value) ? null : 'not-printable'
}

const endpointForm =
  /^(https?):\/\/([^/?#\s@]*@)?([^/?#\s@:[\]]+|\[::1\])(?::(\d{1,5}))?(?:\/\S*)?$/u
/** ASCII, and no number at the end: other names are rewritten, or read as addresses, by whoever opens them. */
const hostName = /^(?:[\w-]+\.)*[a-z][\w-]*$/u
const loopbackName = /^(?:localhost|127\.[\d.]+|\[::1\])$/u

function endpointProblem(endpoint: string): ProjectProblem['problem'] | null {
  const problem = textProblem(endpoint, longestProjectText.endpoint)
  if (problem !== null) return problem
  // In lower case first: a regular expression that ignores case would take `ſ` for `s`.
  const match = endpointForm.exec(endpoint.toLowerCase())
  if (match === null) return 'not-a-url'
  const [, scheme, credentials, host = '', port] = match
  if (credentials !== undefined) return 'has-credentials'
  if (!isHost(host) || !isPort(port)) return 'not-a-url'
  if (scheme !== 'https' && !loopbackName.test(host)) return 'not-https'
  // What follows `#` is never sent, so whoever typed it expects something that would not happen.
  return endpoint.includes('#') ? 'has-fragment' : null
}

function isHost(host: string): boolean {
  return host === '[::1]' || hostName.test(host) || isAddress(host)
}

/** Four decimal numbers as everybody reads them: `010` would be octal to some. */
function isAddress(host: string): boolean {
  const parts = host.split('.')
  return (
    parts.length === 4 &&
    parts.every((part) => Number(part) <= 255 && /^(?:0|[1-9]\d*)$/u.test(part))
  )
}

function isPort(port: string | undefined): boolean {
  return port === undefined || (Number(port) >= 1 && Number(port) <= 65535)
}
