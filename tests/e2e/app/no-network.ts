import { netLogSwitch } from './net-log'
import { outgoing, ownSockets, readSockets } from './sockets'

/**
 * Switches that cut the app off: no name and no address is found, this machine's own among them, and Chromium writes down
 * whatever it tries all the same.
 */
export function noNetworkSwitches(netLog: string): readonly string[] {
  return ['--host-resolver-rules=MAP * ~NOTFOUND', netLogSwitch(netLog)]
}

/**
 * Sockets by which these processes have reached out, whichever way they were opened: TCP connections that they did not
 * accept, and all of UDP. What Playwright watches the app by are connections that the app has accepted. Linux alone.
 */
export async function outgoingSockets(pids: readonly number[]): Promise<readonly string[]> {
  const [own, sockets] = await Promise.all([ownSockets(pids), readSockets()])
  return outgoing(sockets.filter(({ inode }) => own.has(inode))).map(
    ({ protocol, local, remote }) => `${protocol} ${local} → ${remote}`,
  )
}
