import type { ColorScheme } from '@shared/preferences'

/** What the system around the window does for the app. */
export interface Desktop {
  readonly copyText: (text: string) => Promise<void>
  /** Opens an address in the system's browser. Who calls has checked the address. */
  readonly openInBrowser: (address: string) => Promise<void>
  /** Light, dark or as the system has it: for the window's frame and for the page's first paint. */
  readonly setColorScheme: (scheme: ColorScheme) => void
}
