import { readdir, readFile } from 'node:fs/promises'
import { keepLooking } from './keep-looking'
import { processTree } from './process-tree'

/** What the system tells other programs of the processes that were seen. Main wipes its environment there, as Chromium does. */
export interface ProcessRecords {
  readonly count: number
  readonly arguments: Buffer
  readonly environment: Buffer
}

interface Seen {
  arguments: Buffer
  environment: Buffer
}

const pauseMs = 500

/**
 * Looks again and again at each process that the app has started, or that works for its data folder, until it is stopped. Linux
 * alone.
 */
export function watchProcesses(
  root: number,
  dataFolder: string,
): { readonly stop: () => Promise<ProcessRecords> } {
  const processes = new Map<number, Seen>()
  const look = async () => {
    const tree = new Set(await processTree(root))
    const all = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name)).map(Number)
    for (const pid of all) {
      const words = await bytesOf(pid, 'cmdline')
      // The one that writes crash dumps leaves the tree.
      if (!tree.has(pid) && !words.includes(dataFolder)) continue
      const environment = await bytesOf(pid, 'environ')
      const known = processes.get(pid)
      processes.set(pid, {
        arguments: Buffer.concat([known?.arguments ?? empty, fresh(words, known?.arguments)]),
        environment: Buffer.concat([
          known?.environment ?? empty,
          fresh(environment, known?.environment),
        ]),
      })
    }
  }
  const stopLooking = keepLooking(look, pauseMs)
  return {
    stop: async () => {
      await stopLooking()
      const seen = [...processes.values()]
      return {
        count: seen.length,
        arguments: Buffer.concat(seen.map((one) => one.arguments)),
        environment: Buffer.concat(seen.map((one) => one.environment)),
      }
    },
  }
}

const empty = Buffer.alloc(0)

/** A process can change what it shows: what was not there before is kept beside it. */
function fresh(bytes: Buffer, known: Buffer | undefined): Buffer {
  return known?.includes(bytes) === true ? empty : bytes
}

/** One that has gone meanwhile has nothing to tell any more, and another user's tells us nothing. */
function bytesOf(pid: number, file: 'cmdline' | 'environ'): Promise<Buffer> {
  return readFile(`/proc/${pid}/${file}`).catch(() => empty)
}
