import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { removeFolder } from '../harness/bare-electron'
import { timeStart, type TimedStart } from '../harness/timed-start'
import type { Scenario } from '../scenario'

const appFolder = path.resolve(import.meta.dirname, '../../..')
const floorFolder = path.resolve(import.meta.dirname, '../floors/first-text')

/** A project as the settings file keeps it: with one the app begins with its form. */
const project = {
  id: 'bench',
  name: 'Bench',
  clientId: '1',
  endpoint: 'https://skinsback.invalid/api.php',
  authentication: 'signature',
  defaultCurrency: 'usd',
  sandbox: false,
  keychainEntry: 'none',
}

/** Who is first in a round; the order turns from one to the next, so that none always follows the same one. */
let turn = 0

/**
 * From the start of the process to the first paint of a screen that can be used: the app draws nothing before, and all of
 * its first screen at once.
 */
export const start: Scenario = {
  name: 'start',
  isLong: true,
  rounds: (asked) => 2 * asked,
  figures: [
    {
      id: 'start-floor',
      label: 'start of a bare window → a word painted',
      unit: 'ms',
      floor: null,
      goal: null,
    },
    {
      id: 'start-first',
      label: 'first start → usable paint',
      unit: 'ms',
      floor: 'start-floor',
      goal: { kind: 'times', value: 1.15 },
    },
    {
      id: 'start-again',
      label: 'start with a project and a library → usable paint of the form',
      unit: 'ms',
      floor: 'start-floor',
      goal: null,
    },
    {
      id: 'start-later',
      label: 'third start of the same, its script compiled before → usable paint of the form',
      unit: 'ms',
      floor: 'start-floor',
      goal: null,
    },
  ],
  async run({ folder, library }) {
    const starts = [
      ['start-floor', () => startIn(folder, floorFolder, null)],
      ['start-first', async () => usable(await startIn(folder, appFolder, null), 'buttons')],
      ['start-again', async () => usable(await startIn(folder, appFolder, library), 'fields')],
      ['start-later', async () => usable(await startIn(folder, appFolder, library, 2), 'fields')],
    ] as const
    const values: Record<string, number> = {}
    const first = turn % starts.length
    turn += 1
    for (const [id, timed] of [...starts.slice(first), ...starts.slice(0, first)]) {
      values[id] = (await timed()).ms
    }
    return values
  },
}

/** Each has a data folder of its own, in which it may have been started before; with a library it has a project, too. */
async function startIn(
  folder: string,
  app: string,
  library: string | null,
  startsBefore = 0,
): Promise<TimedStart> {
  const dataFolder = await mkdtemp(path.join(folder, 'start-'))
  try {
    if (library !== null) {
      const snapshots = path.join(dataFolder, 'snapshots')
      await mkdir(snapshots)
      await cp(path.join(library, 'snapshots'), snapshots, { recursive: true })
      await writeFile(path.join(dataFolder, 'config.json'), JSON.stringify({ projects: [project] }))
    }
    for (let before = 0; before < startsBefore; before += 1) await timeStart(app, dataFolder)
    return await timeStart(app, dataFolder)
  } finally {
    await removeFolder(dataFolder)
  }
}

function usable(started: TimedStart, what: 'buttons' | 'fields'): TimedStart {
  if (started[what] === 0) throw new Error(`The app has started without ${what}`)
  return started
}
