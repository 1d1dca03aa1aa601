import { protocol, type Session } from 'electron'
import { randomBytes } from 'node:crypto'
import type { FindPicture } from '../adapters/pictures'
import { answerPage, notFound, type PageAnswer } from './answer-page'
import { answerPicture } from './answer-picture'
import { appScheme, pageHost, picturesHost } from './app-origin'
import type { PageFiles } from './page-files'

/** Has to be called before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }])
}

export interface AppProtocolSources {
  /** Null while the page comes from a development server. */
  readonly pageFiles: Promise<PageFiles> | null
  readonly findPicture: FindPicture
}

/** `pageServed` is fulfilled when the page itself was answered, and its process starts. */
export function serveApp(
  page: Session,
  { pageFiles, findPicture }: AppProtocolSources,
): { readonly pageServed: Promise<void> } {
  const answer = async (method: string, url: string): Promise<PageAnswer> => {
    if (method !== 'GET') return { ...notFound, status: 405 }
    const { hostname, pathname } = new URL(url)
    if (hostname === picturesHost) return answerPicture(pathname, findPicture)
    if (hostname !== pageHost || pageFiles === null) return notFound
    return answerPage(pathname, await pageFiles, () => randomBytes(16).toString('base64url'))
  }
  const { promise, resolve } = withResolvers()
  // `protocol.handle`, the newer way, has Node load its whole implementation of fetch before the first answer: 50 ms of
  // main just when the page waits for it.
  page.protocol.registerBufferProtocol(appScheme, ({ method, url }, respond) => {
    answer(method, url)
      .then(({ status, headers, body }) => {
        const data = typeof body === 'string' ? Buffer.from(body) : bufferOf(body)
        respond({ statusCode: status, headers: { ...headers }, data })
        // The first that is asked for.
        resolve()
      })
      .catch(() => respond({ error: failed }))
  })
  return { pageServed: promise }
}

function withResolvers() {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil
  })
  return { promise, resolve }
}

/** Chromium's ERR_FAILED. */
const failed = -2

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}
