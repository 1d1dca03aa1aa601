// A locked-down window as large as the app's, with one page in it: an empty one as high as 100,000 rows, or a page that was built.
import { app, BrowserWindow } from 'electron'

const page = process.env['SKINVENTORY_BENCH_PAGE']
const blank =
  'data:text/html,<!doctype html><title>Blank</title><div role="grid" style="position:fixed;inset:0;overflow:auto"><div style="height:3600000px"></div></div>'

app
  .whenReady()
  .then(() => {
    const window = new BrowserWindow({
      width: 1280,
      height: 800,
      webPreferences: { sandbox: true, contextIsolation: true },
    })
    return page === undefined ? window.loadURL(blank) : window.loadFile(page)
  })
  .catch((error) => {
    process.stderr.write(`${error.stack}\n`)
    app.exit(1)
  })
