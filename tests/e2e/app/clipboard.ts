import { expect } from '@playwright/test'
import type { RunningApp } from './running-app'

function readClipboard({ electron }: RunningApp): Promise<string> {
  return electron.evaluate(({ clipboard }) => clipboard.readText())
}

/** Presses or clicks, and gives what is on the clipboard because of it. */
export async function copiedBy(app: RunningApp, copy: () => Promise<unknown>): Promise<string> {
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText(''))
  await copy()
  await expect.poll(() => readClipboard(app)).not.toBe('')
  return readClipboard(app)
}
