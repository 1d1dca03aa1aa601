import { readdir, readFile, readlink } from 'node:fs/promises'

/**
 * Switches that cut the app off: no name and no address is found, this machine's own among them, and Chromium writes down
 * whatever it tries all the same.
 */
export function noNetworkSwitches(netLog: string): readonly string[] {
  return ['--host-resolver-rules=MAP * ~NOTFOUND', `--log-net-log=${netLog}`]
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: { readonly url?: string } }[]
}

export interface NetworkAttempts {
  /** Hosts of web addresses that were asked for, in vain or not. */
  readonly hosts: readonly string[]
  /** How many connections were begun. */
  readonly connections: number
}

const requestEvent = 'URL_REQUEST_START_JOB'
const connectEvents = ['TCP_CONNECT', 'SSL_CONNECT']

/** What Chromium's network stack tried, from the log of an app that has quit. */
export async function networkAttempts(netLog: string): Promise<NetworkAttempts> {
  const { constants, events } = JSON.parse(await readFile(netLog, 'utf8')) as NetLog
  const typeOf = (name: string) => {
    const type = constants.logEventTypes[name]
    if (type === undefined) throw new Error(`Chromium knows no event ${name}`)
    return type
  }
  const connecting = new Set(connectEvents.map(typeOf))
  const requesting = typeOf(requestEvent)
  const urls = events.flatMap(({ type, params }) =>
    type === requesting && params?.url !== undefined ? [new URL(params.url)] : [],
  )
  const web = urls.filter(({ protocol }) => /^(?:https?|wss?):$/u.test(protocol))
  return {
    hosts: [...new Set(web.map(({ host }) => host))],
    connections: events.filter(({ type }) => connecting.has(type)).length,
  }
}

/**
 * Sockets by which these processes have reached out, whichever way they were opened: TCP connections that they did not
 * accept, and all of UDP. What Playwright watches the app by are connections that the app has accepted. Linux alone.
 */
export async function outgoingSockets(pids: readonly number[]): Promise<readonly string[]> {
  const own = new Set((await Promise.all(pids.map(socketsOf))).flat())
  const tables = await Promise.all(
    ['tcp', 'tcp6', 'udp', 'udp6'].map(async (protocol) => ({
      protocol,
      lines: (await readFile(`/proc/net/${protocol}`, 'utf8')).trim().split('\n').slice(1),
    })),
  )
  const sockets = tables.flatMap(({ protocol, lines }) =>
    lines.map((line) => {
      const fields = line.trim().split(/\s+/u)
      const [, local = '', remote = '', state = ''] = fields
      return { protocol, local, remote, state, inode: fields[9] ?? '' }
    }),
  )
  const mine = sockets.filter(({ inode }) => own.has(inode))
  const listening = new Set(
    mine.filter(({ state }) => state === listens).map(({ local }) => port(local)),
  )
  return mine
    .filter(({ protocol, local }) => protocol.startsWith('udp') || !listening.has(port(local)))
    .map(({ protocol, local, remote }) => `${protocol} ${local} → ${remote}`)
}

/** The kernel's number for a TCP socket that listens. */
const listens = '0A'

const port = (address: string) => address.slice(address.lastIndexOf(':') + 1)

/** The inodes of a process's sockets; none when it is gone. */
async function socketsOf(pid: number): Promise<readonly string[]> {
  const folder = `/proc/${pid}/fd`
  const names = await readdir(folder).catch(() => [])
  const targets = await Promise.all(
    names.map((name) => readlink(`${folder}/${name}`).catch(() => '')),
  )
  return targets.flatMap((target) => /^socket:\[(\d+)\]$/u.exec(target)?.[1] ?? [])
}
