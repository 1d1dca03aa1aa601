import {
  net,
  type ClientRequest,
  type ClientRequestConstructorOptions,
  type IncomingMessage,
} from 'electron'
import { Readable } from 'node:stream'
import type { IncomingAnswer, OpenRequest } from './http-client'
import type { NetworkSession } from './network-session'

/** Requests through Electron's network stack, so that the system's proxy and certificates count. */
export function openElectronRequest(network: NetworkSession): OpenRequest {
  return ({ url, headers, body }, events) => {
    const request = prepare({
      method: 'POST',
      url,
      headers: { ...headers },
      session: network.current(),
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    })
    request.on('response', (message) => events.answered(streamOf(message)))
    request.on('redirect', (status, _method, location) => events.redirected(status, location))
    request.on('login', ({ isProxy }, answer) => {
      if (isProxy) events.proxyAsked()
      answer()
    })
    request.on('error', events.failed)
    const forget = network.onLost(() => events.failed(new Error('net::ERR_CONNECTION_ABORTED')))
    request.end(body)
    return () => {
      forget()
      request.abort()
    }
  }
}

/** Electron names a header's value when it refuses it, and that may be the client secret. */
function prepare(options: ClientRequestConstructorOptions): ClientRequest {
  try {
    return net.request(options)
  } catch {
    throw new Error('The network stack refused the address or a header')
  }
}

/** Electron documents its message as a readable stream, and types it as an emitter alone. */
function streamOf(message: IncomingMessage): IncomingAnswer {
  if (!(message instanceof Readable)) throw new Error('Electron answered without a stream')
  return message
}
