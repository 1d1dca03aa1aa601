import type { ElectronApplication } from '@playwright/test'
import { setTimeout } from 'node:timers/promises'

/** What the person chooses from now on in the system's dialogs, which no test can reach: paths, or nothing. */
export interface DialogAnswers {
  /** In dialogs that open files, or a folder. */
  readonly open?: readonly string[]
  /** In dialogs that save a file. */
  readonly save?: string
}

/** V8's debugger now and then loses what it waits for, when much garbage is collected. */
const lostByDebugger = /promise was garbage collected/u
const attempts = 20
const pauseMs = 50

export async function answerDialogs(
  electron: ElectronApplication,
  answers: DialogAnswers,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await setAnswers(electron, answers)
      return
    } catch (error) {
      const isLost = error instanceof Error && lostByDebugger.test(error.message)
      if (!isLost || attempt === attempts) throw error
      // Said again it means the same.
      await setTimeout(pauseMs)
    }
  }
}

function setAnswers(electron: ElectronApplication, answers: DialogAnswers): Promise<void> {
  return electron.evaluate(({ dialog }, { open = [], save = '' }) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: open.length === 0, filePaths: [...open] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: save === '', filePath: save })
  }, answers)
}
