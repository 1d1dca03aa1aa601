import { isRecord } from '@shared/domain/is-record'
import type { UpdateSource } from '../ports/update-source'

/**
 * Reads what the package says of its releases, `app-update.yml`: lines of a name and a value, as electron-builder writes
 * them. Null: it names no place that updates are taken from.
 */
export function readUpdateSource(text: string): UpdateSource | null {
  const said: Readonly<Record<string, string>> = Object.fromEntries(
    text.split(/\r?\n/u).flatMap((line) => {
      const { name, value } = /^(?<name>\w+): *(?<value>.*?) *$/u.exec(line)?.groups ?? {}
      return name === undefined || value === undefined ? [] : [[name, unquoted(value)]]
    }),
  )
  const { provider, owner = '', repo = '', url = '' } = said
  if (provider === 'github') {
    const isName = (part: string) => /^[\w.-]{1,100}$/u.test(part) && !/^\.+$/u.test(part)
    // Another host or a token would make it another place, or a private one.
    const isPlain = !('host' in said) && !('token' in said) && !('private' in said)
    return isPlain && isName(owner) && isName(repo)
      ? { kind: 'github', owner, repository: repo }
      : null
  }
  if (provider !== 'generic' || !URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  const isFit = protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1')
  return isFit ? { kind: 'address', address: url } : null
}

function unquoted(value: string): string {
  const quoted = /^'(?<single>[^']*)'$|^"(?<double>[^"\\]*)"$/u.exec(value)?.groups
  return quoted?.['single'] ?? quoted?.['double'] ?? value
}

/** The page that a `package.json` names; null: none. */
export function homepageIn(packageText: string): string | null {
  try {
    const held: unknown = JSON.parse(packageText)
    const named = isRecord(held) ? held['homepage'] : null
    return typeof named === 'string' ? named : null
  } catch {
    return null
  }
}
