import menu from '@shared/i18n/en/menu.json'
import { dialog, type BrowserWindow } from 'electron'

/** Milliseconds within which a page that crashes again is not started by itself: that might go on for ever. */
const crashesTooFast = 30_000

interface WatchedWindow {
  readonly window: BrowserWindow
  readonly log: (line: string) => void
  /** Hears of what nobody expected. */
  readonly reportBroken: (error: unknown) => void
  readonly quit: () => void
  /** The page cannot be asked for it any more. */
  readonly copyDiagnostics: () => Promise<unknown>
  /** The page is about to be started again, and may say so. */
  readonly noteRestart: () => void
}

/**
 * Starts the page again when it has crashed, and asks the person what to do when it crashes again soon, or does not answer. Nothing
 * is lost by it: all that is to be kept goes to main at once, and what main is at goes on meanwhile.
 */
export function watchWindow(watched: WatchedWindow): void {
  const { window, log, reportBroken, noteRestart } = watched
  const page = window.webContents
  const startAgain = () => {
    noteRestart()
    page.reload()
  }
  let crashedAt = Number.NEGATIVE_INFINITY
  let isWished = false
  page.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log(`the page ended: ${reason} (${exitCode})`)
    if (isWished) {
      isWished = false
      startAgain()
      return
    }
    const since = performance.now() - crashedAt
    crashedAt = performance.now()
    if (since >= crashesTooFast) {
      startAgain()
      return
    }
    askAfterCrashes(watched)
      .then((restarts) => {
        if (window.isDestroyed()) return
        if (restarts) startAgain()
        else watched.quit()
      })
      .catch(reportBroken)
  })
  let asking: AbortController | null = null
  window.on('unresponsive', () => {
    if (asking !== null) return
    log('the page does not answer')
    const { signal } = (asking = new AbortController())
    askWhatToDo(window, signal)
      .then((restarts) => {
        asking = null
        if (!restarts || window.isDestroyed()) return
        isWished = true
        // What follows is the crash above.
        page.forcefullyCrashRenderer()
      })
      .catch(reportBroken)
  })
  window.on('responsive', () => asking?.abort())
}

/** Whether the page that crashed twice is to be started once more; otherwise the app ends. */
async function askAfterCrashes({ window, copyDiagnostics }: WatchedWindow): Promise<boolean> {
  const { restart, copy, close, title, text } = menu.crashedAgain
  for (;;) {
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: title,
      detail: text,
      buttons: [restart, copy, close],
      defaultId: 0,
      // Closed by a key that was meant for something else, nothing ends.
      cancelId: 0,
      noLink: true,
    })
    if (response !== 1) return response === 0
    await copyDiagnostics()
  }
}

/** Whether the page is to be started again. */
async function askWhatToDo(window: BrowserWindow, signal: AbortSignal): Promise<boolean> {
  const { wait, restart, title, text } = menu.unresponsive
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: title,
    detail: text,
    buttons: [wait, restart],
    defaultId: 0,
    cancelId: 0,
    signal,
  })
  return response === 1
}
