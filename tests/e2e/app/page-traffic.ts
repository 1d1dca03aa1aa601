import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { serialize } from 'node:v8'
import type { RunningApp } from './running-app'

export interface RecordedTraffic {
  /**
   * One file a channel in `from-page` and `to-page`, and `through-ports` for what other processes send; each holds the bytes by
   * which values cross from process to process.
   */
  readonly folder: string
  /** To be called while the page is still there: what came through its ports is only then written down. */
  readonly finish: () => Promise<void>
}

type Heard = typeof globalThis & { throughPorts?: unknown[] }

/**
 * Writes down all that main and the page say to each other, and what the page gets through ports from other processes. From the
 * next load of the page on nothing is missed.
 */
export async function recordTraffic(app: RunningApp, folder: string): Promise<RecordedTraffic> {
  const folders = { fromPage: path.join(folder, 'from-page'), toPage: path.join(folder, 'to-page') }
  for (const one of Object.values(folders)) await mkdir(one, { recursive: true })
  await app.electron.evaluate(({ BrowserWindow, ipcMain }, { fromPage, toPage }) => {
    const { appendFileSync } = process.getBuiltinModule('node:fs')
    const v8 = process.getBuiltinModule('node:v8')
    const note = (into: string, channel: string, value: unknown) =>
      appendFileSync(`${into}/${channel.replaceAll(/\W/gu, '-')}`, v8.serialize(value))
    type Handler = (event: unknown, ...passed: readonly unknown[]) => unknown
    // Electron has no public way to the handlers that are there already.
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      readonly _invokeHandlers: Map<string, Handler>
    }
    for (const [channel, answer] of handlers) {
      handlers.set(channel, async (event, ...passed) => {
        note(fromPage, channel, passed)
        const answered = await answer(event, ...passed)
        note(toPage, channel, answered)
        return answered
      })
    }
    for (const { webContents: page } of BrowserWindow.getAllWindows()) {
      const send = page.send.bind(page)
      page.send = (channel, ...told: readonly unknown[]) => {
        note(toPage, channel, told)
        send(channel, ...told)
      }
      const postMessage = page.postMessage.bind(page)
      page.postMessage = (channel, message, ports) => {
        note(toPage, channel, message)
        postMessage(channel, message, ports)
      }
    }
  }, folders)
  await app.page.addInitScript(() => {
    const heard: unknown[] = []
    ;(globalThis as Heard).throughPorts = heard
    window.addEventListener('message', ({ ports }) => {
      for (const port of ports) port.addEventListener('message', ({ data }) => heard.push(data))
    })
  })
  return {
    folder,
    finish: async () => {
      const heard = await app.page.evaluate(() => (globalThis as Heard).throughPorts ?? [])
      await writeFile(path.join(folder, 'through-ports'), serialize(heard))
    },
  }
}
