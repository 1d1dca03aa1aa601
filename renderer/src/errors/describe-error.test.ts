import type { AppError, AppErrorKind, FileProblem } from '@shared/app-error'
import { apiErrorCodes, type ApiErrorName } from '@shared/domain/api-error'
import { describe, expect, it } from 'vitest'
import { createI18n } from '../i18n/create-i18n'
import { describeError } from './describe-error'

const t = createI18n().getFixedT('en', 'errors')
const describeOn = (error: AppError, platform = 'linux') => describeError(error, t, platform)

/** One of each kind; the type makes a forgotten one an error. */
const examples: { readonly [Kind in AppErrorKind]: Extract<AppError, { kind: Kind }> } = {
  'request-invalid': {
    kind: 'request-invalid',
    problems: [{ field: 'steamId', problem: 'not-a-steam-id' }],
  },
  'project-invalid': {
    kind: 'project-invalid',
    problems: [{ field: 'name', problem: 'required' }],
  },
  'project-not-found': { kind: 'project-not-found' },
  'nothing-to-restore': { kind: 'nothing-to-restore' },
  'client-secret-missing': { kind: 'client-secret-missing' },
  'client-secret-vanished': { kind: 'client-secret-vanished' },
  'keychain-unavailable': { kind: 'keychain-unavailable', detail: 'no service' },
  'keychain-locked': { kind: 'keychain-locked', detail: 'IsLocked' },
  'keychain-unanswered': { kind: 'keychain-unanswered', seconds: 30 },
  'keychain-denied': { kind: 'keychain-denied', detail: 'denied' },
  'keychain-failed': { kind: 'keychain-failed', detail: 'broken' },
  'name-not-resolved': {
    kind: 'name-not-resolved',
    host: 'skinsback.example',
    code: 'ERR_NAME_NOT_RESOLVED',
  },
  offline: { kind: 'offline', code: 'ERR_INTERNET_DISCONNECTED' },
  'connection-refused': {
    kind: 'connection-refused',
    host: '127.0.0.1:1',
    code: 'ERR_CONNECTION_REFUSED',
  },
  'connection-lost': { kind: 'connection-lost', code: 'ERR_CONNECTION_RESET' },
  'tls-failed': { kind: 'tls-failed', host: 'skinsback.com', code: 'ERR_CERT_DATE_INVALID' },
  'proxy-failed': { kind: 'proxy-failed', code: 'ERR_PROXY_CONNECTION_FAILED' },
  'timed-out': { kind: 'timed-out', seconds: 30 },
  'network-failed': { kind: 'network-failed', code: 'ERR_FAILED' },
  redirected: { kind: 'redirected', status: 302, location: 'https://elsewhere.example/' },
  'http-error': { kind: 'http-error', status: 503, excerpt: 'busy' },
  'reply-empty': { kind: 'reply-empty', status: 200 },
  'reply-is-html': { kind: 'reply-is-html', status: 200, excerpt: '<html>' },
  'reply-not-json': { kind: 'reply-not-json', status: 200, excerpt: 'nope' },
  'reply-truncated': { kind: 'reply-truncated', bytes: 1234 },
  'reply-wrong-encoding': { kind: 'reply-wrong-encoding', status: 200 },
  'reply-not-unpacked': { kind: 'reply-not-unpacked', status: 200 },
  'reply-without-items': { kind: 'reply-without-items', status: 200, excerpt: '{}' },
  'reply-too-large': { kind: 'reply-too-large', limit: 256 * 1024 * 1024 },
  'api-error': {
    kind: 'api-error',
    error: { name: 'invalid_signature', code: '-3', message: 'invalid_signature' },
  },
  cancelled: { kind: 'cancelled' },
  'batch-not-found': { kind: 'batch-not-found' },
  'batch-running': { kind: 'batch-running' },
  'batch-project-busy': { kind: 'batch-project-busy' },
  'batch-tokens-gone': { kind: 'batch-tokens-gone' },
  'update-held': { kind: 'update-held', because: 'batch-running' },
  'update-not-possible': { kind: 'update-not-possible' },
  'update-not-listed': { kind: 'update-not-listed' },
  'update-not-understood': { kind: 'update-not-understood', detail: 'files.0.sha512' },
  'update-unverified': { kind: 'update-unverified', problem: 'checksum' },
  'update-not-installed': { kind: 'update-not-installed' },
  'disk-full': { kind: 'disk-full' },
  'disk-read-only': { kind: 'disk-read-only' },
  'storage-failed': { kind: 'storage-failed', detail: 'EIO' },
  'snapshot-not-found': { kind: 'snapshot-not-found' },
  'snapshot-damaged': { kind: 'snapshot-damaged', detail: 'at byte 7' },
  'reader-stopped': { kind: 'reader-stopped', detail: 'exit 9' },
  'file-not-found': { kind: 'file-not-found' },
  'file-is-folder': { kind: 'file-is-folder' },
  'file-unreadable': { kind: 'file-unreadable', detail: 'EACCES' },
  'file-empty': { kind: 'file-empty' },
  'file-not-recognised': { kind: 'file-not-recognised' },
  'file-broken': { kind: 'file-broken', problem: 'truncated', bytes: 1234 },
  'file-too-new': { kind: 'file-too-new', version: 2 },
  'file-is-error-answer': {
    kind: 'file-is-error-answer',
    error: { name: 'invalid_signature', code: '-3', message: 'invalid_signature' },
  },
  'file-without-items': { kind: 'file-without-items' },
  'file-is-draft': { kind: 'file-is-draft' },
  'csv-lacks-columns': { kind: 'csv-lacks-columns', columns: ['asset_id', 'name'] },
  'file-too-large': { kind: 'file-too-large', limit: 1024 ** 3 },
  'file-too-many-items': { kind: 'file-too-many-items', limit: 1_000_000 },
  'copy-too-large': { kind: 'copy-too-large', limit: 64 * 1024 ** 2 },
  'order-id-used': { kind: 'order-id-used', orderId: 'order-7' },
  'draft-not-found': { kind: 'draft-not-found' },
  'draft-recorded': { kind: 'draft-recorded' },
  'print-failed': { kind: 'print-failed', detail: 'Invalid printer settings' },
  'sandbox-failed': { kind: 'sandbox-failed', detail: 'EADDRINUSE' },
  'link-refused': { kind: 'link-refused' },
  'invalid-arguments': { kind: 'invalid-arguments', method: 'saveProject', detail: 'name' },
  'untrusted-sender': { kind: 'untrusted-sender', method: 'saveProject' },
  unexpected: { kind: 'unexpected', detail: 'TypeError' },
}

const names = Object.keys(apiErrorCodes) as readonly ApiErrorName[]
const apiError = (name: ApiErrorName | null, code: string | null, message: string): AppError => ({
  kind: 'api-error',
  error: { name, code, message },
})
/** A text of its own, not a key that was not found, and nothing left to be filled in. */
const sentence = /^[^{}]*\s[^{}]*$/u

describe('describeError', () => {
  it.each(Object.values(examples).map((error) => [error.kind, error] as const))(
    'says what happened and what to do: %s',
    (kind, error) => {
      const { title, remedy } = describeOn(error)
      if (kind !== 'cancelled') expect(title).toMatch(sentence)
      expect(remedy).toMatch(sentence)
      expect(`${title} ${remedy}`).not.toContain(`${kind}.`)
    },
  )

  it('shows all that an error holds', () => {
    for (const error of Object.values(examples)) {
      const { title, remedy, technical } = describeOn(error)
      const shown = [title, remedy, ...technical.map(({ value }) => value)].join('\n')
      const { kind: _kind, ...facts } = error
      for (const [name, fact] of Object.entries(facts)) {
        // Names of ours, each with words of its own.
        if (name === 'problem' || name === 'because') continue
        if (typeof fact === 'string') expect(shown).toContain(fact)
      }
    }
  })

  it('gives each error its own title', () => {
    const titles = [
      ...Object.values(examples).map((error) => describeOn(error).title),
      ...names.map((name) => describeOn(apiError(name, '0', name)).title),
    ]
    const shared = new Set([
      // A bug is a bug for the person, wherever it was caught.
      describeOn(examples.unexpected).title,
      describeOn(examples['api-error']).title,
    ])
    const own = titles.filter((title) => !shared.has(title))
    expect(new Set(own).size).toBe(own.length)
  })

  it.each(names)(
    'has words for SkinsBack’s %s, and shows code and message as they came',
    (name) => {
      const code = String(apiErrorCodes[name])
      const { title, remedy, technical } = describeOn(apiError(name, code, name))
      expect(title).toMatch(sentence)
      expect(remedy).toMatch(sentence)
      expect(title).not.toBe(describeOn(apiError(null, '99', 'odd')).title)
      expect(technical).toEqual([
        { label: 'Code', value: code },
        { label: 'Message', value: name },
      ])
    },
  )

  it('names the setting for -8, and what does not fit for -3', () => {
    expect(describeOn(apiError('invalid_ip_address', '-8', '')).remedy).toMatch(
      /merchant panel.*project's settings.*list of allowed IP addresses/u,
    )
    expect(describeOn(apiError('invalid_signature', '-3', '')).title).toBe(
      'The client secret does not fit the Client ID',
    )
  })

  it('names the known currencies where one is not accepted', () => {
    expect(describeOn(apiError('invalid_currency', '4', '')).remedy).toMatch(/USD, RUB, .*NZD/u)
  })

  it('shows an unknown error as it came, markup and all', () => {
    const { technical } = describeOn(apiError(null, '4242', '<b>new_error</b> {{x}}'))
    expect(technical.map(({ value }) => value)).toEqual(['4242', '<b>new_error</b> {{x}}'])
  })

  it('lives with an error that has neither code nor message', () => {
    expect(describeOn(apiError(null, null, '')).technical).toEqual([
      { label: 'Message', value: '(no message)' },
    ])
  })

  it('says limits and places as a person reads them', () => {
    expect(describeOn(examples['file-too-large']).title).toBe('The file is larger than 1 GB')
    expect(describeOn(examples['file-too-many-items']).title).toBe(
      'The file holds more than 1,000,000 items',
    )
    expect(describeOn(examples['copy-too-large']).remedy).toContain('64 MB')
    expect(describeOn(examples['file-broken']).remedy).toContain('byte 1,234')
    expect(describeOn(examples['csv-lacks-columns']).remedy).toContain('asset_id, name')
  })

  it('has other words for each way a file can be broken', () => {
    const problems = {
      truncated: true,
      'not-json': true,
      'utf-16': true,
      'wrong-encoding': true,
      gzip: true,
      'csv-quotes': true,
      'item-too-large': true,
    } satisfies Record<FileProblem, true>
    const titles = Object.keys(problems).map(
      (problem) =>
        describeOn({ kind: 'file-broken', problem: problem as FileProblem, bytes: 7 }).title,
    )
    for (const title of titles) expect(title).toMatch(sentence)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('names the error of SkinsBack that a file holds', () => {
    const { remedy, technical } = describeOn(examples['file-is-error-answer'])
    expect(remedy).toContain('The client secret does not fit the Client ID')
    expect(technical.map(({ value }) => value)).toEqual(['-3', 'invalid_signature'])
  })

  it.each([
    'keychain-unavailable',
    'keychain-locked',
    'keychain-unanswered',
    'keychain-denied',
    'keychain-failed',
  ] as const)('has another way out of %s for each system', (kind) => {
    const remedies = ['linux', 'darwin', 'win32', 'freebsd'].map(
      (platform) => describeOn(examples[kind], platform).remedy,
    )
    expect(new Set(remedies).size).toBe(4)
  })

  it('says of a certificate what is wrong with it', () => {
    const remedies = [
      ['ERR_CERT_AUTHORITY_INVALID', /vouches/u],
      ['ERR_CERT_DATE_INVALID', /expired[^]*date and time/u],
      ['ERR_CERT_COMMON_NAME_INVALID', /another host/u],
      ['ERR_CERT_REVOKED', /not accepted/u],
      ['ERR_SSL_PROTOCOL_ERROR', /port/u],
    ] as const
    for (const [code, words] of remedies) {
      expect(describeOn({ kind: 'tls-failed', host: 'h.example', code }).remedy).toMatch(words)
    }
  })

  it('tells a proxy that asks for a password from one that is not there', () => {
    const of = (code: string) => describeOn({ kind: 'proxy-failed', code }).title
    expect(of('ERR_PROXY_AUTH_REQUESTED')).toContain('user name and password')
    expect(of('ERR_PROXY_CONNECTION_FAILED')).not.toContain('password')
  })

  it('says of an HTTP status what can be done, and how long the service wants to rest', () => {
    const of = (status: number, retryAfter?: number) =>
      describeOn({
        kind: 'http-error',
        status,
        excerpt: '',
        ...(retryAfter === undefined ? {} : { retryAfter }),
      }).remedy
    expect(of(429)).toMatch(/^It takes no more requests for now/u)
    expect(of(429, 30)).toMatch(/^It takes no more[^]* It asks to be left alone for 30 seconds\.$/u)
    expect(of(503, 3600)).toMatch(/^It has trouble[^]* It asks to be left alone for 60 minutes\.$/u)
    expect(of(500, 0)).toMatch(/^It has trouble/u)
    expect(of(403)).toContain('turned away')
    expect(of(404)).toContain('nothing at this address')
    expect(of(418)).toContain('not an answer of the API')
  })

  it('does not fill in what stands in a host, an excerpt or an order id', () => {
    const { title } = describeOn({
      kind: 'tls-failed',
      host: '$t(cancelled.title){{code}}',
      code: 'ERR',
    })
    expect(title).toContain('$t(cancelled.title)')
    const used = describeOn({ kind: 'order-id-used', orderId: '$t(cancelled.title){{x}}' })
    expect(used.title).toContain('$t(cancelled.title)')
  })
})
