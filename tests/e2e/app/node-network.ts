import type { ElectronApplication } from '@playwright/test'

/** What main's own Node asked of the system. */
export interface NodeNetwork {
  /** Connections that were begun, as `address:port`. */
  readonly connections: readonly string[]
  /** Names that were looked up. */
  readonly names: readonly string[]
  /** Whatever else goes over a network, by the name that Node has for it. */
  readonly others: readonly string[]
}

interface Request {
  readonly type: string
  /** Filled in only after Node has told of the request. */
  readonly resource: {
    readonly address?: string
    readonly port?: number
    readonly hostname?: string
  }
}

type Watched = typeof globalThis & { networkRequests: Request[] }

/** Notes from now on what main's Node does over a network, by whichever of its modules. Chromium's part is not Node's. */
export function watchNode(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(() => {
    const requests: Request[] = []
    ;(globalThis as Watched).networkRequests = requests
    const network = /^(?:TCPCONNECTWRAP|GETADDRINFOREQWRAP|GETNAMEINFOREQWRAP|QUERYWRAP|UDPWRAP)$/u
    const hooks = process.getBuiltinModule('node:async_hooks')
    hooks
      .createHook({
        init(_id, type, _trigger, resource) {
          if (network.test(type)) requests.push({ type, resource })
        },
      })
      .enable()
  })
}

export async function networkOfNode(electron: ElectronApplication): Promise<NodeNetwork> {
  const requests = await electron.evaluate(() =>
    (globalThis as Watched).networkRequests.map(({ type, resource }) => {
      const { address = '', port = 0, hostname = '' } = resource
      return { type, address, port, hostname }
    }),
  )
  const ofType = (type: string) => requests.filter((request) => request.type === type)
  const known = ['TCPCONNECTWRAP', 'GETADDRINFOREQWRAP']
  return {
    connections: ofType('TCPCONNECTWRAP').map(({ address, port }) => `${address}:${port}`),
    names: ofType('GETADDRINFOREQWRAP').map(({ hostname }) => hostname),
    others: requests.filter(({ type }) => !known.includes(type)).map(({ type }) => type),
  }
}
