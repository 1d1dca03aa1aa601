import { fail, ok } from '@shared/result'
import { clipboard, nativeTheme, shell } from 'electron'
import type { Desktop } from '../ports/desktop'

export const electronDesktop: Desktop = {
  // At once in Electron 33, a promise in 45.
  copyText: async (text) => {
    await clipboard.writeText(text)
  },
  openInBrowser: (address) => shell.openExternal(address),
  async showFolder(path) {
    const problem = await shell.openPath(path)
    // The system's own words may name the path, which the page is not to learn.
    return problem === '' ? ok() : fail({ kind: 'storage-failed', detail: 'folder not shown' })
  },
  showFile: (path) => shell.showItemInFolder(path),
  setColorScheme: (scheme) => {
    nativeTheme.themeSource = scheme === 'auto' ? 'system' : scheme
  },
}
