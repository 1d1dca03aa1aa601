import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect } from '@playwright/test'
import type { RunningApp } from './running-app'

/**
 * Has Chromium write a dump of each page that crashes from now on, which the app itself never does, and loads the page into a
 * process that is watched so. The dump says `planted`.
 */
export async function writeDumps({ electron, page }: RunningApp, planted: string): Promise<void> {
  await electron.evaluate(async ({ BrowserWindow, crashReporter }, said) => {
    crashReporter.start({ uploadToServer: false, globalExtra: { planted: said } })
    const [window] = BrowserWindow.getAllWindows()
    const address = window?.webContents.getURL() ?? ''
    // Of another origin, so that the page is given a new process when it comes back.
    await window?.loadURL('data:text/html,')
    await window?.loadURL(address)
  }, planted)
  await page.getByRole('heading', { name: 'Skinventory' }).waitFor()
}

/** Crashes the page; gives the text of the one that takes its place. Playwright holds on to the one that crashed. */
export function crashPage({ electron }: RunningApp): Promise<string> {
  return electron.evaluate(async ({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    if (page === undefined) throw new Error('There is no window')
    const drawn = new Promise<void>((resolve) => {
      page.once('did-finish-load', () => resolve())
    })
    page.forcefullyCrashRenderer()
    await drawn
    for (let round = 0; round < 50; round += 1) {
      const text: string = await page.executeJavaScript('document.body.innerText')
      if (text !== '') return text
      await new Promise((resolve) => {
        setTimeout(resolve, 100)
      })
    }
    return ''
  })
}

/** The dumps in a data folder, once there is one. */
export async function dumpsIn(dataFolder: string): Promise<readonly string[]> {
  const folder = path.join(dataFolder, 'Crashpad')
  const list = async () => {
    const files = await readdir(folder, { recursive: true })
    return files
      .filter((file) => /^(?!new).*\.dmp$/u.test(file))
      .map((file) => path.join(folder, file))
  }
  await expect.poll(list, { timeout: 10_000 }).not.toEqual([])
  return list()
}
