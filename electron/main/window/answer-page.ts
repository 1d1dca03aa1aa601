import { contentSecurityPolicy } from './content-security-policy'
import type { PageFiles } from './page-files'

export interface PageAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | string
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
}

/** What index.html holds where the nonce of its styles belongs. */
const noncePlace = '__CSP_NONCE__'

/** Answers for a path of the page's host. A load of the page itself gets a nonce of its own. */
export function answerPage(
  pathname: string,
  files: PageFiles,
  makeNonce: () => string,
): PageAnswer {
  const place = pathname === '/' ? '/index.html' : pathname
  const content = files.get(place)
  const type = types[place.slice(place.lastIndexOf('.') + 1)]
  if (content === undefined || type === undefined) return notFound
  const headers = { ...strictHeaders, 'Content-Type': type }
  if (place !== '/index.html') return { status: 200, headers, body: content }
  const nonce = makeNonce()
  return {
    status: 200,
    headers: {
      ...headers,
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Cache-Control': 'no-store',
    },
    body: new TextDecoder().decode(content).replaceAll(noncePlace, nonce),
  }
}

// No Cross-Origin-Opener-Policy: this page opens no other and is opened by none (`lock-down.ts`), and Chromium would throw
// the window's first process away for it and start a second one.
export const strictHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const

export const notFound: PageAnswer = { status: 404, headers: strictHeaders, body: '' }
