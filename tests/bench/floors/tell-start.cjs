// Loaded into an app before the app itself (`electron -r`): prints when its window was shown and its page painted, both as
// epoch milliseconds, once that is over; then ends the app. Does nothing before.
const { app } = require('electron')

/** Milliseconds for the page to be painted: asking it would only delay that. */
const settlingMs = 1000

const now = () => performance.timeOrigin + performance.now()

app.once('browser-window-created', (_event, window) => {
  let shownAt = window.isVisible() ? now() : null
  window.once('show', () => {
    shownAt ??= now()
  })
  window.webContents.once('did-finish-load', () => {
    setTimeout(() => {
      tell(window, shownAt ?? now()).catch((error) => {
        process.stderr.write(`${error.stack}\n`)
        app.exit(1)
      })
    }, settlingMs)
  })
})

async function tell(window, shownAt) {
  const page = await window.webContents.executeJavaScript(`({
    paintedAt: performance.getEntriesByName('first-contentful-paint').map(
      ({ startTime }) => performance.timeOrigin + startTime,
    ),
    buttons: document.querySelectorAll('main button:enabled').length,
    fields: document.querySelectorAll('main input:enabled').length,
  })`)
  process.stdout.write(`start: ${JSON.stringify({ shownAt, ...page })}\n`)
  app.quit()
}
