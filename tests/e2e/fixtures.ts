import { test as base, expect } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startVirtualDisplay } from '../../scripts/desktop/display.mjs'
import { launchApp, type LaunchOptions, type RunningApp } from './app/running-app'

export { expect }

interface Fixtures {
  /** Fresh for each test: nothing of another test or of the person who runs it is in it. */
  readonly dataFolder: string
  /** Starts the app; it is quit after the test, and must not have met an unexpected error. */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<RunningApp>
}

interface WorkerFixtures {
  /** Workers on one display would share its clipboard, and take each other's texts from it. */
  readonly ownDisplay: undefined
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  ownDisplay: [
    async ({}, use) => {
      const display = process.platform === 'linux' ? await startVirtualDisplay() : null
      // Whatever a test starts takes the environment of its worker.
      Object.assign(process.env, display?.env)
      await use(undefined)
      await display?.close()
    },
    { scope: 'worker', auto: true },
  ],
  // Playwright finds out what a fixture needs by reading this pattern.
  dataFolder: async ({}, use) => {
    const folder = await makeDataFolder()
    await use(folder)
    await removeDataFolder(folder)
  },
  launch: async ({ dataFolder }, use, testInfo) => {
    const apps: RunningApp[] = []
    await use(async (options = {}) => {
      const app = await launchApp({ dataFolder, ...options })
      apps.push(app)
      return app
    })
    for (const [index, app] of apps.entries()) {
      if (testInfo.status !== testInfo.expectedStatus) await attach(app, index, testInfo)
      await app.quit()
    }
    expect(apps.flatMap((app) => app.takeProblems())).toEqual([])
  },
})

type TestInfo = ReturnType<typeof base.info>

/**
 * One app for all tests of a file, for those that can follow each other: each launch costs more than a second.
 * Such a file needs `test.describe.configure({ mode: 'default' })`.
 */
export function shareApp(
  options: Omit<LaunchOptions, 'dataFolder'> = {},
  prepare: (app: RunningApp) => Promise<void> = () => Promise.resolve(),
): () => RunningApp {
  let dataFolder: string | null = null
  let app: RunningApp | null = null
  const current = () => {
    if (app === null) throw new Error('The app is started before the tests, not before that')
    return app
  }
  test.beforeAll(async () => {
    dataFolder = await makeDataFolder()
    app = await launchApp({ ...options, dataFolder })
    await prepare(app)
  })
  test.afterEach(async ({}, testInfo) => {
    if (testInfo.status !== testInfo.expectedStatus) await attach(current(), 0, testInfo)
    expect(current().takeProblems()).toEqual([])
  })
  test.afterAll(async () => {
    await app?.quit()
    if (dataFolder !== null) await removeDataFolder(dataFolder)
  })
  return current
}

async function attach(app: RunningApp, index: number, testInfo: TestInfo) {
  await testInfo.attach(`log-${index}`, { body: app.log(), contentType: 'text/plain' })
  const picture = await app.page.screenshot({ timeout: 2_000 }).catch(() => null)
  if (picture === null) return
  await testInfo.attach(`window-${index}`, { body: picture, contentType: 'image/png' })
}

function makeDataFolder(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'skinventory-test-'))
}

/** Chromium's helpers may still be writing for a moment after the app has gone. */
function removeDataFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
}
