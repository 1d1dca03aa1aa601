import { readdir, readFile, readlink } from 'node:fs/promises'

/** A socket as the kernel lists it. */
export interface Socket {
  readonly protocol: 'tcp' | 'tcp6' | 'udp' | 'udp6'
  /** `address:port` in the kernel's own hexadecimal digits. */
  readonly local: string
  readonly remote: string
  readonly isListening: boolean
  /** By which processes are found that have it open. */
  readonly inode: string
}

const protocols = ['tcp', 'tcp6', 'udp', 'udp6'] as const

/** The kernel's number for a TCP socket that listens. */
const listens = '0A'

/** Every TCP and UDP socket of the machine that is open. Linux alone. */
export async function readSockets(): Promise<readonly Socket[]> {
  const tables = protocols.map(async (protocol) => {
    const lines = (await readFile(`/proc/net/${protocol}`, 'utf8')).trim().split('\n').slice(1)
    return lines.map((line): Socket => {
      const fields = line.trim().split(/\s+/u)
      const [, local = '', remote = '', state = ''] = fields
      const isListening = protocol.startsWith('tcp') && state === listens
      return { protocol, local, remote, isListening, inode: fields[9] ?? '' }
    })
  })
  return (await Promise.all(tables)).flat()
}

/** Of these sockets of one program, those by which it has reached out itself: not what it has accepted, and all of UDP. */
export function outgoing(own: readonly Socket[]): readonly Socket[] {
  const listening = new Set(
    own.flatMap(({ isListening, local }) => (isListening ? port(local) : [])),
  )
  return own.filter(
    ({ protocol, isListening, local }) =>
      protocol.startsWith('udp') || (!isListening && !listening.has(port(local))),
  )
}

const port = (address: string) => address.slice(address.lastIndexOf(':') + 1)

/** The inodes of all sockets that these processes have open; none of one that is gone. */
export async function ownSockets(pids: readonly number[]): Promise<ReadonlySet<string>> {
  return new Set((await Promise.all(pids.map(socketsOf))).flat())
}

async function socketsOf(pid: number): Promise<readonly string[]> {
  const folder = `/proc/${pid}/fd`
  const names = await readdir(folder).catch(() => [])
  const targets = await Promise.all(
    names.map((name) => readlink(`${folder}/${name}`).catch(() => '')),
  )
  return targets.flatMap((target) => /^socket:\[(\d+)\]$/u.exec(target)?.[1] ?? [])
}

/** Where a socket leads to, as people write it; addresses of IPv6 that are none of IPv4 stay hexadecimal. */
export function destination({ remote }: Socket): string {
  const [address = '', hexPort = ''] = remote.split(':')
  const inIpv4 = address.length === 8 ? address : /^0{16}F{4}0{4}(.{8})$/u.exec(address)?.[1]
  const bytes = inIpv4?.match(/../gu)?.toReversed()
  const words = bytes?.map((byte) => Number.parseInt(byte, 16)).join('.') ?? address
  return `${words}:${Number.parseInt(hexPort, 16)}`
}
