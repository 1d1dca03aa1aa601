import type { StorageError } from '@shared/app-error'
import type { ColorScheme } from '@shared/preferences'
import type { Result } from '@shared/result'

export interface Notice {
  readonly title: string
  readonly text: string
}

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
  /** On the window's entry in the task bar or dock: from 0 to 1; null: none. Harmless where there is no window. */
  readonly setProgress: (fraction: number | null) => void
  /** Tells the person, also while they look at another window. A click on it brings the app's window forward. */
  readonly notify: (notice: Notice) => void
}
