import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Clock } from '../ports/clock'
import type { Sandbox } from '../ports/sandbox'
import { createArrivalLog } from './arrival-log'
import { createDepositDesk } from './deposit-desk'
import { drawPicture } from './pictures/draw-picture'
import { answerRequest, apiPath } from './request-listener'
import { usersForPage } from './steam-users'

export interface SandboxOptions {
  readonly clock: Clock
  /** Milliseconds for which requests are refused once the limit was passed. */
  readonly blockTime?: number
  /** Hears of a bug that broke an answer; the sandbox itself goes on. */
  readonly reportBug: (error: unknown) => void
}

/** No secret: it opens the sandbox alone, and stands in the documentation. */
const credentials = { clientId: '100001', clientSecret: 'sandbox-client-secret' } as const

interface Running {
  readonly server: Server
  readonly stopping: AbortController
  readonly endpoint: string
}

export function createSandbox({ clock, blockTime = 60_000, reportBug }: SandboxOptions): Sandbox {
  let running: Promise<Running> | null = null

  const listen = async (): Promise<Running> => {
    const stopping = new AbortController()
    const settings = {
      credentials,
      clock,
      arrivals: createArrivalLog(clock.monotonic, blockTime),
      deposits: createDepositDesk(),
      stopping: stopping.signal,
    }
    const server = createServer((request, response) => {
      answerRequest(request, response, settings).catch((error: unknown) => {
        response.destroy()
        reportBug(error)
      })
    })
    const { port } = await listening(server)
    return { server, stopping, endpoint: `http://127.0.0.1:${port}${apiPath}` }
  }

  return {
    credentials,
    users: usersForPage,
    drawPicture,
    start: async () => {
      running ??= listen().catch((error: unknown) => {
        running = null
        throw error
      })
      return { endpoint: (await running).endpoint }
    },
    stop: async () => {
      const current = running
      running = null
      if (current === null) return
      const { server, stopping } = await current
      stopping.abort()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

/** On a loopback port that the system chooses. */
function listening(server: Server): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      server.off('error', reject)
      const address = server.address()
      if (address === null || typeof address === 'string') {
        reject(new Error('The sandbox has no port'))
      } else {
        resolve(address)
      }
    })
  })
}
