import type { ElectronApplication } from '@playwright/test'

// Playwright holds on to a page that has crashed. The one that is started in its place is reached through main.

/** Ends the page's process at once. */
export function killPage(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    if (page === undefined) throw new Error('There is no window')
    process.kill(page.getOSProcessId(), 'SIGKILL')
  })
}

/** What the script gives in the page that is there now; null while none answers. */
export function askPage<Value>(electron: ElectronApplication, script: string) {
  return electron.evaluate(async ({ BrowserWindow }, code): Promise<Value | null> => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    if (page === undefined || page.isCrashed() || page.isLoading()) return null
    // A page that ends just now would never answer.
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), 1000))
    return Promise.race([page.executeJavaScript(code) as Promise<Value>, late])
  }, script)
}

export async function pageText(electron: ElectronApplication): Promise<string> {
  return (await askPage<string>(electron, 'document.body.innerText')) ?? ''
}
