import menu from '@shared/i18n/en/menu.json'
import { app, dialog } from 'electron'

/**
 * Ends the app after an error that nobody caught. Electron by itself would stay, without a window and without a word.
 * Where nobody sits in front of it there is no dialog, which would wait for ever.
 */
export function createFatal(
  isAttended: boolean,
  /** Notes it where it can be read after the end. */
  note: (words: string) => void,
): (thrown: unknown) => void {
  let isEnding = false
  return (thrown) => {
    if (isEnding) return
    isEnding = true
    const words = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
    note(words)
    if (isAttended) {
      const message = thrown instanceof Error ? thrown.message : String(thrown)
      dialog.showErrorBox(menu.fatal.title, `${menu.fatal.text}\n\n${message}`)
    }
    app.exit(1)
  }
}
