import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { AppApi, AppMethod, Bridge } from '../../../shared/ipc-contract'

const root = path.resolve(import.meta.dirname, '../../..')

/** The program of a packaged app, by `npm run e2e -- --packaged`; null: the tests run what was built into out/. */
const packagedProgram = process.env['SKINVENTORY_PACKAGED_PROGRAM'] ?? null

/** Of the switches that Playwright sets where it can load a module of its own, those that keep a hidden window awake. */
const driverSwitches = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--force-color-profile=srgb',
]

const startLimitMs = 15_000

/** An app that does not wait for Playwright, and that it is not attached to by then, is started anew. */
const attachLimitMs = 7_000
const mostTriesToAttach = 4

/** Quitting must not take longer, whatever the keychain or the network do. */
const quitLimitMs = 8_000

export interface LaunchOptions {
  readonly dataFolder: string
  /** Variables beside those of the session; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly args?: readonly string[]
  /** Without the switches that Playwright starts Electron with, which keep Chromium from much that it does by itself. */
  readonly isLeftAlone?: boolean
  /** A folder with a package.json that the built app is started from, packaged or not, in place of its own. */
  readonly appFolder?: string
}

/** The built app in a real Electron, with all that it says kept. */
export interface RunningApp {
  readonly electron: ElectronApplication
  readonly page: Page
  /** Everything that the main process has written to its standard streams. */
  readonly log: () => string
  /** What must not happen, and did since the last look: errors in the page's console, uncaught errors anywhere. */
  readonly takeProblems: () => readonly string[]
  /** Quits as a person would, and ends the process where that does not work, which is an error. */
  readonly quit: () => Promise<void>
}

export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const electron = askingAgain(await drive(options))
  const child = electron.process()
  const streams = collectStreams(child)
  const problems: string[] = []
  try {
    const page = await electron.firstWindow({ timeout: startLimitMs })
    page.on('console', (message) => {
      // A picture that cannot be had is a 404 by design: the page draws a placeholder.
      const isPicture = message.location().url.startsWith('app://icons/')
      if (message.type() === 'error' && !isPicture) problems.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => problems.push(`page: ${error.stack ?? error.message}`))
    page.on('crash', () => problems.push('the page crashed'))
    await page.getByRole('heading', { name: 'Skinventory' }).waitFor({ timeout: startLimitMs })
    return {
      electron,
      page,
      log: streams.text,
      takeProblems: () => [...problems.splice(0), ...streams.takeUncaught()],
      quit: () => quitApp(electron, child),
    }
  } catch (error) {
    child.kill('SIGKILL')
    throw new Error(`The app did not show its page. It said:\n${streams.text()}`, { cause: error })
  }
}

/** Tries of one question to main. */
const mostTriesToAsk = 3

/**
 * Playwright may lose what a main process answers that is busy with its start: V8 collects the promise before it is settled. Then
 * main is asked anew.
 */
function askingAgain(electron: ElectronApplication): ElectronApplication {
  const ask = electron.evaluate.bind(electron) as (...words: readonly unknown[]) => Promise<unknown>
  const evaluate = async (...words: readonly unknown[]): Promise<unknown> => {
    for (let tries = 1; tries < mostTriesToAsk; tries++) {
      try {
        return await ask(...words)
      } catch (error) {
        if (!(error instanceof Error && error.message.includes('garbage collected'))) throw error
      }
    }
    return ask(...words)
  }
  return Object.assign(electron, { evaluate })
}

async function drive(options: LaunchOptions) {
  const { dataFolder, args = [], env = {}, isLeftAlone = false, appFolder } = options
  const start =
    appFolder === undefined
      ? appArguments(dataFolder)
      : [...electronSwitches(dataFolder), appFolder]
  const launch = (program: object, timeout: number) =>
    _electron.launch({
      ...program,
      args: [...start, ...args],
      env: environment(env),
      timeout,
    })
  // Without a path given Playwright asks the package `electron`, and has the app wait until it listens.
  const isBuilt = packagedProgram === null || appFolder !== undefined
  if (isBuilt && !isLeftAlone) return launch({}, startLimitMs)
  const program = { executablePath: appProgram(), chromiumSandbox: true }
  // A program that is given loads no module of Playwright's and so waits for nobody. When the page navigates just as Playwright
  // attaches, it waits for a navigation that is over. Nothing has been looked at by then: the app is started anew.
  for (let tries = 1; tries < mostTriesToAttach; tries++) {
    try {
      return await launch(program, attachLimitMs)
    } catch (error) {
      if (!(error instanceof Error && /electron\.launch: Timeout/u.test(error.message))) throw error
    }
  }
  return launch(program, startLimitMs)
}

/** The program of the app under test, for a start that Playwright does not drive; `appArguments` go with it. */
export function appProgram(): string {
  return packagedProgram ?? electronBinary()
}

/** What stands before the files on the command line of the app under test. */
export function appArguments(dataFolder: string): readonly string[] {
  const switches = electronSwitches(dataFolder)
  return packagedProgram === null ? [...switches, root] : [...switches, ...driverSwitches]
}

/** The binary that scripts/set-up provides. */
export function electronBinary(): string {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (folder === undefined)
    throw new Error('Run the tests by `npm run e2e`, which provides Electron')
  const names: Readonly<Record<string, string>> = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  }
  return path.join(folder, names[process.platform] ?? 'electron')
}

export function electronSwitches(dataFolder: string): readonly string[] {
  // Chromium's sandbox cannot work for root, and is kept for anyone else.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--lang=en-US',
    // No test reaches for anything beyond this machine, and no proxy of it stands in between.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE *.invalid',
    '--no-proxy-server',
    `--user-data-dir=${dataFolder}`,
  ]
}

/** Calls the bridge as the page does: for setting up and looking, where what a person does is not what is tested. */
export function callBridge<Method extends AppMethod & keyof Bridge>(
  page: Page,
  method: Method,
  ...args: Parameters<AppApi[Method]>
): Promise<Awaited<ReturnType<AppApi[Method]>>> {
  return page.evaluate(
    ([name, list]) => {
      const bridge = (window as unknown as { readonly skinventory: Bridge }).skinventory
      const call = bridge[name] as (...values: readonly unknown[]) => unknown
      return call(...list)
    },
    [method, args] as const,
  ) as Promise<Awaited<ReturnType<AppApi[Method]>>>
}

function environment(extra: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const merged = { ...process.env, ...extra }
  return Object.fromEntries(
    Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

function collectStreams(child: ChildProcess) {
  let text = ''
  let looked = 0
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
  }
  return {
    text: () => text,
    takeUncaught() {
      const fresh = text.slice(looked)
      looked = text.length
      return fresh
        .split('\n')
        .filter((line) => /Uncaught|Unhandled|\b[A-Z]\w*Error\b|skinventory: Error/u.test(line))
    },
  }
}

async function quitApp(electron: ElectronApplication, child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  // Never answers when the app is quick to go.
  electron.evaluate(({ app }) => app.quit()).catch(() => undefined)
  const timer = setTimeout(() => child.kill('SIGKILL'), quitLimitMs)
  await gone
  clearTimeout(timer)
  if (child.signalCode === 'SIGKILL')
    throw new Error(`The app did not quit within ${quitLimitMs} ms`)
}
