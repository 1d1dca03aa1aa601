import { readFileSync } from 'node:fs'
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
} from 'node:http'
import { createServer as createHttpsServer } from 'node:https'

export interface LoopbackServer {
  /** The address of `/api.php` on it. */
  readonly endpoint: string
  readonly close: () => Promise<void>
}

const tlsFolder = new URL('../../fixtures/tls/', import.meta.url)

/** The certificate that {@link startLoopbackServer} shows with `tls`: self-signed, so that nobody trusts it unasked. */
export function testCertificate(): string {
  return readFileSync(new URL('test-only-certificate.pem', tlsFolder), 'utf8')
}

/** Listens on a port of 127.0.0.1 that the system chooses. */
export async function startLoopbackServer(
  listener: RequestListener,
  tls: boolean,
): Promise<LoopbackServer> {
  const server = tls
    ? createHttpsServer(
        {
          cert: testCertificate(),
          key: readFileSync(new URL('test-only-key.pem', tlsFolder), 'utf8'),
        },
        listener,
      )
    : createHttpServer(listener)
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('No port'))
      else resolve(address.port)
    })
  })
  return {
    endpoint: `${tls ? 'https' : 'http'}://127.0.0.1:${port}/api.php`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
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
