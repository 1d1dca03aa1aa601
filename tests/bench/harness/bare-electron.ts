import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { electronBinary, electronSwitches } from '../../e2e/app/running-app'
import { treeMemory } from './process-memory'

const floors = path.resolve(import.meta.dirname, '../floors')

const patienceMs = 60_000

/** Runs one of the bare apps to its end in the app's own Electron, and answers what it printed. */
export async function runBareElectron(
  name: string,
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const dataFolder = await mkdtemp(path.join(folder, 'bare-'))
  const { stdout } = await promisify(execFile)(
    electronBinary(),
    [...electronSwitches(dataFolder), path.join(floors, name)],
    { env: { ...process.env, ...env }, timeout: patienceMs },
  )
  await removeFolder(dataFolder)
  return stdout
}

/** Memory of one of the bare apps in MiB, some time after its window was loaded; started as the app itself is. */
export async function memoryOfBareElectron(
  name: string,
  folder: string,
  settlingMs: number,
): Promise<number> {
  const dataFolder = await mkdtemp(path.join(folder, 'bare-'))
  const electron = await _electron.launch({
    args: [...electronSwitches(dataFolder), path.join(floors, name)],
  })
  const page = await electron.firstWindow()
  await page.waitForLoadState('load')
  await setTimeout(settlingMs)
  const { total } = await treeMemory(electron.process().pid ?? 0)
  await electron.close()
  await removeFolder(dataFolder)
  return total
}

/** Shows one of the bare apps for the work, and closes it. */
export async function withBareElectron<Result>(
  name: string,
  folder: string,
  env: Readonly<Record<string, string>>,
  work: (app: { readonly electron: ElectronApplication; readonly page: Page }) => Promise<Result>,
): Promise<Result> {
  const dataFolder = await mkdtemp(path.join(folder, 'bare-'))
  const electron = await _electron.launch({
    args: [...electronSwitches(dataFolder), path.join(floors, name)],
    env: { ...definedOf(process.env), ...env },
  })
  try {
    const page = await electron.firstWindow()
    await page.waitForLoadState('load')
    return await work({ electron, page })
  } finally {
    await electron.close()
    await removeFolder(dataFolder)
  }
}

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** Chromium's helpers may still be writing for a moment after the app has gone. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
}
