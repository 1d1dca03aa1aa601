/** The app's own scheme, and the hosts in it: the page itself, and the pictures of items. */
export const appScheme = 'app'
export const pageHost = 'skinventory'
export const picturesHost = 'icons'
const appOrigin = `${appScheme}://${pageHost}`

const loopbackHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Where the page comes from in this run. */
export interface PageSource {
  readonly address: string
  /** The only origin whose calls are answered. */
  readonly origin: string
}

/**
 * The page of the app; while it is developed, that of the development server. A packaged app never listens to the
 * environment, or whoever sets a variable could put another page in front of the bridge.
 */
export function pageSource(isPackaged: boolean, developmentServer: string | undefined): PageSource {
  const server =
    !isPackaged && developmentServer !== undefined && URL.canParse(developmentServer)
      ? new URL(developmentServer)
      : null
  if (server?.protocol !== 'http:' || !loopbackHosts.has(server.hostname)) {
    return { address: `${appOrigin}/`, origin: appOrigin }
  }
  return { address: server.href, origin: server.origin }
}
