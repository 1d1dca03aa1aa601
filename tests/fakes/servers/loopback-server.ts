import { readFileSync } from 'node:fs'
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http'
import { createServer as createHttpsServer } from 'node:https'

export interface LoopbackServer {
  /** The address of `/api.php` on it. */
  readonly endpoint: string
  readonly close: () => Promise<void>
}

const tlsFolder = new URL('../../fixtures/tls/', import.meta.url)

/**
 * `self-signed`: nobody trusts it unasked. The others are of an authority that tests may trust: `trusted` is as it should be,
 * `expired` was until 2021, `other-host` is for another host.
 */
export type CertificateName = 'self-signed' | 'trusted' | 'expired' | 'other-host'

/** A certificate that {@link startLoopbackServer} can show. */
export function testCertificate(name: CertificateName): string {
  return readFileSync(new URL(`test-only-${name}.pem`, tlsFolder), 'utf8')
}

/** Listens on a port of 127.0.0.1 that the system chooses, over TLS where a certificate is named. */
export async function startLoopbackServer(
  listener: RequestListener,
  certificate: CertificateName | null,
): Promise<LoopbackServer> {
  const isSecure = certificate !== null
  const server = isSecure
    ? createHttpsServer(
        {
          cert: testCertificate(certificate),
          key: readFileSync(new URL('test-only-key.pem', tlsFolder), 'utf8'),
        },
        listener,
      )
    : createHttpServer(listener)
  const port = await listenOnLoopback(server)
  return {
    endpoint: `${isSecure ? 'https' : 'http'}://127.0.0.1:${port}/api.php`,
    close: () => closeNow(server),
  }
}

/** The whole body as text; what came of it where the client went away. */
export async function readText(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  try {
    for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
  } catch (error) {
    if (request.complete) throw error
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** Has it listen on this machine alone. Gives the port, which is any that is free. */
export function listenOnLoopback(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('No port'))
      else resolve(address.port)
    })
  })
}

/** Closes it, whoever is connected. */
export function closeNow(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
