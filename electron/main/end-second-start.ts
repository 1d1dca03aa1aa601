import menu from '@shared/i18n/en/menu.json'
import { diskError, systemCode } from '@shared/disk-error'
import { app, dialog } from 'electron'
import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

interface SecondStart {
  /** The data folder. */
  readonly folder: string
  readonly log: (line: string) => void
}

/**
 * Ends a start that did not get the data folder for itself. The first one has it, and was brought forward by this; or nobody can
 * write into it, which looks the same to Electron and has to be said.
 */
export async function endSecondStart({ folder, log }: SecondStart): Promise<void> {
  const code = await refusalOf(folder)
  if (code === null) {
    app.quit()
    return
  }
  log(`the data folder cannot be written to: ${code}`)
  // Before that there are no dialogs.
  await app.whenReady()
  dialog.showErrorBox(menu.dataFolder.title, `${menu.dataFolder.text}\n\n${folder}\n${code}`)
  app.exit(1)
}

/** The system's code for why nothing can be written there; null: something can. */
async function refusalOf(folder: string): Promise<string | null> {
  const probe = path.join(folder, `${randomUUID()}.probe`)
  try {
    await writeFile(probe, '.', { flag: 'wx', mode: 0o600 })
    return null
  } catch (thrown) {
    // A full disk keeps nobody from taking the folder, so somebody has it.
    return diskError(thrown).kind === 'disk-full' ? null : systemCode(thrown)
  } finally {
    await rm(probe, { force: true }).catch(() => undefined)
  }
}
