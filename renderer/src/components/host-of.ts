/** Host and port of an address, as the network reads them; null where it is none. */
export function hostOf(address: string): string | null {
  const host = URL.canParse(address) ? new URL(address).host : ''
  return host === '' ? null : host
}
