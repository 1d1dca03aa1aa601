import type { ProjectDraft } from '@shared/domain/project'
import { describe, expect, test } from 'vitest'
import { createMapVault } from '../../../tests/fakes/ports/map-vault'
import { createMemoryProjectStore } from '../../../tests/fakes/ports/memory-project-store'
import { createStillSandbox } from '../../../tests/fakes/ports/still-sandbox'
import { createClientSecrets } from './client-secrets'
import { createProjectService } from './project-service'
import { createSandboxAccess } from './sandbox-access'
import { createSandboxService } from './sandbox-service'

const draft: ProjectDraft = {
  name: ' Shop ',
  clientId: '123',
  clientSecret: 'typed-secret',
  endpoint: 'https://skinsback.com/api.php',
  authentication: 'signature',
  defaultCurrency: 'usd',
}

function setUp() {
  const vault = createMapVault()
  const sandbox = createStillSandbox()
  const store = createMemoryProjectStore()
  const secrets = createClientSecrets({ vault, sandbox })
  const access = createSandboxAccess(sandbox)
  let made = 0
  const makeId = () => `p${(made += 1)}`
  const service = createProjectService({ projects: store, secrets, sandbox: access, makeId })
  const sandboxService = createSandboxService({
    projects: store,
    secrets,
    sandbox,
    access,
    makeId,
    projectName: 'Sandbox',
  })
  const save = async (typed: ProjectDraft) => {
    const saved = await service.saveProject(typed)
    if (!saved.ok) throw new Error(saved.error.kind)
    return saved.value
  }
  return { vault, sandbox, store, service, sandboxService, secrets, save }
}

function withoutSecret({ clientSecret: _, ...rest }: ProjectDraft): ProjectDraft {
  return rest
}

describe('saving', () => {
  test('a new project: its secret goes to the keychain, and no view holds it', async () => {
    const { vault, store, save, service } = setUp()

    const saved = await save(draft)

    expect(saved.keychainProblem).toBeNull()
    expect(saved.project).toEqual({
      ...withoutSecret(draft),
      id: 'p1',
      name: 'Shop',
      sandbox: false,
      secret: 'keychain',
    })
    expect(vault.entries.get('p1')).toBe('typed-secret')
    expect(JSON.stringify([saved, store.list(), service.views()])).not.toContain('typed-secret')
  })

  test('a new project without a secret may be kept', async () => {
    const { vault, save } = setUp()

    const saved = await save(withoutSecret(draft))

    expect(saved.project.secret).toBe('missing')
    expect(vault.calls).toEqual([])
  })

  test('changes without a secret keep the one that is stored', async () => {
    const { vault, save, secrets, store } = setUp()
    await save(draft)

    const saved = await save({ ...withoutSecret(draft), id: 'p1', clientId: '456' })

    expect(saved.project).toMatchObject({ clientId: '456', secret: 'keychain' })
    expect(vault.entries.get('p1')).toBe('typed-secret')
    const [project] = store.list()
    expect(project && (await secrets.resolve(project))).toMatchObject({ value: 'typed-secret' })
  })

  test('a refusing keychain: the project is kept, the secret in memory, and the reason is told', async () => {
    const { vault, save, store } = setUp()
    vault.failure = { kind: 'keychain-denied', detail: 'no' }

    const saved = await save(draft)

    expect(saved.project.secret).toBe('memory')
    expect(saved.keychainProblem).toEqual(vault.failure)
    expect(store.list()[0]?.keychainEntry).toBe('none')
  })

  test('an old entry that could not be replaced is never used again, and goes with its project', async () => {
    const { vault, save, store, service } = setUp()
    await save(draft)
    vault.failure = { kind: 'keychain-denied', detail: 'no' }
    await save({ ...draft, id: 'p1', clientSecret: 'newer' })
    expect(store.list()[0]?.keychainEntry).toBe('stale')

    vault.failure = null
    expect(await service.removeProject('p1', 'remove')).toEqual({ ok: true, value: undefined })
    expect(vault.entries.size).toBe(0)
  })

  test('a disk that refuses comes before the keychain, so that no secret is left without a project', async () => {
    const { vault, store, service } = setUp()
    store.failure = { kind: 'disk-full' }

    expect(await service.saveProject(draft)).toEqual({ ok: false, error: { kind: 'disk-full' } })
    expect(vault.calls).toEqual([])
  })

  test('names what is wrong, and keeps nothing', async () => {
    const { service, store } = setUp()

    const saved = await service.saveProject({ ...draft, endpoint: 'http://example.com/' })

    expect(saved).toEqual({
      ok: false,
      error: { kind: 'project-invalid', problems: [{ field: 'endpoint', problem: 'not-https' }] },
    })
    expect(store.list()).toEqual([])
  })

  test('a project that is not there cannot be changed', async () => {
    const { service } = setUp()
    const saved = await service.saveProject({ ...draft, id: 'gone' })
    expect(saved).toEqual({ ok: false, error: { kind: 'project-not-found' } })
  })

  test('the sandbox keeps its address, its credentials and its place outside the keychain', async () => {
    const { sandboxService, save, vault } = setUp()
    await sandboxService.trySandbox()

    const saved = await save({
      ...draft,
      id: 'p1',
      name: 'Mine',
      endpoint: 'https://other.example/',
    })

    expect(saved.project).toMatchObject({
      name: 'Mine',
      clientId: 'sandbox-id',
      endpoint: 'http://127.0.0.1:4711/api.php',
      sandbox: true,
      secret: 'built-in',
    })
    expect(vault.calls).toEqual([])
  })
})

test('an address that the form lets pass and the network does not is refused', async () => {
  const { service } = setUp()
  expect(await service.saveProject({ ...draft, endpoint: 'https://xn--a.com/api.php' })).toEqual({
    ok: false,
    error: { kind: 'project-invalid', problems: [{ field: 'endpoint', problem: 'not-a-url' }] },
  })
})

describe('removing and restoring', () => {
  test('takes the secret out of the keychain, and an undo brings both back', async () => {
    const { vault, service, save } = setUp()
    await save(draft)

    expect(await service.removeProject('p1', 'remove')).toEqual({ ok: true, value: undefined })
    expect(service.views()).toEqual([])
    expect(vault.entries.size).toBe(0)

    const restored = await service.restoreProject('p1')
    expect(restored).toMatchObject({
      ok: true,
      value: { project: { id: 'p1', name: 'Shop', secret: 'keychain' }, keychainProblem: null },
    })
    expect(vault.entries.get('p1')).toBe('typed-secret')
    expect(await service.restoreProject('p1')).toEqual({
      ok: false,
      error: { kind: 'nothing-to-restore' },
    })
  })

  test('while the keychain is locked the project stays, with its secret', async () => {
    const { vault, service, save } = setUp()
    await save(draft)
    vault.locked = true

    expect(await service.removeProject('p1', 'remove')).toEqual({
      ok: false,
      error: { kind: 'keychain-locked', detail: 'locked' },
    })
    expect(service.views()).toHaveLength(1)

    vault.locked = false
    expect((await service.removeProject('p1', 'remove')).ok).toBe(true)
    expect(vault.entries.size).toBe(0)
  })

  test('where no keychain answers any more, its secret can be left there', async () => {
    const { vault, service, save } = setUp()
    await save(draft)
    vault.locked = true

    expect((await service.removeProject('p1', 'leave')).ok).toBe(true)
    expect(service.views()).toEqual([])
    vault.locked = false
    expect(vault.entries.get('p1')).toBe('typed-secret')

    const restored = await service.restoreProject('p1')
    expect(restored).toMatchObject({ ok: true, value: { project: { secret: 'keychain' } } })
  })

  test('an undo puts the project back where it stood', async () => {
    const { service, save } = setUp()
    for (const name of ['One', 'Two', 'Three']) await save({ ...draft, name })

    expect((await service.removeProject('p2', 'remove')).ok).toBe(true)
    expect((await service.restoreProject('p2')).ok).toBe(true)

    expect(service.views().map(({ name }) => name)).toEqual(['One', 'Two', 'Three'])
  })

  test('a secret that was only in memory comes back too', async () => {
    const { vault, service, save } = setUp()
    vault.failure = { kind: 'keychain-unavailable', detail: 'none' }
    await save(draft)

    expect((await service.removeProject('p1', 'remove')).ok).toBe(true)
    const restored = await service.restoreProject('p1')

    expect(restored).toMatchObject({ ok: true, value: { project: { secret: 'memory' } } })
  })

  test('a disk that refuses the removal loses no secret', async () => {
    const { store, service, save, secrets } = setUp()
    await save(draft)
    store.removalFailure = { kind: 'disk-read-only' }

    expect(await service.removeProject('p1', 'remove')).toEqual({
      ok: false,
      error: { kind: 'disk-read-only' },
    })
    const [project] = store.list()
    expect(project && (await secrets.resolve(project))).toEqual({ ok: true, value: 'typed-secret' })
  })
})

describe('trying the sandbox', () => {
  test('makes one project, and finds it again', async () => {
    const { sandboxService, service } = setUp()

    const first = await sandboxService.trySandbox()
    const second = await sandboxService.trySandbox()

    expect(first).toEqual(second)
    expect(service.views()).toEqual([
      expect.objectContaining({ name: 'Sandbox', endpoint: 'http://127.0.0.1:4711/api.php' }),
    ])
  })

  test('says so when no port can be had', async () => {
    const { sandbox, sandboxService } = setUp()
    sandbox.broken = true
    expect(await sandboxService.trySandbox()).toEqual({
      ok: false,
      error: { kind: 'sandbox-failed', detail: 'no port' },
    })
  })
})
