// Runs a built module in Electron's own Node, once its start is over, and prints what it measured.
import { app } from 'electron'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

/** Milliseconds. */
const settling = 700

app
  .whenReady()
  .then(() => setTimeout(settling))
  .then(() => import(pathToFileURL(process.env['SKINVENTORY_BENCH_MODULE']).href))
  .then(({ measure }) => measure(process.env['SKINVENTORY_BENCH_FILE']))
  .then((figures) => {
    process.stdout.write(JSON.stringify(figures))
    app.exit(0)
  })
  .catch((error) => {
    process.stderr.write(`${error.stack}\n`)
    app.exit(1)
  })
