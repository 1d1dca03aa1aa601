import type { WebContents } from 'electron'
import type { Clock } from '../ports/clock'

/** Milliseconds after which a picture that is still on its way is no longer waited for. */
const patience = 10_000

/** Fonts loaded, and every picture either drawn or given up. */
const isSettled = `document.fonts.ready.then(() =>
  Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
).then(() => true)`

/** Waits until the page looks as it is going to look. */
export async function untilSettled(page: WebContents, { sleep }: Pick<Clock, 'sleep'>) {
  await Promise.race([page.executeJavaScript(isSettled), sleep(patience)])
}
