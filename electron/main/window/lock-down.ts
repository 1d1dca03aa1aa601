import type { App, Session } from 'electron'
import type { PageSource } from './app-origin'

/** Nothing that a page could ask of the system is given to ours: it needs none of it. */
export function denyPermissions(page: Session): void {
  page.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  page.setPermissionCheckHandler(() => false)
  page.setDevicePermissionHandler(() => false)
  page.on('will-download', (event) => event.preventDefault())
}

/** For every session that there will be: Chromium would fetch it a dictionary from Google, asked or not. */
export function denyDictionaries(app: App): void {
  app.on('session-created', (created) => {
    created.setSpellCheckerEnabled(false)
    // To be disabled is not enough: what counts is that there is no language to fetch a dictionary for.
    created.setSpellCheckerLanguages([])
  })
}

/** Names are looked up where the system does it: Chromium would ask the same resolver over https where it knows a way. Needs a ready app. */
export function keepSystemResolver(app: App): void {
  app.configureHostResolver({ secureDnsMode: 'off' })
}

/** The window shows one page, for good: no navigation, no new windows, no pages inside the page. */
export function denyNavigation(app: App, { origin }: PageSource): void {
  const mayReload = origin.startsWith('http:')
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', (event) => {
      // The development server reloads its page; the page of the app never has to.
      const isReload = mayReload && event.isMainFrame && new URL(event.url).origin === origin
      if (!isReload) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
