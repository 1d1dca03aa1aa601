import { fail, ok } from '@shared/result'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFakeBridge, projectView, startState } from '../test/fake-bridge'
import { createAppStores } from './app-stores'
import { savingDelay } from './preferences-store'
import { createScreenStore } from './screen-store'

function createStores() {
  const start = startState()
  const bridge = createFakeBridge(start)
  return { bridge, ...createAppStores(bridge, start) }
}

describe('the preferences store', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => vi.useRealTimers())

  it('saves once, after the last of many changes', async () => {
    const { bridge, preferences } = createStores()
    preferences.getState().changePreferences({ view: 'grid' })
    await vi.advanceTimersByTimeAsync(savingDelay - 1)
    preferences.getState().changePreferences({ order: { key: 'name', descending: false } })
    await vi.advanceTimersByTimeAsync(savingDelay - 1)
    expect(bridge.savePreferences).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(bridge.savePreferences).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ view: 'grid', order: { key: 'name', descending: false } }),
    )
  })

  it('keeps what is on screen when saving fails, says why, and forgets that after a success', async () => {
    const { bridge, preferences } = createStores()
    bridge.savePreferences.mockResolvedValueOnce(fail({ kind: 'disk-full' }))
    preferences.getState().changePreferences({ view: 'grid' })
    await vi.advanceTimersByTimeAsync(savingDelay)
    expect(preferences.getState()).toMatchObject({
      preferences: { view: 'grid' },
      savingProblem: { kind: 'disk-full' },
    })
    preferences.getState().changePreferences({ view: 'table' })
    await vi.advanceTimersByTimeAsync(savingDelay)
    expect(preferences.getState().savingProblem).toBeNull()
  })

  it('saves at once what still waits, and nothing where nothing does', async () => {
    const { bridge, preferences } = createStores()
    await preferences.getState().saveNow()
    expect(bridge.savePreferences).not.toHaveBeenCalled()
    preferences.getState().changePreferences({ view: 'grid' })
    await preferences.getState().saveNow()
    await vi.advanceTimersByTimeAsync(savingDelay)
    expect(bridge.savePreferences).toHaveBeenCalledOnce()
  })
})

describe('the projects store', () => {
  const draft = {
    name: 'New',
    clientId: '7',
    clientSecret: 'very-secret',
    endpoint: 'https://skinsback.com/api.php',
    authentication: 'signature',
    defaultCurrency: '',
  } as const

  it('hands the secret on and keeps nothing of it', async () => {
    const { bridge, projects } = createStores()
    await projects.getState().saveProject(draft)
    expect(bridge.saveProject).toHaveBeenCalledExactlyOnceWith(draft)
    expect(projects.getState().projects).toHaveLength(2)
    expect(JSON.stringify(projects.getState())).not.toContain('very-secret')
  })

  it('leaves a changed project in its place', async () => {
    const { projects } = createStores()
    await projects.getState().saveProject(draft)
    await projects.getState().saveProject({ ...draft, id: 'project-1', name: 'Renamed' })
    expect(projects.getState().projects.map(({ name }) => name)).toEqual(['Renamed', 'New'])
  })

  it('changes nothing where saving or removing fails', async () => {
    const { bridge, projects } = createStores()
    bridge.saveProject.mockResolvedValue(fail({ kind: 'disk-full' }))
    bridge.removeProject.mockResolvedValue(fail({ kind: 'keychain-locked', detail: '' }))
    await projects.getState().saveProject(draft)
    await projects.getState().removeProject('project-1', 'remove')
    expect(projects.getState().projects).toEqual([projectView()])
  })

  it('removes and brings back', async () => {
    const { projects } = createStores()
    await projects.getState().removeProject('project-1', 'remove')
    expect(projects.getState().projects).toEqual([])
    await projects.getState().restoreProject('project-1')
    expect(projects.getState().projects).toEqual([projectView()])
  })

  it('takes over the sandbox project and its users', async () => {
    const { bridge, projects } = createStores()
    const project = projectView({ id: 'sandbox', sandbox: true })
    const users = [{ kind: { kind: 'everyday' }, tradeUrl: 'https://x', steamId: '1' }] as const
    bridge.trySandbox.mockResolvedValue(ok({ project, users }))
    await projects.getState().trySandbox()
    expect(projects.getState()).toMatchObject({ projects: [{}, project], sandboxUsers: users })
  })
})

describe('the screen store', () => {
  it('goes where it is told', () => {
    const screen = createScreenStore()
    screen.getState().goTo('projects')
    expect(screen.getState()).toMatchObject({ screen: 'projects', wanted: null })
  })

  it('waits while it is held, then leaves or stays', () => {
    const screen = createScreenStore('projects')
    screen.getState().hold(true)
    screen.getState().goTo('inventory')
    expect(screen.getState()).toMatchObject({ screen: 'projects', wanted: 'inventory' })
    screen.getState().stay()
    expect(screen.getState()).toMatchObject({ screen: 'projects', wanted: null })
    screen.getState().goTo('inventory')
    screen.getState().leave()
    expect(screen.getState()).toMatchObject({ screen: 'inventory', wanted: null })
    screen.getState().goTo('projects')
    expect(screen.getState().screen).toBe('projects')
  })
})
