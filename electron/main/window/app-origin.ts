/** The app's own scheme, and the hosts in it: the page itself, and the pictures of items. */
export const appScheme = 'app'
export const pageHost = 'skinventory'
export const picturesHost = 'icons'
export const appOrigin = `${appScheme}://${pageHost}`

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
  if (isPackaged || developmentServer === undefined || !URL.canParse(developmentServer)) {
    return { address: `${appOrigin}/`, origin: appOrigin }
  }
  const { origin, href } = new URL(developmentServer)
  return { address: href, origin }
}
