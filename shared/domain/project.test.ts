import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultEndpoint, projectProblems, type ProjectDraft, type ProjectProblem } from './project'

const draft: ProjectDraft = {
  name: 'My shop',
  clientId: '12345',
  clientSecret: 'test-secret',
  endpoint: defaultEndpoint,
  authentication: 'signature',
  defaultCurrency: 'usd',
}

function problemOf(field: ProjectProblem['field'], value: string): string | null {
  const problems = projectProblems({ ...draft, [field]: value })
  expect(problems.every((problem) => problem.field === field)).toBe(true)
  expect(problems.length).toBeLessThan(2)
  return problems[0]?.problem ?? null
}

test('a good draft has no problem', () => {
  expect(projectProblems(draft)).toEqual([])
})

test('a stored secret need not be typed again', () => {
  const { clientSecret: _, ...kept } = draft
  expect(projectProblems({ ...kept, id: 'some-project' })).toEqual([])
})

test('problems come in the order of the form', () => {
  const problems = projectProblems({
    ...draft,
    name: '',
    clientId: '',
    clientSecret: '',
    endpoint: '',
    defaultCurrency: '?',
  })
  expect(problems).toEqual([
    { field: 'name', problem: 'required' },
    { field: 'clientId', problem: 'required' },
    { field: 'clientSecret', problem: 'required' },
    { field: 'endpoint', problem: 'required' },
    { field: 'defaultCurrency', problem: 'not-a-currency' },
  ])
})

describe('name', () => {
  test.each([
    ['a'.repeat(100), null],
    ['a'.repeat(101), 'too-long'],
    ['', 'required'],
    [' \t\n', 'required'],
    ['<b>Магазин</b> ★ ‮', null],
  ])('%j: %s', (name, problem) => {
    expect(problemOf('name', name)).toBe(problem)
  })
})

describe.each(['clientId', 'clientSecret'] as const)('%s', (field) => {
  test.each([
    ['!"#~azAZ09:;', null],
    ['a'.repeat(256), null],
    ['a'.repeat(257), 'too-long'],
    ['', 'required'],
    ['   ', 'required'],
    [' padded', 'not-printable'],
    ['line\nbreak', 'not-printable'],
    ['trailing\n', 'not-printable'],
    ['nul\0', 'not-printable'],
    ['delete\x7f', 'not-printable'],
    ['sécret', 'not-printable'],
    ['zero\u200bwidth', 'not-printable'],
  ])('%j: %s', (value, problem) => {
    expect(problemOf(field, value)).toBe(problem)
  })
})

describe('default currency', () => {
  test.each([
    ['', null],
    ['rub', null],
    ['usdt', null],
    ['USD', 'not-a-currency'],
    ['us', 'not-a-currency'],
    ['dollar', 'not-a-currency'],
    ['us\n', 'not-a-currency'],
    ['uſd', 'not-a-currency'],
  ])('%j: %s', (currency, problem) => {
    expect(problemOf('defaultCurrency', currency)).toBe(problem)
  })
})

describe('endpoint', () => {
  test.each([
    defaultEndpoint,
    'https://example.com',
    'https://example.com/',
    'HTTPS://Example.COM/Api.php',
    'https://sub-domain.my_host.example.com:8443/a/b?c=d',
    'https://93.184.216.34/api.php',
    'https://localhost/',
    'https://xn--mnchen-3ya.de/',
    'https://example.com/@user:password',
    'http://localhost',
    'http://LOCALHOST:65535/api.php',
    'http://127.0.0.1:1/api.php',
    'http://127.255.255.254/',
    'http://[::1]:8080',
    'http://[::1]/api.php',
  ])('%s is fine', (endpoint) => {
    expect(problemOf('endpoint', endpoint)).toBeNull()
  })

  test.each([
    'http://skinsback.com/api.php',
    'http://127.0.0.1.evil.com/',
    'http://localhost.evil.com/',
    'http://evil.com/localhost',
    'http://evil.com/?127.0.0.1',
    'http://evil.com/#@localhost',
    'http://notlocalhost/',
    'http://128.0.0.1/',
    'http://0.0.0.0/',
    'http://192.168.0.1/',
  ])('%s: not-https', (endpoint) => {
    expect(problemOf('endpoint', endpoint)).toBe('not-https')
  })

  test.each([
    'http://localhost@evil.com',
    'http://127.0.0.1:80@evil.com/',
    'https://user:password@skinsback.com/',
    'https://@skinsback.com/',
    'http://evil.com\\@localhost/',
  ])('%s: has-credentials', (endpoint) => {
    expect(problemOf('endpoint', endpoint)).toBe('has-credentials')
  })

  test.each([`${defaultEndpoint}#`, `${defaultEndpoint}?a#b`, 'http://localhost/#@evil.com'])(
    '%s: has-fragment',
    (endpoint) => {
      expect(problemOf('endpoint', endpoint)).toBe('has-fragment')
    },
  )

  test.each([
    'skinsback.com/api.php',
    '//skinsback.com',
    'ftp://skinsback.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https:skinsback.com',
    'https:/skinsback.com',
    'https://',
    'https:///api.php',
    'https://skinsback.com?x',
    ` ${defaultEndpoint}`,
    `${defaultEndpoint}\n`,
    'https://skins back.com/',
    'https://skinsback.com/a b',
    'https://skinsback.com:/',
    'https://skinsback.com:0/',
    'https://skinsback.com:65536/',
    'https://skinsback.com:443:443/',
    'https://skinsback..com/',
    'https://.com/',
    'https://a@b@c/',
    'https://skinsback.com\\evil.com/',
    'https://skinsbаck.com/', // a Cyrillic а
    'httpſ://localhost/',
    'http://localhoſt/',
    'http://１２７.0.0.1/',
    'http://127.1/',
    'http://127.0.0.256/',
    'http://127.0.0.010/',
    'http://0x7f.0.0.1/',
    'http://2130706433/',
    'https://1.2.3.4.5/',
    'http://[::1/',
    'http://[::1]evil.com/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::]/',
    'https://exa%6Dple.com/',
    'https://exam\0ple.com/',
  ])('%j: not-a-url', (endpoint) => {
    expect(problemOf('endpoint', endpoint)).toBe('not-a-url')
  })

  test('is kept short', () => {
    const longest = `https://example.com/${'a'.repeat(1980)}`
    expect(problemOf('endpoint', longest)).toBeNull()
    expect(problemOf('endpoint', `${longest}a`)).toBe('too-long')
  })

  test('what passes is read by the network as we read it', () => {
    const piece = fc.constantFrom(
      'http://',
      'https://',
      'localhost',
      '127.0.0.1',
      '[::1]',
      'evil.com',
      '.',
      '@',
      ':',
      '8080',
      '/',
      '\\',
      '?',
      '#',
      '%',
      '0',
      '-',
      'ſ',
      '。',
      '\t',
    )
    const host = fc.constantFrom(
      'http://localhost',
      'http://127.0.0.1',
      'http://[::1]',
      'https://evil.com',
      'http://',
      'https://',
    )
    const endpoint = fc
      .tuple(host, fc.array(piece, { maxLength: 4 }))
      .map(([start, rest]) => start + rest.join(''))
    let passed = 0
    fc.assert(
      fc.property(endpoint, (text) => {
        if (problemOf('endpoint', text) !== null) return
        passed += 1
        const url = new URL(text)
        expect(url.username + url.password).toBe('')
        expect(['http:', 'https:']).toContain(url.protocol)
        if (url.protocol === 'http:') {
          expect(url.hostname).toMatch(/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u)
        }
      }),
      { numRuns: 3000 },
    )
    expect(passed).toBeGreaterThan(100)
  })
})
