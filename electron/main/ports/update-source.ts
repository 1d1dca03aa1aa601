/** Where releases are: it came with the package, and neither the page nor the settings can name another. */
export type UpdateSource =
  | { readonly kind: 'github'; readonly owner: string; readonly repository: string }
  /** Files beside each other at an address. Https, or this machine. */
  | { readonly kind: 'address'; readonly address: string }

/** What decides whether this copy can replace itself. */
export interface CopyFacts {
  readonly version: string
  readonly platform: NodeJS.Platform
  readonly source: UpdateSource | null
  /** Windows: the program is the one that needs no installation. */
  readonly isPortable: boolean
  /** Linux: the program runs out of an AppImage of its own. */
  readonly isAppImage: boolean
  /** Page of the project that the package names; null: none. */
  readonly homepage: string | null
}

export function hostOfSource(source: UpdateSource): string {
  return source.kind === 'github' ? 'github.com' : new URL(source.address).host
}

/** Where GitHub keeps the files of releases, which it redirects to. */
const gitHubFileHosts = ['objects.githubusercontent.com', 'release-assets.githubusercontent.com']

/** Whether an update from this source may come from there, wherever its description or a redirect points. */
export function mayAskFor(source: UpdateSource, address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || url.username !== '' || url.password !== '') return false
  if (source.kind === 'address') return url.origin === new URL(source.address).origin
  const isKnown = url.hostname === 'github.com' || gitHubFileHosts.includes(url.hostname)
  return isKnown && url.protocol === 'https:' && url.port === ''
}
