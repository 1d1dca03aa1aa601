import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CopyFacts, UpdateSource } from '../ports/update-source'
import {
  hindranceOf,
  isNewer,
  mayCheckByItself,
  releasesPage,
  timeBetweenChecks,
  updateSupport,
} from './update-rules'

const gitHub: UpdateSource = { kind: 'github', owner: 'someone', repository: 'skinventory' }
const ownServer: UpdateSource = { kind: 'address', address: 'https://updates.example/app' }

const appImage: CopyFacts = {
  version: '1.2.3',
  platform: 'linux',
  source: gitHub,
  isPortable: false,
  isAppImage: true,
  homepage: null,
}

describe('a copy replaces itself', () => {
  test.each([
    ['as an AppImage', appImage],
    ['where it was installed on Windows', { ...appImage, platform: 'win32', isAppImage: false }],
    ['on macOS', { ...appImage, platform: 'darwin', isAppImage: false }],
  ] as const)('%s', (_where, facts) => {
    expect(updateSupport(facts)).toEqual({ kind: 'self', host: 'github.com', hasPage: true })
  })

  test.each([
    ['of a deb, an rpm or an archive', 'system-package', { isAppImage: false }],
    ['portable', 'portable', { platform: 'win32', isPortable: true }],
    ['a test build, whatever else it says', 'test-build', { version: '1.2.3-test-build' }],
    ['without an address', 'no-address', { source: null }],
  ] as const)('but not one that is %s', (_what, because, change) => {
    expect(updateSupport({ ...appImage, ...change })).toMatchObject({ kind: 'by-hand', because })
  })
})

test.each([
  [gitHub, null, 'https://github.com/someone/skinventory/releases'],
  [null, 'https://github.com/a/b/', 'https://github.com/a/b/releases'],
  [ownServer, 'https://skinventory.example/', 'https://skinventory.example/'],
  [null, 'http://skinventory.example/', null],
  [null, 'javascript:alert(1)', null],
  [null, null, null],
] as const)('the page of releases of %j and %j', (source, homepage, page) => {
  expect(releasesPage({ source, homepage })).toBe(page)
})

describe('a version', () => {
  test.each([
    ['1.2.4', '1.2.3'],
    ['1.10.0', '1.9.9'],
    ['2.0.0', '1.99.99'],
    ['1.2.3', '1.2.3-beta.1'],
  ])('%s is newer than %s', (offered, running) => {
    expect(isNewer(offered, running)).toBe(true)
    expect(isNewer(running, offered)).toBe(false)
  })

  test.each(['1.2.3', '1.2.2', '0.9.9', '9.9.9-beta', 'v9.9.9', '9.9', '9.9.9 ', '', '1e9.0.0'])(
    '%j is not newer than 1.2.3',
    (offered) => {
      expect(isNewer(offered, '1.2.3')).toBe(false)
    },
  )

  test('no two are newer than each other', () => {
    const version = fc
      .tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.constantFrom('', '-beta'))
      .map(([a, b, c, rest]) => `${a}.${b}.${c}${rest}`)
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(isNewer(a, b) && isNewer(b, a)).toBe(false)
      }),
    )
  })
})

const idle = { batchRuns: false, draftUnsaved: false }

test.each([
  [idle, null],
  [{ ...idle, batchRuns: true }, 'batch-running'],
  [{ ...idle, draftUnsaved: true }, 'draft-unsaved'],
] as const)('%j holds it back: %s', (work, hindrance) => {
  expect(hindranceOf(work)).toBe(hindrance)
})

describe('the app asks by itself', () => {
  const now = 10 * timeBetweenChecks
  const agreed = { ...idle, automatic: true, checkedAt: null, now }

  test.each([
    ['at first', agreed],
    ['a day later', { ...agreed, checkedAt: now - timeBetweenChecks }],
    ['after the clock was set back', { ...agreed, checkedAt: now + 1 }],
  ])('%s', (_when, facts) => {
    expect(mayCheckByItself(facts)).toBe(true)
  })

  test.each([
    ['without leave', { ...agreed, automatic: false }],
    ['twice a day', { ...agreed, checkedAt: now - timeBetweenChecks + 1 }],
    ['while a batch runs', { ...agreed, batchRuns: true }],
    ['while a draft is not kept', { ...agreed, draftUnsaved: true }],
  ])('never %s', (_when, facts) => {
    expect(mayCheckByItself(facts)).toBe(false)
  })
})
