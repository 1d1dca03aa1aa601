import type { IncomingHttpHeaders } from 'node:http'
import { answerWithFault } from './answer-with-fault'
import type { Fault, SingleFault } from './fault'
import {
  readText,
  startLoopbackServer,
  type CertificateName,
  type LoopbackServer,
} from './loopback-server'

export interface Hit {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** Milliseconds of `performance.now()` when it arrived. */
  readonly at: number
}

export interface FaultyServer extends LoopbackServer {
  /** Every request so far, in the order of their arrival. */
  readonly hits: readonly Hit[]
  /** From the next request on; a `first` starts counting anew. */
  readonly setFault: (fault: Fault) => void
}

/** A server that does wrong on demand, over http, or over TLS with the certificate that is named. */
export async function startFaultyServer(
  fault: Fault,
  { certificate = null }: { readonly certificate?: CertificateName | null } = {},
): Promise<FaultyServer> {
  const hits: Hit[] = []
  let current = fault

  const nextFault = (): SingleFault => {
    while (current.kind === 'first' && current.times <= 0) current = current.after
    if (current.kind !== 'first') return current
    const { fault: now } = current
    current = { ...current, times: current.times - 1 }
    return now
  }

  const server = await startLoopbackServer((request, response) => {
    const { method = '', url: path = '', headers } = request
    const at = performance.now()
    readText(request)
      .then((body) => {
        hits.push({ method, path, headers, body, at })
        return answerWithFault(nextFault(), response)
      })
      .catch((error: unknown) => {
        response.destroy()
        console.error('The faulty server itself failed:', error)
      })
  }, certificate)
  return {
    ...server,
    hits,
    setFault: (next) => {
      current = next
    },
  }
}
