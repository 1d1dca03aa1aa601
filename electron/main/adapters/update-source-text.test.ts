import { describe, expect, test } from 'vitest'
import type { UpdateSource } from '../ports/update-source'
import { homepageIn, readUpdateSource } from './update-source-text'

const gitHub: UpdateSource = { kind: 'github', owner: 'someone', repository: 'skinventory' }
const ownServer: UpdateSource = { kind: 'address', address: 'https://updates.example/app' }

describe('what the package says of its releases', () => {
  test.each([
    [
      "owner: someone\nrepo: 'skinventory'\nprovider: github\nupdaterCacheDirName: s-updater\n",
      gitHub,
    ],
    ['provider: generic\r\nurl: "https://updates.example/app"\r\n', ownServer],
    [
      'provider: generic\nurl: http://127.0.0.1:1/',
      { kind: 'address', address: 'http://127.0.0.1:1/' },
    ],
  ] as const)('%j', (text, source) => {
    expect(readUpdateSource(text)).toEqual(source)
  })

  test.each([
    '',
    'provider: generic',
    'provider: generic\nurl: http://updates.example/',
    'provider: generic\nurl: file:///tmp/',
    'provider: github\nowner: ..\nrepo: skinventory',
    'provider: github\nowner: a/b\nrepo: skinventory',
    'provider: github\nowner: a\nrepo: b\nhost: github.example',
    'provider: github\nowner: a\nrepo: b\ntoken: abc',
    'provider: s3\nbucket: b',
  ])('is not taken: %j', (text) => {
    expect(readUpdateSource(text)).toBeNull()
  })

  test('a page stands in package.json, or none', () => {
    expect(homepageIn('{"homepage":"https://a.example"}')).toBe('https://a.example')
    expect(homepageIn('{"homepage":1}')).toBeNull()
    expect(homepageIn('{')).toBeNull()
  })
})
