import type { ElectronApplication } from '@playwright/test'

/** What the person chooses from now on in the system's dialogs, which no test can reach: paths, or nothing. */
export interface DialogAnswers {
  /** In dialogs that open files, or a folder. */
  readonly open?: readonly string[]
  /** In dialogs that save a file. */
  readonly save?: string
}

/** V8's debugger now and then loses what it waits for, when garbage is collected at the wrong moment. */
const lostByDebugger = /promise was garbage collected/u

export async function answerDialogs(
  electron: ElectronApplication,
  answers: DialogAnswers,
): Promise<void> {
  try {
    await setAnswers(electron, answers)
  } catch (error) {
    if (!(error instanceof Error && lostByDebugger.test(error.message))) throw error
    // Said twice it means the same.
    await setAnswers(electron, answers)
  }
}

function setAnswers(electron: ElectronApplication, answers: DialogAnswers): Promise<void> {
  return electron.evaluate(({ dialog }, { open = [], save = '' }) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: open.length === 0, filePaths: [...open] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: save === '', filePath: save })
  }, answers)
}
