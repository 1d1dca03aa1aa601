import { clipboard, nativeTheme, shell } from 'electron'
import type { Desktop } from '../ports/desktop'

export const electronDesktop: Desktop = {
  // At once in Electron 33, a promise in 45.
  copyText: async (text) => {
    await clipboard.writeText(text)
  },
  openInBrowser: (address) => shell.openExternal(address),
  setColorScheme: (scheme) => {
    nativeTheme.themeSource = scheme === 'auto' ? 'system' : scheme
  },
}
