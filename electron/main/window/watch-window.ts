import menu from '@shared/i18n/en/menu.json'
import { dialog, type BrowserWindow } from 'electron'

/** Milliseconds within which a page that crashes again is given up. */
const crashesTooFast = 30_000

interface WatchedWindow {
  readonly window: BrowserWindow
  readonly log: (line: string) => void
  /** Hears that the page has crashed and crashes again. */
  readonly reportBroken: (error: Error) => void
  /** The page is about to be started again, and may say so. */
  readonly noteRestart: () => void
}

/**
 * Starts the page again when it has crashed, and asks the person what to do when it does not answer. Nothing is lost by it: all
 * that is to be kept goes to main at once.
 */
export function watchWindow({ window, log, reportBroken, noteRestart }: WatchedWindow): void {
  const page = window.webContents
  let crashedAt = Number.NEGATIVE_INFINITY
  page.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log(`the page ended: ${reason} (${exitCode})`)
    const since = performance.now() - crashedAt
    crashedAt = performance.now()
    if (since < crashesTooFast) reportBroken(new Error(`The page ended: ${reason}`))
    else {
      noteRestart()
      page.reload()
    }
  })
  let asking: AbortController | null = null
  window.on('unresponsive', () => {
    if (asking !== null) return
    log('the page does not answer')
    const { signal } = (asking = new AbortController())
    askWhatToDo(window, signal)
      .then((restarts) => {
        asking = null
        // What follows is the crash above.
        if (restarts && !window.isDestroyed()) page.forcefullyCrashRenderer()
      })
      .catch(reportBroken)
  })
  window.on('responsive', () => asking?.abort())
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
