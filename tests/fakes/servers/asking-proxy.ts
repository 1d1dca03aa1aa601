import { createServer, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { closeNow, listenOnLoopback } from './loopback-server'

export interface AskingProxy {
  /** Host and port. */
  readonly address: string
  /** What it was asked for, such as `CONNECT skinsback.com:443`, with all headers that came along. */
  readonly asked: readonly { readonly line: string; readonly headers: string }[]
  readonly close: () => Promise<void>
}

const challenge = 'Basic realm="office"'

/** A proxy that lets nobody through without a user name and password. */
export async function startAskingProxy(): Promise<AskingProxy> {
  const asked: { readonly line: string; readonly headers: string }[] = []
  const server = createServer((request, response: ServerResponse) => {
    asked.push({
      line: `${request.method} ${request.url}`,
      headers: JSON.stringify(request.headers),
    })
    response.writeHead(407, { 'Proxy-Authenticate': challenge }).end()
  })
  server.on('connect', (request, socket: Duplex) => {
    asked.push({ line: `CONNECT ${request.url}`, headers: JSON.stringify(request.headers) })
    socket.end(
      `HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: ${challenge}\r\nContent-Length: 0\r\n\r\n`,
    )
  })
  const port = await listenOnLoopback(server)
  return {
    address: `127.0.0.1:${port}`,
    asked,
    close: () => closeNow(server),
  }
}
