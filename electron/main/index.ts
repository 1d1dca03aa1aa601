import type { StartNotice } from '@shared/start-notice'
import { app, session, type BrowserWindow } from 'electron'
import { once } from 'node:events'
import { homedir } from 'node:os'
import path from 'node:path'
import { createAppLog } from './adapters/app-log'
import { electronDesktop } from './adapters/electron-desktop'
import { kindOfPath } from './adapters/import-files'
import { systemClock } from './adapters/system-clock'
import { writeFileAtomically } from './adapters/write-file-atomically'
import { readWindowSettings } from './adapters/window-settings'
import type { Composition } from './compose'
import { createFatal } from './fatal'
import { endSecondStart } from './end-second-start'
import type { FirstScreen } from './first-screen'
import { readHandedFiles, type HandedFiles } from './handed-files'
import { createPageMessages, type PageMessages } from './ipc/page-messages'
import { serveApi, type TrustedPage } from './ipc/serve-api'
import { createRedaction } from './services/redaction'
import { createWaitingFiles } from './services/waiting-files'
import { readStartOptions } from './start-options'
import { useThrowawayData } from './throwaway-data'
import { pageSource } from './window/app-origin'
import { setAppMenu } from './window/app-menu'
import { registerAppScheme, serveApp } from './window/app-protocol'
import {
  denyDictionaries,
  denyNavigation,
  denyPermissions,
  keepSystemResolver,
} from './window/lock-down'
import { openMainWindow } from './window/main-window'
import { readPageFiles } from './window/page-files'
import { takeScreenshot } from './window/take-screenshot'

const options = readStartOptions(process.argv, {
  resolve: (file) => path.resolve(file),
  kindOf: kindOfPath,
  appPath: app.isPackaged ? null : app.getAppPath(),
})
const redaction = createRedaction(homedir())
const appLog = createAppLog({
  folder: () => path.join(app.getPath('userData'), 'logs'),
  redact: redaction.redact,
  now: systemClock.now,
})
const fatal = createFatal(options.screenshot === null, (words) => {
  log(words)
  appLog.flush()
})
process.on('uncaughtException', fatal)
process.on('unhandledRejection', fatal)

const page = pageSource(app.isPackaged, process.env['ELECTRON_RENDERER_URL'])
const isBuiltPage = page.origin.startsWith('app:')
const pageFiles = isBuiltPage ? readPageFiles(path.join(import.meta.dirname, '../renderer')) : null
let window: BrowserWindow | null = null
let composition: Composition | null = null
let hasRestartedPage = false
/** Once the app is ready: shows the window, or opens one where there is none. */
let showWindow: () => void = () => undefined
const windowIcon = path.join(app.getAppPath(), 'resources/icon.png')
const waiting = createWaitingFiles(options.files)

/** Milliseconds from the load of the page, which is drawn first. */
const afterLoad = 300

/** As scripts/package/configuration.mjs has it. */
const appId = 'app.skinventory.desktop'

// Windows puts this name beside notifications, and knows by it which shortcut the app belongs to.
app.setAppUserModelId(appId)
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
  endSecondStart({ folder: app.getPath('userData'), log }).catch(fatal)
}

async function start(): Promise<void> {
  const trusted = { find: () => window?.webContents ?? null, origin: page.origin }
  const messages = createPageMessages(trusted)
  const settings = readWindowSettings(app.getPath('userData'))
  electronDesktop.setColorScheme(settings.colorScheme)
  denyPermissions(session.defaultSession)
  keepSystemResolver(app)
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
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    // Those that we end ourselves are killed, once nothing waits in them any more.
    if (reason !== 'clean-exit' && reason !== 'killed') {
      log(`${name ?? type} ended: ${reason} (${exitCode})`)
    }
  })

  const open = () => {
    window = openMainWindow({
      page,
      hash: options.hash,
      preload: path.join(import.meta.dirname, '../preload/index.cjs'),
      lastPlace: composition === null ? settings.place : composition.windowPlace.read(),
      keepPlace: (place) => composition?.windowPlace.write(place),
      isPackaged: app.isPackaged,
      reportBroken: fatal,
      quit: () => app.quit(),
      copyDiagnostics: async () => (await services()).api.copyDiagnostics(),
      noteRestart: () => {
        hasRestartedPage = true
      },
      log,
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
    if (process.platform === 'linux') window?.setIcon(windowIcon)
    const { api, resumeBatches, watchForUpdates } = await services()
    setAppMenu({
      platform: process.platform,
      isPackaged: app.isPackaged,
      openLink: (link) => void api.openLink(link),
      command: (command) => messages.tell('menuCommand', command),
    })
    log(`Skinventory ${app.getVersion()} on Electron ${process.versions.electron} has started`)
    await resumeBatches()
    await watchForUpdates()
  }
}

/** What happened to earlier pages of this run, for the next one to say. */
function pageNotices(): readonly StartNotice[] {
  return hasRestartedPage ? [{ kind: 'page-restarted' }] : []
}

async function readFirst(): Promise<FirstScreen> {
  const { readFirstScreen } = await import('./first-screen')
  return readFirstScreen(waiting, pageNotices)
}

/** All that is behind the window, which opens without waiting for it. */
async function loadServices(
  trusted: TrustedPage,
  messages: PageMessages,
  firstScreen: Promise<FirstScreen>,
) {
  const { settingsRead } = await firstScreen
  const { compose, createAnswerCall, createPagePrinter, noteFailures } =
    await import('./behind-the-window')
  composition = compose(messages, {
    settingsRead,
    waiting,
    printer: createPagePrinter(trusted.find, systemClock),
    log,
    redaction,
    lastLogLines: appLog.lastLines,
    notices: pageNotices,
  })
  app.on('will-quit', composition.close)
  app.on('before-quit', (event) => {
    if (composition?.holdQuit(() => app.quit()) === true) event.preventDefault()
  })
  return {
    ...composition,
    answerCall: noteFailures(createAnswerCall(composition.api, log), log),
  }
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
  process.stderr.write(`skinventory: ${redaction.redact(line)}\n`)
  appLog.write(line)
}
