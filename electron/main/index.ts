import { app, session, type BrowserWindow } from 'electron'
import path from 'node:path'
import { systemClock } from './adapters/system-clock'
import { writeFileAtomically } from './adapters/write-file-atomically'
import { compose } from './compose'
import { createFatal } from './fatal'
import { createAnswerCall } from './ipc/answer-call'
import { createPageMessages } from './ipc/page-messages'
import { serveApi } from './ipc/serve-api'
import { readStartOptions } from './start-options'
import { useThrowawayData } from './throwaway-data'
import { pageSource } from './window/app-origin'
import { setAppMenu } from './window/app-menu'
import { registerAppScheme, serveApp } from './window/app-protocol'
import { denyNavigation, denyPermissions } from './window/lock-down'
import { openMainWindow } from './window/main-window'
import { readPageFiles } from './window/page-files'
import { takeScreenshot } from './window/take-screenshot'

const options = readStartOptions(process.argv)
const fatal = createFatal(options.screenshot === null)
process.on('uncaughtException', fatal)
process.on('unhandledRejection', fatal)

const page = pageSource(app.isPackaged, process.env['ELECTRON_RENDERER_URL'])
const isBuiltPage = page.origin.startsWith('app:')
const pageFiles = isBuiltPage ? readPageFiles(path.join(import.meta.dirname, '../renderer')) : null
let window: BrowserWindow | null = null

registerAppScheme()
denyNavigation(app, page)
if (options.screenshot !== null) useThrowawayData(app)
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow)
  // Not awaited at the top level: `ready` waits for this file to end.
  app.whenReady().then(start).catch(fatal)
} else {
  app.quit()
}

async function start(): Promise<void> {
  const trusted = { find: () => window?.webContents ?? null, origin: page.origin }
  const { api, findPicture, windowPlace, close } = compose(createPageMessages(trusted), log)
  app.on('will-quit', close)
  denyPermissions(session.defaultSession)
  serveApp(session.defaultSession, { pageFiles, findPicture })
  serveApi(createAnswerCall(api, log), trusted)

  const open = () => {
    window = openMainWindow({
      page,
      hash: options.hash,
      preload: path.join(import.meta.dirname, '../preload/index.cjs'),
      icon: path.join(app.getAppPath(), 'resources/icon.png'),
      place: windowPlace,
      isPackaged: app.isPackaged,
      reportBroken: fatal,
    })
    window.on('closed', () => {
      window = null
    })
    return window
  }
  const opened = open()
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (window === null) open()
  })
  if (options.screenshot !== null) await saveScreenshot(opened, options.screenshot)
  else
    opened.once('show', () =>
      setAppMenu({
        platform: process.platform,
        isPackaged: app.isPackaged,
        openLink: (link) => void api.openLink(link),
      }),
    )
}

function showWindow(): void {
  if (window === null) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

async function saveScreenshot(opened: BrowserWindow, file: string): Promise<void> {
  await writeFileAtomically(path.resolve(file), await takeScreenshot(opened, systemClock))
  app.quit()
}

function log(line: string): void {
  process.stderr.write(`skinventory: ${line}\n`)
}
