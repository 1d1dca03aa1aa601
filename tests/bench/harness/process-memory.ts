import { setTimeout } from 'node:timers/promises'
import { processTree, readProcFile } from '../../e2e/app/process-tree'

/** Memory of a process and all that it has started, in MiB: PSS, which counts a shared page once in all. */
export interface TreeMemory {
  readonly total: number
  /** What the processes are for, such as `renderer`; `browser` is main itself. */
  readonly byKind: Readonly<Record<string, number>>
}

/** Linux alone tells a process's share of the pages that it has in common with others. */
export const canReadMemory = process.platform === 'linux'

const kibInMib = 1024

export async function treeMemory(root: number): Promise<TreeMemory> {
  const byKind: Record<string, number> = {}
  let total = 0
  for (const pid of await processTree(root)) {
    const [pss, kind] = await Promise.all([pssOf(pid), kindOf(pid)])
    byKind[kind] = (byKind[kind] ?? 0) + pss
    total += pss
  }
  return { total, byKind }
}

/** Looks again and again; `stop` answers the look at which it was most. */
export function watchMemory(root: number, intervalMs: number) {
  const state: { isWatching: boolean; peak: TreeMemory } = {
    isWatching: true,
    peak: { total: 0, byKind: {} },
  }
  const watching = (async () => {
    while (state.isWatching) {
      const memory = await treeMemory(root)
      if (memory.total > state.peak.total) state.peak = memory
      await setTimeout(intervalMs)
    }
  })()
  return {
    async stop(): Promise<TreeMemory> {
      state.isWatching = false
      await watching
      return state.peak
    },
  }
}

async function pssOf(pid: number): Promise<number> {
  const kib = /^Pss:\s+(\d+) kB$/mu.exec(await readProcFile(pid, 'smaps_rollup'))?.[1]
  return Number(kib ?? 0) / kibInMib
}

async function kindOf(pid: number): Promise<string> {
  const line = await readProcFile(pid, 'cmdline')
  const kind = /--type=([\w-]+)/u.exec(line)?.[1] ?? 'browser'
  const service = /--utility-sub-type=([\w.]+)/u.exec(line)?.[1]
  return service === undefined ? kind : `${kind} ${service}`
}
