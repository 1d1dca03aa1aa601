import type { ElectronApplication } from '@playwright/test'
import path from 'node:path'

const rawIpcPreload = path.resolve(import.meta.dirname, '../assets/raw-ipc-preload.cjs')
const ownPreload = path.resolve(import.meta.dirname, '../../../out/preload/index.cjs')

/** The channels on which main listens for calls. */
export function callChannels(electron: ElectronApplication): Promise<readonly string[]> {
  return electron.evaluate(({ ipcMain }) => {
    // Electron keeps them in a map without a public reader.
    const internal = ipcMain as unknown as {
      readonly _invokeHandlers: ReadonlyMap<string, unknown>
    }
    return [...internal._invokeHandlers.keys()]
  })
}

export interface RawCall {
  readonly channel: string
  readonly args: readonly unknown[]
}

/** What main answers when a page at this address makes the calls, with a preload script that lets it. */
export async function callFromPage(
  electron: ElectronApplication,
  url: string,
  calls: readonly RawCall[],
): Promise<readonly unknown[]> {
  const script = `Promise.all(${JSON.stringify(calls)}.map(
    ({ channel, args }) => rawIpc.invoke(channel, ...args),
  ))`
  return (await runInPage(electron, url, rawIpcPreload, script)) as readonly unknown[]
}

/** The same with the app's own preload script, through the bridge that it puts on the page. */
export function callBridgeFromPage(electron: ElectronApplication, url: string): Promise<unknown> {
  const script = 'window.skinventory === undefined ? "no bridge" : window.skinventory.readStart()'
  return runInPage(electron, url, ownPreload, script)
}

/** Runs a script in a window of its own that shows the address, or what Electron shows where it cannot be loaded. */
function runInPage(
  electron: ElectronApplication,
  url: string,
  preload: string,
  script: string,
): Promise<unknown> {
  return electron.evaluate(
    async ({ BrowserWindow }, given) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload: given.preload, sandbox: true, contextIsolation: true },
      })
      try {
        await window.loadURL(given.url).catch(() => undefined)
        return (await window.webContents.executeJavaScript(given.script)) as unknown
      } finally {
        window.destroy()
      }
    },
    { url, preload, script },
  )
}
