import { fail, ok } from '@shared/result'
import { BrowserWindow, clipboard, nativeTheme, Notification, shell } from 'electron'
import type { Desktop } from '../ports/desktop'

/** One that nothing points to any more may go unheard. */
const shownNotices = new Set<Notification>()

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
  setProgress(fraction) {
    // Below 0 there is no bar.
    for (const window of BrowserWindow.getAllWindows()) window.setProgressBar(fraction ?? -1)
  },
  notify({ title, text }) {
    if (!Notification.isSupported()) return
    const notification = new Notification({ title, body: text })
    const forget = () => shownNotices.delete(notification)
    notification.once('close', forget)
    notification.once('failed', forget)
    notification.once('click', () => {
      forget()
      const [window] = BrowserWindow.getAllWindows()
      if (window?.isMinimized() === true) window.restore()
      window?.focus()
    })
    shownNotices.add(notification)
    notification.show()
  },
}
