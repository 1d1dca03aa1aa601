// What Electron takes for the first JSON.parse of a file, with nothing else under way.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** Milliseconds for Electron's own start to be over, which would make the floor higher than it is. */
const settling = 700

const file = process.env['SKINVENTORY_BENCH_FILE']
app
  .whenReady()
  .then(() => setTimeout(settling))
  .then(() => {
    const begin = performance.now()
    const text = readFileSync(file, 'utf8')
    const read = performance.now()
    const value = JSON.parse(text)
    const parsed = performance.now()
    // Looked at afterwards, so that nothing of the work can be left out.
    const { status } = value.answer
    process.stdout.write(
      `${JSON.stringify({ read: read - begin, parse: parsed - read, status })}\n`,
    )
    app.exit(0)
  })
  .catch((error) => {
    process.stderr.write(`${error.stack}\n`)
    app.exit(1)
  })
