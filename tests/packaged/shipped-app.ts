import { chromium, type Browser, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/** The program as it would be installed, with its fuses as they are shipped. */
export const shippedProgram = given('SKINVENTORY_SHIPPED_PROGRAM')
/** The same in a copy that Playwright can drive, which differs in one fuse. */
export const inspectableProgram = given('SKINVENTORY_PACKAGED_PROGRAM')

export const shippedFolder = path.dirname(shippedProgram)
export const archive = path.join(shippedFolder, 'resources/app.asar')

function given(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error('Run these tests by `npm run e2e -- --packaged`')
  return value
}

export interface Started {
  readonly child: ChildProcess
  /** Everything that it has written so far. */
  readonly said: () => string
  readonly end: () => Promise<void>
}

/** Starts a program, whatever comes of it. */
export function start(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Started {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
  }
  return {
    child,
    said: () => text,
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

const startLimitMs = 20_000
const lookEveryMs = 50

/** Waits for words in what a program writes; null when it ended, or the time was over, before they came. */
export async function heard({ child, said }: Started, words: RegExp): Promise<string | null> {
  const patience = Date.now() + startLimitMs
  for (;;) {
    const found = words.exec(said())
    if (found !== null) return found[1] ?? found[0]
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > patience) return null
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
}

/** The page of a shipped app: Chromium's own door stays open to whoever may start programs, and reaches no further. */
export async function pageOf(app: Started): Promise<{ browser: Browser; page: Page }> {
  const address = await heard(app, /DevTools listening on (ws:\/\/\S+)/u)
  if (address === null) throw new Error(`The app opened no page. It said:\n${app.said()}`)
  const browser = await chromium.connectOverCDP(address)
  const context = browser.contexts()[0]
  if (context === undefined) throw new Error('The app has no browser context')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  return { browser, page }
}
