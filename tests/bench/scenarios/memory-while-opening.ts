import { setTimeout } from 'node:timers/promises'
import { launchApp } from '../../e2e/app/running-app'
import { LibraryPage } from '../../e2e/pages/library-page'
import { openingTimes, watchOpening } from '../harness/opening-marks'
import { treeMemory, watchMemory, type TreeMemory } from '../harness/process-memory'
import type { Scenario } from '../scenario'

const settlingMs = 2_000
const patienceMs = 30_000

/** As what Chromium knows a process that runs Node beside main. */
const reader = 'utility node.mojom.NodeService'

/** Looking costs the processes that are looked at some time, which is why nothing is timed here. */
const lookEveryMs = 20

/** Memory of all processes of the app: at most while an inventory is opened from the library, and afterwards. */
export const memoryWhileOpening: Scenario = {
  name: 'memory-while-opening',
  figures: [
    {
      id: 'memory-idle',
      label: 'memory, the library on screen and nothing to read',
      unit: 'MiB',
      floor: 'empty-window',
      goal: { kind: 'times', value: 1.1 },
    },
    {
      id: 'memory-peak',
      label: 'memory while the inventory opens, at its peak',
      unit: 'MiB',
      floor: 'empty-window',
      goal: null,
    },
    {
      id: 'memory-open',
      label: 'memory with the inventory open, reading over',
      unit: 'MiB',
      floor: 'empty-window',
      goal: { kind: 'times', value: 1.25 },
    },
  ],
  async run({ library, items }) {
    const app = await launchApp({ dataFolder: library })
    try {
      const main = app.electron.process().pid ?? 0
      const page = new LibraryPage(app.page)
      await page.open()
      const idle = await memoryWithoutReader(main)
      await page.select(page.rows().first())
      await watchOpening(app.page, items)
      const watch = watchMemory(main, lookEveryMs)
      await page.openSelected()
      await openingTimes(app.page)
      await setTimeout(settlingMs)
      const peak = await watch.stop()
      const open = await memoryWithoutReader(main)
      return { 'memory-idle': idle.total, 'memory-peak': peak.total, 'memory-open': open.total }
    } finally {
      await app.quit()
    }
  },
}

/** The inventory process ends by itself when there has been nothing to read for a while. */
export async function memoryWithoutReader(main: number): Promise<TreeMemory> {
  await setTimeout(settlingMs)
  for (let waited = 0; waited < patienceMs; waited += settlingMs) {
    const memory = await treeMemory(main)
    if (memory.byKind[reader] === undefined) return memory
    await setTimeout(settlingMs)
  }
  throw new Error('The inventory process does not end')
}
