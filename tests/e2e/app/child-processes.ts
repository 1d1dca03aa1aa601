import { expect, type ElectronApplication } from '@playwright/test'

/** Processes beside main, as Electron calls them. */
export type ChildName = 'Skinventory inventory' | 'Skinventory keychain' | 'Network Service' | 'GPU'

async function pidOf(electron: ElectronApplication, name: ChildName): Promise<number | null> {
  return electron.evaluate(({ app }, wanted) => {
    const metrics = app.getAppMetrics()
    return metrics.find((one) => one.name === wanted || one.type === wanted)?.pid ?? null
  }, name)
}

/** Waits for the process to be there. */
export async function processOf(electron: ElectronApplication, name: ChildName): Promise<number> {
  let pid: number | null = null
  await expect
    .poll(async () => {
      pid = await pidOf(electron, name)
      return pid
    })
    .not.toBe(null)
  return pid ?? 0
}

/** Ends the process at once, when it is there. */
export async function killChild(electron: ElectronApplication, name: ChildName): Promise<void> {
  process.kill(await processOf(electron, name), 'SIGKILL')
}

/** Holds the process, when it is there: what it is asked has no answer. What comes back ends it. */
export async function holdChild(
  electron: ElectronApplication,
  name: ChildName,
): Promise<() => void> {
  const pid = await processOf(electron, name)
  process.kill(pid, 'SIGSTOP')
  return () => {
    process.kill(pid, 'SIGKILL')
  }
}
