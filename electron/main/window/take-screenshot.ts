import type { BrowserWindow } from 'electron'
import type { Clock } from '../ports/clock'
import { untilSettled } from './settled-page'

/** Milliseconds for the page to start the sandbox, fetch and draw. */
const patience = 60_000
const pollInterval = 100
/** Milliseconds for what still moves once all is there. */
const settling = 500

/** The page marks itself once the inventory's rows are drawn. */
const isReady = `document.documentElement.dataset.inventory === 'ready'`

/** A picture of the window as PNG, once its page shows an inventory. Throws where that takes too long. */
export async function takeScreenshot(
  window: BrowserWindow,
  clock: Pick<Clock, 'monotonic' | 'sleep'>,
): Promise<Uint8Array> {
  const page = window.webContents
  const until = clock.monotonic() + patience
  while ((await page.executeJavaScript(isReady)) !== true) {
    if (clock.monotonic() > until) {
      const text = String(await page.executeJavaScript('document.body.innerText'))
      throw new Error(`No inventory after ${patience / 1000} s. The page says:\n${text}`)
    }
    await clock.sleep(pollInterval)
  }
  await untilSettled(page, clock)
  await clock.sleep(settling)
  const picture = await page.capturePage()
  if (picture.isEmpty()) throw new Error('The window has no picture')
  return picture.toPNG()
}
