import { describe, expect, test } from 'vitest'
import { mayAskFor, type UpdateSource } from './update-source'

const gitHub: UpdateSource = { kind: 'github', owner: 'someone', repository: 'skinventory' }
const ownServer: UpdateSource = { kind: 'address', address: 'https://updates.example/app' }

describe('an update comes from its host alone', () => {
  test.each([
    [gitHub, 'https://github.com/someone/skinventory/releases.atom', true],
    [gitHub, 'https://release-assets.githubusercontent.com/x?y', true],
    [gitHub, 'http://github.com/', false],
    [gitHub, 'https://github.com:444/', false],
    [gitHub, 'https://github.com@evil.example/', false],
    [gitHub, 'https://evil.githubusercontent.com/', false],
    [ownServer, 'https://updates.example/other', true],
    [ownServer, 'https://updates.example:8443/', false],
    [ownServer, 'http://updates.example/', false],
    [ownServer, 'nonsense', false],
  ] as const)('%j, %s: %s', (source, address, may) => {
    expect(mayAskFor(source, address)).toBe(may)
  })
})
