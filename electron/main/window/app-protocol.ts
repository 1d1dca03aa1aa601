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

export function serveApp(page: Session, { pageFiles, findPicture }: AppProtocolSources): void {
  const answer = async ({ method, url }: Request): Promise<PageAnswer> => {
    if (method !== 'GET') return { ...notFound, status: 405 }
    const { hostname, pathname } = new URL(url)
    if (hostname === picturesHost) return answerPicture(pathname, findPicture)
    if (hostname !== pageHost || pageFiles === null) return notFound
    return answerPage(pathname, await pageFiles, () => randomBytes(16).toString('base64url'))
  }
  page.protocol.handle(appScheme, async (request) => {
    const { status, headers, body } = await answer(request)
    return new Response(typeof body === 'string' ? body : new Uint8Array(body), { status, headers })
  })
}
