import { app, session, type BrowserWindow } from 'electron'
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
import { denyDictionaries, denyNavigation, denyPermissions } from './window/lock-down'
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
const waiting = createWaitingFiles(options.files)

/** Milliseconds. */
const menuAfter = 300

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
  const { scriptServed } = serveApp(session.defaultSession, {
    pageFiles,
    findPicture: async (icon) => (await services).findPicture(icon),
  })
  // Until then main has to be at hand: the page and the processes behind it wait for its answers.
  const services = (isBuiltPage ? scriptServed : Promise.resolve()).then(() =>
    loadServices(trusted, messages),
  )
  serveApi(async (call) => (await services).answerCall(call), trusted)
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
      icon: path.join(app.getAppPath(), 'resources/icon.png'),
      lastPlace: composition === null ? settings.place : composition.windowPlace.read(),
      keepPlace: (place) => composition?.windowPlace.write(place),
      isPackaged: app.isPackaged,
      reportBroken: fatal,
      quit: () => app.quit(),
      copyDiagnostics: async () => (await services).api.copyDiagnostics(),
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
    const { api, resumeBatches } = await services
    // The page is drawn first.
    await systemClock.sleep(menuAfter)
    setAppMenu({
      platform: process.platform,
      isPackaged: app.isPackaged,
      openLink: (link) => void api.openLink(link),
      command: (command) => messages.tell('menuCommand', command),
    })
    log(`Skinventory ${app.getVersion()} on Electron ${process.versions.electron} has started`)
    await resumeBatches()
  }
}

/** All that is behind the window, which opens without waiting for it. */
async function loadServices(trusted: TrustedPage, messages: PageMessages) {
  const { compose, createAnswerCall, createPagePrinter, noteFailures } =
    await import('./behind-the-window')
  composition = compose(messages, {
    waiting,
    printer: createPagePrinter(trusted.find, systemClock),
    log,
    redaction,
    lastLogLines: appLog.lastLines,
    notices: () => (hasRestartedPage ? [{ kind: 'page-restarted' }] : []),
  })
  app.on('will-quit', composition.close)
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
