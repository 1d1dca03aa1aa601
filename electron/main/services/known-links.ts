/** Hosts that the app itself points at. */
const knownHosts: ReadonlySet<string> = new Set([
  'steamcommunity.com',
  'www.steamcommunity.com',
  'skinsback.com',
  'www.skinsback.com',
])

/**
 * The address as the system's browser may be given it; null for all but plain https pages of known hosts. What an
 * item's name or a server's answer puts into a link must not open anything else.
 */
export function knownLink(link: string): string | null {
  const url = URL.canParse(link) ? new URL(link) : null
  if (url === null || url.protocol !== 'https:' || url.port !== '') return null
  if (url.username !== '' || url.password !== '') return null
  return knownHosts.has(url.hostname) ? url.href : null
}
