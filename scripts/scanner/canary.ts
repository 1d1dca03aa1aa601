import { BrowserWindow, shell } from 'electron'

/**
 * What an app must not do. It is scanned with the app, by the same way, and never runs: what is not found here would not be
 * found there.
 */
class Canary {
  // Private fields are what the scanner cannot read until they are built away.
  readonly #address: string

  constructor(address: string) {
    this.#address = address
  }

  sing(): void {
    const open = new BrowserWindow({ webPreferences: { nodeIntegration: true } })
    const window = new BrowserWindow({
      webPreferences: {
        contextIsolation: false,
        sandbox: false,
        webSecurity: false,
        allowRunningInsecureContent: true,
        experimentalFeatures: true,
      },
    })
    void window.loadURL('http://example.com/')
    void open.webContents.insertCSS(this.#address)
    void shell.openExternal(this.#address)
  }
}

new Canary(process.argv[2] ?? '').sing()
