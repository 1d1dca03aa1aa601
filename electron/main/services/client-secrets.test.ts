import { describe, expect, test } from 'vitest'
import { createMapVault } from '../../../tests/fakes/ports/map-vault'
import { createStillSandbox } from '../../../tests/fakes/ports/still-sandbox'
import type { StoredProject } from '../ports/project-store'
import { createClientSecrets } from './client-secrets'

const project: StoredProject = {
  id: 'p1',
  name: 'Shop',
  clientId: '123',
  endpoint: 'https://skinsback.com/api.php',
  authentication: 'signature',
  defaultCurrency: '',
  sandbox: false,
  keychainEntry: 'current',
}
const neverHadOne: StoredProject = { ...project, keychainEntry: 'none' }

function setUp() {
  const vault = createMapVault()
  return { vault, secrets: createClientSecrets({ vault, sandbox: createStillSandbox() }) }
}

describe('resolve', () => {
  test('reads the keychain for a project that is marked as having one', async () => {
    const { vault, secrets } = setUp()
    vault.entries.set('p1', 'from-keychain')

    expect(await secrets.resolve(project)).toEqual({ ok: true, value: 'from-keychain' })
    expect(secrets.stateOf(project)).toBe('keychain')
  })

  test('leaves the keychain alone for a project that never had a secret', async () => {
    const { vault, secrets } = setUp()

    expect(await secrets.resolve(neverHadOne)).toEqual({
      ok: false,
      error: { kind: 'client-secret-missing' },
    })
    expect(vault.calls).toEqual([])
    expect(secrets.stateOf(neverHadOne)).toBe('missing')
  })

  test('does not use an entry that is stale', async () => {
    const { vault, secrets } = setUp()
    vault.entries.set('p1', 'old')

    const resolved = await secrets.resolve({ ...project, keychainEntry: 'stale' })
    expect(resolved).toEqual({ ok: false, error: { kind: 'client-secret-missing' } })
  })

  test('an entry that is gone from an open keychain has vanished, and the project remembers', async () => {
    const { secrets } = setUp()

    expect(await secrets.resolve(project)).toEqual({
      ok: false,
      error: { kind: 'client-secret-vanished' },
    })
    expect(secrets.stateOf(project)).toBe('lost')
  })

  test('a locked keychain that finds nothing is locked, and the entry is found once it is open', async () => {
    const { vault, secrets } = setUp()
    vault.entries.set('p1', 'from-keychain')
    vault.locked = true
    expect(await secrets.resolve(project)).toEqual({
      ok: false,
      error: { kind: 'keychain-locked', detail: 'locked' },
    })
    expect(secrets.stateOf(project)).toBe('lost')

    vault.locked = false
    expect(await secrets.resolve(project)).toEqual({ ok: true, value: 'from-keychain' })
    expect(secrets.stateOf(project)).toBe('keychain')
  })

  test('says what the keychain said when it cannot be asked', async () => {
    const { vault, secrets } = setUp()
    vault.failure = { kind: 'keychain-unanswered', seconds: 20 }

    expect(await secrets.resolve(project)).toEqual({ ok: false, error: vault.failure })
  })

  test('the sandbox has its own, and no entry', async () => {
    const { vault, secrets } = setUp()
    const sandboxProject = { ...neverHadOne, sandbox: true }

    expect(await secrets.resolve(sandboxProject)).toEqual({ ok: true, value: 'sandbox-secret' })
    expect(secrets.stateOf(sandboxProject)).toBe('built-in')
    expect(vault.calls).toEqual([])
  })
})

describe('keep', () => {
  test('holds in memory what the keychain refuses, until it takes it', async () => {
    const { vault, secrets } = setUp()
    vault.failure = { kind: 'keychain-unavailable', detail: 'none' }
    expect(await secrets.keep('p1', 'typed')).toEqual({ ok: false, error: vault.failure })
    expect(secrets.stateOf(neverHadOne)).toBe('memory')
    expect(await secrets.resolve(neverHadOne)).toEqual({ ok: true, value: 'typed' })

    vault.failure = null
    expect(await secrets.keep('p1', 'typed')).toEqual({ ok: true, value: undefined })
    expect(vault.entries.get('p1')).toBe('typed')
    expect(secrets.stateOf(project)).toBe('keychain')
  })
})

test('a secret that is being kept counts at once', async () => {
  const { secrets } = setUp()
  const kept = secrets.keep('p1', 'typed')
  expect(await secrets.resolve({ ...project, keychainEntry: 'stale' })).toMatchObject({
    value: 'typed',
  })
  await kept
  expect(secrets.stateOf(project)).toBe('keychain')
})

describe('take', () => {
  test('gives back what it takes out', async () => {
    const { vault, secrets } = setUp()
    vault.entries.set('p1', 'from-keychain')

    expect(await secrets.take(project)).toEqual({ ok: true, value: 'from-keychain' })
    expect(vault.entries.size).toBe(0)
  })

  test('takes nothing from a locked keychain, which would say that all is done', async () => {
    const { vault, secrets } = setUp()
    vault.entries.set('p1', 'from-keychain')
    vault.locked = true

    expect((await secrets.take(project)).ok).toBe(false)
    expect((await secrets.take({ ...project, keychainEntry: 'stale' })).ok).toBe(false)
    expect(vault.calls).not.toContain('remove')
  })

  test('an entry that somebody else removed is no obstacle', async () => {
    const { secrets } = setUp()
    expect(await secrets.take(project)).toEqual({ ok: true, value: null })
  })

  test('takes one out of memory without touching the keychain', async () => {
    const { vault, secrets } = setUp()
    secrets.holdInMemory('p1', 'typed')

    expect(await secrets.take(neverHadOne)).toEqual({ ok: true, value: 'typed' })
    expect(secrets.stateOf(neverHadOne)).toBe('missing')
    expect(vault.calls).toEqual([])
  })
})
