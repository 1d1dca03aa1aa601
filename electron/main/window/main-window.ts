import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron'
import type { StartOptions } from '../start-options'
import type { WindowPlace } from '../adapters/window-settings'
import type { PageSource } from './app-origin'
import { watchWindow } from './watch-window'
import { smallestSize, windowBounds } from './window-bounds'

export interface WindowSources {
  readonly page: PageSource
  readonly preload: string
  /** File of the window's icon. */
  readonly icon: string
  /** Where the window was when it was closed last; null: there is none. */
  readonly lastPlace: WindowPlace | null
  /** Hears where the window is when it closes. */
  readonly keepPlace: (place: WindowPlace) => void
  readonly isPackaged: boolean
  /** Hears that the page could not be loaded. */
  readonly reportBroken: (error: unknown) => void
  readonly quit: () => void
  readonly copyDiagnostics: () => Promise<unknown>
  /** Hears that the page is about to be started again. */
  readonly noteRestart: () => void
  readonly log: (line: string) => void
  /** What the page is told in its address. */
  readonly hash: StartOptions['hash']
}

/** The page's own colours of an empty window, which is shown at once: nothing flashes while the page loads. */
const emptyPage = { light: '#ffffff', dark: '#17191c' } as const

/** Chromium's ERR_ABORTED: another load, or the end of the window, came first. */
const superseded = -3

export function openMainWindow(sources: WindowSources): BrowserWindow {
  const { lastPlace } = sources
  const window = new BrowserWindow({
    ...windowBounds(
      lastPlace,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    backgroundColor: nativeTheme.shouldUseDarkColors ? emptyPage.dark : emptyPage.light,
    webPreferences: {
      preload: sources.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !sources.isPackaged,
    },
  })
  if (lastPlace?.maximized === true) window.maximize()
  // Windows and macOS take the icon of the program. Reading it need not come before the page.
  if (process.platform === 'linux') {
    window.webContents.once('did-finish-load', () => window.setIcon(sources.icon))
  }
  window.on('close', () => {
    // Nothing on screen could tell of a failure any more; the next start then opens as the last but one did.
    sources.keepPlace({ ...window.getNormalBounds(), maximized: window.isMaximized() })
  })
  watchWindow({ window, ...sources })
  loadPage(window.webContents, sources)
  return window
}

function loadPage(contents: WebContents, { page, hash, reportBroken }: WindowSources): void {
  contents.on('did-fail-load', (_event, code, description, _address, isMainFrame) => {
    if (isMainFrame && code !== superseded) {
      reportBroken(new Error(`The page could not be loaded: ${description} (${code})`))
    }
  })
  // The event above has told already.
  contents.loadURL(`${page.address}${hash}`).catch(() => undefined)
}
