import type { ElectronApplication } from '@playwright/test'
import { once } from 'node:events'

/** Ends the app and every process that it has started at once, as a power cut would: none of them can do anything more. */
export async function killGroup(electron: ElectronApplication): Promise<void> {
  const child = electron.process()
  if (child.pid === undefined) throw new Error('The app has no process')
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  // Playwright starts the app as the leader of a group of its own.
  process.kill(-child.pid, 'SIGKILL')
  await gone
  await groupEnded(child.pid)
}

/** The others of the group may take a moment to go. */
async function groupEnded(leader: number): Promise<void> {
  const patience = Date.now() + 5_000
  while (isAnyoneIn(leader)) {
    if (Date.now() > patience) throw new Error(`Processes of group ${leader} outlive SIGKILL`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

function isAnyoneIn(group: number): boolean {
  try {
    process.kill(-group, 0)
    return true
  } catch {
    return false
  }
}
