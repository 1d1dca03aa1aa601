import type { StorageError } from '@shared/app-error'
import type { ColorScheme } from '@shared/preferences'
import type { Result } from '@shared/result'

/** What the system around the window does for the app. */
export interface Desktop {
  readonly copyText: (text: string) => Promise<void>
  /** Opens an address in the system's browser. Who calls has checked the address. */
  readonly openInBrowser: (address: string) => Promise<void>
  /** Opens a folder in the system's file manager; fails where the system cannot, or where there is no such folder. */
  readonly showFolder: (path: string) => Promise<Result<undefined, StorageError>>
  /** Opens the folder that a file is in, with the file marked. */
  readonly showFile: (path: string) => void
  /** Light, dark or as the system has it: for the window's frame and for the page's first paint. */
  readonly setColorScheme: (scheme: ColorScheme) => void
}
