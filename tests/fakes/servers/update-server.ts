import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import { startLoopbackServer } from './loopback-server'

export interface AskedForUpdate {
  /** With what stands behind a question mark left out: it is a number against caches. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
}

/** What is put at the address of updates, as electron-builder would lay it there. */
export interface OfferedUpdate {
  readonly version: string
  readonly notes?: string
  /** The file, by whatever name or address the description gives. */
  readonly file: { readonly url: string; readonly content: string }
  /** What the description says of the file's hash; left out: the truth. Null: nothing. */
  readonly sha512?: string | null
}

export interface UpdateServer {
  readonly address: string
  readonly asked: () => readonly AskedForUpdate[]
  readonly offer: (update: OfferedUpdate) => void
  /** From then on everything is answered so. */
  readonly answer: (respond: (response: ServerResponse) => void) => void
  /** Whether a file is sent but for its last byte, until told otherwise. */
  readonly holdFiles: (hold: boolean) => void
  readonly close: () => Promise<void>
}

/** A host of updates on this machine, for AppImages. */
export async function startUpdateServer(): Promise<UpdateServer> {
  const asked: AskedForUpdate[] = []
  const held: (() => void)[] = []
  let holds = false
  let pages: ReadonlyMap<string, string> = new Map()
  let respond: ((response: ServerResponse) => void) | null = null

  const server = await startLoopbackServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://host')
    asked.push({ path: pathname, headers: request.headers })
    const page = pages.get(pathname)
    if (respond !== null) respond(response)
    else if (page === undefined) response.writeHead(404).end()
    else if (holds && pathname.endsWith('.AppImage')) {
      response.writeHead(200, { 'content-length': Buffer.byteLength(page) })
      response.write(page.slice(0, -1))
      held.push(() => response.end(page.slice(-1)))
    } else response.end(page)
  }, null)

  return {
    address: new URL('/', server.endpoint).href,
    asked: () => asked,
    offer: (update) => {
      respond = null
      const description = descriptionOf(update)
      pages = new Map([
        ['/latest-linux.yml', description],
        ['/latest-linux-arm64.yml', description],
        [`/${update.file.url}`, update.file.content],
      ])
    },
    answer: (given) => {
      respond = given
    },
    holdFiles: (hold) => {
      holds = hold
      if (!hold) for (const go of held.splice(0)) go()
    },
    close: server.close,
  }
}

function descriptionOf({ version, notes = '', file, sha512 }: OfferedUpdate): string {
  const hash = sha512 === undefined ? hashOf(file.content) : sha512
  // JSON is YAML.
  return JSON.stringify({
    version,
    files: [
      {
        url: file.url,
        size: Buffer.byteLength(file.content),
        ...(hash === null ? {} : { sha512: hash }),
      },
    ],
    releaseNotes: notes,
    releaseDate: '2026-01-01T00:00:00.000Z',
  })
}

function hashOf(content: string): string {
  return createHash('sha512').update(content).digest('base64')
}
