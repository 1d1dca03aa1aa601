import { app, session, type BrowserWindow } from 'electron'
import { once } from 'node:events'
import path from 'node:path'
import { electronDesktop } from './adapters/electron-desktop'
import { kindOfPath } from './adapters/import-files'
import { systemClock } from './adapters/system-clock'
import { writeFileAtomically } from './adapters/write-file-atomically'
import { readWindowSettings } from './adapters/window-settings'
import type { Composition } from './compose'
import { createFatal } from './fatal'
import type { FirstScreen } from './first-screen'
import { readHandedFiles, type HandedFiles } from './handed-files'
import { createPageMessages, type PageMessages } from './ipc/page-messages'
import { serveApi, type TrustedPage } from './ipc/serve-api'
import { createWaitingFiles } from './services/waiting-files'
import { readStartOptions } from './start-options'
import { useThrowawayData } from './throwaway-data'
import { pageSource } from './window/app-origin'
import { setAppMenu } from './window/app-menu'
import { registerAppScheme, serveApp } from './window/app-protocol'
import { denyDictionaries, denyNavigation, denyPermissions } from './window/lock-down'
import { openMainWindow } from './window/main-window'
import { readPageFiles } from './window/page-files'
import { takeScreenshot } from './window/take-screenshot'

const options = readStartOptions(process.argv, {
  resolve: (file) => path.resolve(file),
  kindOf: kindOfPath,
  appPath: app.isPackaged ? null : app.getAppPath(),
})
const fatal = createFatal(options.screenshot === null)
process.on('uncaughtException', fatal)
process.on('unhandledRejection', fatal)

const page = pageSource(app.isPackaged, process.env['ELECTRON_RENDERER_URL'])
const isBuiltPage = page.origin.startsWith('app:')
const pageFiles = isBuiltPage ? readPageFiles(path.join(import.meta.dirname, '../renderer')) : null
let window: BrowserWindow | null = null
let composition: Composition | null = null
/** Once the app is ready: shows the window, or opens one where there is none. */
let showWindow: () => void = () => undefined
const icon = path.join(app.getAppPath(), 'resources/icon.png')
const waiting = createWaitingFiles(options.files)

/** Milliseconds from the load of the page, which is drawn first. */
const afterLoad = 300

registerAppScheme()
denyNavigation(app, page)
denyDictionaries(app)
if (options.screenshot !== null) useThrowawayData(app)
if (app.requestSingleInstanceLock({ files: options.files } satisfies HandedFiles)) {
  app.on('second-instance', (_event, _words, _folder, handed) => {
    const files = readHandedFiles(handed)
    if (files === null) log('a second start handed over something that is not understood')
    else take(files)
  })
  // macOS hands files over so, the first ones before the app is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault()
    take([file])
  })
  // Not awaited at the top level: `ready` waits for this file to end.
  app.whenReady().then(start).catch(fatal)
} else {
  app.quit()
}

async function start(): Promise<void> {
  const trusted = { find: () => window?.webContents ?? null, origin: page.origin }
  const messages = createPageMessages(trusted)
  const settings = readWindowSettings(app.getPath('userData'))
  electronDesktop.setColorScheme(settings.colorScheme)
  denyPermissions(session.defaultSession)
  const { pageServed } = serveApp(session.defaultSession, {
    pageFiles,
    findPicture: async (icon) => (await services()).findPicture(icon),
  })
  waiting.follow((count) => messages.tell('filesWaiting', { count }))
  // Loaded while the page's process starts. The page itself comes first.
  const firstScreen = (isBuiltPage ? pageServed : Promise.resolve()).then(readFirst)
  // Loaded when something else is asked for, which the page does once it is drawn: until then every wait of main is one of
  // the page.
  let loading: ReturnType<typeof loadServices> | null = null
  const services = () => (loading ??= loadServices(trusted, messages, firstScreen))
  serveApi(async (call) => {
    const isFirst = call.method === 'readStart' && call.arguments.length === 0 && call.isTrusted
    if (isFirst && composition === null) return (await firstScreen).readStart()
    return (await services()).answerCall(call)
  }, trusted)

  const open = () => {
    window = openMainWindow({
      page,
      hash: options.hash,
      preload: path.join(import.meta.dirname, '../preload/index.cjs'),
      lastPlace: composition === null ? settings.place : composition.windowPlace.read(),
      keepPlace: (place) => composition?.windowPlace.write(place),
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
  showWindow = () => bringForward(window ?? open())
  if (options.screenshot !== null) await saveScreenshot(opened, options.screenshot)
  else {
    await once(opened.webContents, 'did-finish-load')
    await systemClock.sleep(afterLoad)
    // Windows and macOS take the icon of the program.
    if (process.platform === 'linux') window?.setIcon(icon)
    const { api, resumeBatches } = await services()
    setAppMenu({
      platform: process.platform,
      isPackaged: app.isPackaged,
      openLink: (link) => void api.openLink(link),
      command: (command) => messages.tell('menuCommand', command),
    })
    await resumeBatches()
  }
}

async function readFirst(): Promise<FirstScreen> {
  const { readFirstScreen } = await import('./first-screen')
  return readFirstScreen(waiting)
}

/** All that is behind the window, which opens without waiting for it. */
async function loadServices(
  trusted: TrustedPage,
  messages: PageMessages,
  firstScreen: Promise<FirstScreen>,
) {
  const { settingsRead } = await firstScreen
  const { compose, createAnswerCall, createPagePrinter } = await import('./behind-the-window')
  composition = compose(messages, {
    settingsRead,
    waiting,
    printer: createPagePrinter(trusted.find, systemClock),
    log,
  })
  app.on('will-quit', composition.close)
  return { ...composition, answerCall: createAnswerCall(composition.api, log) }
}

function take(files: readonly string[]): void {
  waiting.add(files)
  showWindow()
}

function bringForward(opened: BrowserWindow): void {
  if (opened.isMinimized()) opened.restore()
  opened.show()
  opened.focus()
}

async function saveScreenshot(opened: BrowserWindow, file: string): Promise<void> {
  await writeFileAtomically(path.resolve(file), await takeScreenshot(opened, systemClock))
  app.quit()
}

function log(line: string): void {
  process.stderr.write(`skinventory: ${line}\n`)
}
