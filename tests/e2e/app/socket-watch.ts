import { readdir, readFile } from 'node:fs/promises'
import { keepLooking } from './keep-looking'
import { destination, outgoing, ownSockets, readSockets, type Socket } from './sockets'

export interface SocketWatch {
  /** Where sockets led to by which the app has reached out so far. */
  readonly seen: () => readonly string[]
  readonly stop: () => Promise<void>
}

const pauseMs = 50

/**
 * Looks again and again which sockets the processes have open that work for a data folder, whichever program and module opened
 * them: one that is open for less than a twentieth of a second may be missed. Linux alone.
 */
export function watchSockets(dataFolder: string): SocketWatch {
  const others = new Set<string>()
  const mine = new Map<string, Socket>()
  const look = async () => {
    const sockets = await readSockets()
    const isNew = ({ inode }: Socket) => !others.has(inode) && !mine.has(inode)
    const fresh = sockets.filter(isNew)
    if (fresh.length === 0) return
    const own = await ownSockets(await processesFor(dataFolder))
    for (const socket of fresh) {
      if (own.has(socket.inode)) mine.set(socket.inode, socket)
      else others.add(socket.inode)
    }
  }
  const stop = keepLooking(look, pauseMs)
  return {
    seen: () => {
      const sockets = outgoing([...mine.values()]).filter((socket) => !onlyAsksTheWay(socket))
      return [...new Set(sockets.map(destination))]
    },
    stop,
  }
}

/** Chromium learns so which way the system would take, and sends nothing: its own log would tell of datagrams. */
function onlyAsksTheWay({ protocol, remote }: Socket): boolean {
  return protocol.startsWith('udp') && remote.endsWith(':01BB')
}

async function processesFor(dataFolder: string): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name)).map(Number)
  const found = await Promise.all(
    pids.map(async (pid) => {
      const words = await readFile(`/proc/${pid}/cmdline`).catch(() => Buffer.alloc(0))
      return words.includes(dataFolder) ? [pid] : []
    }),
  )
  return found.flat()
}
