import { fail, ok } from '@shared/result'
import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { App } from './app'
import { AppProviders } from './app-providers'
import * as laterParts from './behind-the-first-paint'
import { createI18n } from './i18n/create-i18n'
import type { LaterParts } from './later-parts'
import { StartFailure } from './start-failure'
import { createAppStores } from './stores/app-stores'
import { createFakeBridge, projectView, sandboxProject, startState } from './test/fake-bridge'
import { pseudoTranslation, unmarkedTexts } from './test/pseudo-locale'
import { renderWithApp } from './test/render-with-app'

const empty = startState({ projects: [] })

describe('the first start', () => {
  it('says what the app does, where the secret goes, and whose tool it is not', () => {
    renderWithApp(<App />, { start: empty })
    const main = screen.getByRole('main')
    expect(main.textContent).toContain('Secret Service')
    expect(main.textContent).toContain('Not affiliated with SkinsBack, Valve or Steam')
  })

  it('leads to a new project', async () => {
    const { user } = renderWithApp(<App />, { start: empty })
    await user.click(screen.getByRole('button', { name: 'Add project' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Name'))
  })

  it('can be used before the other parts are there, which then bring what was asked for', async () => {
    const stores = createAppStores(createFakeBridge(empty), empty)
    const i18n = createI18n()
    const app = (later: LaterParts | null) => (
      <AppProviders stores={stores} i18n={i18n} later={later} env="test">
        <App />
      </AppProviders>
    )
    const { rerender } = render(app(null))
    await userEvent.click(screen.getByRole('button', { name: 'Add project' }))
    expect(screen.queryByLabelText('Name')).toBeNull()
    rerender(app(laterParts))
    expect(document.activeElement).toBe(screen.getByLabelText('Name'))
  })

  it('leads into the sandbox', async () => {
    const { bridge, user } = renderWithApp(<App />, { start: empty })
    await user.click(screen.getByRole('button', { name: 'Try the sandbox' }))
    expect(bridge.trySandbox).toHaveBeenCalledOnce()
    expect(await screen.findByRole('button', { name: 'Project in use: Sandbox' })).toBeTruthy()
  })

  it('shows why the app could not start', () => {
    renderWithApp(
      <StartFailure error={{ kind: 'disk-read-only' }} onTryAgain={() => undefined} />,
      { start: empty },
    )
    expect(screen.getByRole('alert').textContent).toContain('Skinventory could not start')
  })
})

describe('the top bar', () => {
  const two = startState({ projects: [projectView(), sandboxProject] })

  it('changes the project in use', async () => {
    const { stores, user } = renderWithApp(<App />, { start: two })
    await user.click(screen.getByRole('button', { name: 'Project in use: Main shop' }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'Sandbox' }))
    expect(stores.preferences.getState().preferences.form.projectId).toBe('sandbox')
  })

  it('changes the colours, in the preferences and not in the page’s own storage', async () => {
    const { stores, user } = renderWithApp(<App />, { start: two })
    await user.click(screen.getByRole('radio', { name: 'Dark' }))
    expect(stores.preferences.getState().preferences.colorScheme).toBe('dark')
    expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark')
    expect(localStorage.length).toBe(0)
  })
})

describe('notices', () => {
  it('say that settings were set aside, until they are dismissed', async () => {
    const notices = [{ kind: 'settings-set-aside', file: '/data/settings.json.bad' }] as const
    const { user } = renderWithApp(<App />, { start: startState({ notices }) })
    expect(screen.getByText('/data/settings.json.bad')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.queryByText('/data/settings.json.bad')).toBeNull()
  })

  it('say that the page was started again, and hand out diagnostics', async () => {
    const bridge = createFakeBridge()
    const start = startState({ notices: [{ kind: 'page-restarted' }] })
    const { user } = renderWithApp(<App />, { start, bridge })
    expect(screen.getByText('The page had to be started again')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Copy diagnostics' }))
    expect(await screen.findByText(/^Diagnostics copied/u)).toBeTruthy()
    expect(bridge.copyDiagnostics).toHaveBeenCalledOnce()
    act(() => bridge.emit('menuCommand', 'diagnostics'))
    expect(bridge.copyDiagnostics).toHaveBeenCalledTimes(2)
  })

  it('say that preferences could not be saved', async () => {
    const bridge = createFakeBridge()
    bridge.savePreferences.mockResolvedValue(fail({ kind: 'disk-full' }))
    const { stores } = renderWithApp(<App />, { bridge })
    stores.preferences.getState().changePreferences({ view: 'grid' })
    await act(() => stores.preferences.getState().saveNow())
    expect(screen.getByRole('alert').textContent).toContain('The disk is full')
  })
})

describe('every text comes from the catalogue', () => {
  const start = startState({
    projects: [
      projectView({ name: '1', clientId: '2', endpoint: 'https://1.1.1.1/' }),
      projectView({ id: 'p2', name: '3', clientId: '4', endpoint: '', secret: 'missing' }),
    ],
  })
  const options = (projects = start.projects) => ({
    start: { ...start, projects },
    i18n: createI18n('qps', pseudoTranslation),
  })

  it('finds one that does not', () => {
    const { container } = renderWithApp(<p title="⟦x⟧">{'⟦x⟧ bare'}</p>)
    expect(unmarkedTexts(container)).toEqual(['bare'])
  })

  it('on the first screen', () => {
    const { container } = renderWithApp(<App />, options([]))
    expect(unmarkedTexts(container)).toEqual([])
  })

  it('on the inventory screen', () => {
    const { container } = renderWithApp(<App />, options())
    expect(unmarkedTexts(container)).toEqual([])
  })

  it('on the projects screen', async () => {
    const { bridge, container, stores, user } = renderWithApp(<App />, options())
    bridge.checkConnection.mockResolvedValue(
      ok({
        checkedAt: Date.now(),
        endpoint: '1.1.1.1',
        secret: { kind: 'failed', error: { kind: 'client-secret-vanished' } },
        call: {
          kind: 'failed',
          milliseconds: 7,
          error: { kind: 'api-error', error: { name: null, code: '7', message: '8' } },
          signature: { text: '•••' },
        },
      }),
    )
    act(() => stores.screen.getState().goTo('projects'))
    await user.click(screen.getByRole('button', { name: /Check connection/u }))
    expect(await screen.findAllByRole('alert')).toHaveLength(2)
    await user.clear(screen.getByLabelText(/^⟦Name/u))
    await user.click(screen.getByRole('button', { name: /Save project/u }))
    expect(screen.getByText('⟦Fill this in.⟧')).toBeTruthy()
    expect(unmarkedTexts(container)).toEqual([])
  })
})
