// The least that an Electron app takes to show something: one window as large and as locked down as the app's, with a word in it.
import { app, BrowserWindow } from 'electron'

app
  .whenReady()
  .then(() =>
    new BrowserWindow({
      width: 1280,
      height: 800,
      webPreferences: { sandbox: true, contextIsolation: true },
    }).loadURL('data:text/html,<!doctype html><title>Empty</title><p>Empty'),
  )
  .catch((error) => {
    process.stderr.write(`${error.stack}\n`)
    app.exit(1)
  })
