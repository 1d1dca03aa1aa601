import { expect, test } from 'vitest'
import { answerPage } from './answer-page'

const text = new TextEncoder()
const files = new Map([
  ['/index.html', text.encode('<meta name="csp-nonce" content="__CSP_NONCE__" />')],
  ['/assets/index.js', text.encode('start()')],
  ['/assets/inter.woff2', new Uint8Array([1])],
  ['/notes.txt', text.encode('no type of ours')],
])
let made = 0
const answer = (pathname: string) => answerPage(pathname, files, () => `nonce${(made += 1)}`)

test.each(['/', '/index.html'])(
  '%s is the page, with a nonce of its own in text and policy',
  (at) => {
    const first = answer(at)
    const second = answer(at)
    const nonce = /content="(nonce\d+)"/u.exec(String(first.body))?.[1] ?? 'none'
    expect(first.headers['Content-Type']).toBe('text/html; charset=utf-8')
    expect(first.headers['Content-Security-Policy']).toContain(`style-src 'self' 'nonce-${nonce}';`)
    expect(second.headers['Content-Security-Policy']).not.toContain(`'nonce-${nonce}'`)
  },
)

test('the policy starts from nothing, and lets no script or style be written into the page', () => {
  const policy = answer('/').headers['Content-Security-Policy'] ?? ''
  expect(policy.startsWith("default-src 'none'; script-src 'self';")).toBe(true)
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/u)
})

test.each([
  ['/assets/index.js', 'text/javascript; charset=utf-8'],
  ['/assets/inter.woff2', 'font/woff2'],
])('%s comes as %s, and as nothing else', (at, type) => {
  const { status, headers } = answer(at)
  expect(status).toBe(200)
  expect(headers).toMatchObject({ 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' })
})

test.each([
  '/assets/../../package.json',
  '/assets/%2e%2e/index.html',
  '/etc/passwd',
  '/notes.txt',
  '/assets',
  '',
])('%j is not there', (at) => {
  expect(answer(at)).toMatchObject({ status: 404, body: '' })
})
