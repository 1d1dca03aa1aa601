import type { AppError } from '@shared/app-error'
import { fail, ok } from '@shared/result'
import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { ToastRegion } from '../components/toast-region'
import { createFakeBridge, projectView, sandboxProject, startState } from '../test/fake-bridge'
import { renderWithApp } from '../test/render-with-app'
import { ProjectsScreen } from './projects-screen'

const empty = startState({ projects: [] })
const locked: AppError = { kind: 'keychain-locked', detail: 'IsLocked' }

function renderScreen(start = startState(), bridge = createFakeBridge(start)) {
  return renderWithApp(
    <>
      <ProjectsScreen />
      <ToastRegion />
    </>,
    { start, bridge },
  )
}

const field = (label: string) =>
  screen.getByLabelText<HTMLInputElement>(label, { selector: 'input, select' })
const button = (name: string) => screen.getByRole('button', { name })

async function fillIn(user: UserEvent): Promise<void> {
  await user.type(field('Name'), 'Shop')
  await user.type(field('Client ID'), '4711')
  await user.type(field('Client secret'), 'very-secret')
}

describe('adding a project', () => {
  it('saves what was typed, on Enter, and drops the secret from the page', async () => {
    const { bridge, container, user } = renderScreen(empty)
    await fillIn(user)
    await user.selectOptions(field('Authentication'), 'Headers')
    await user.type(field('Default currency'), 'EUR')
    await user.type(field('Client ID'), '{Enter}')
    expect(bridge.saveProject).toHaveBeenCalledExactlyOnceWith({
      name: 'Shop',
      clientId: '4711',
      clientSecret: 'very-secret',
      endpoint: 'https://skinsback.com/api.php',
      authentication: 'headers',
      defaultCurrency: 'eur',
    })
    expect(await screen.findByText('Saved')).toBeTruthy()
    expect(field('Client secret').value).toBe('')
    expect(container.innerHTML).not.toContain('very-secret')
    expect(field('Client secret').getAttribute('type')).toBe('password')
    expect(screen.getByText(/^The client secret is stored in the keychain\./u)).toBeTruthy()
    expect(within(screen.getByRole('list')).getByText('Shop')).toBeTruthy()
  })

  it('names what is wrong at its field and goes to the first of them', async () => {
    const { bridge, user } = renderScreen(empty)
    await user.clear(field('API endpoint'))
    await user.type(field('API endpoint'), 'http://skinsback.com/api.php')
    await user.type(field('Client secret'), 'with space')
    await user.click(button('Save project'))
    expect(bridge.saveProject).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(field('Name'))
    for (const label of ['Name', 'Client ID', 'Client secret', 'API endpoint']) {
      expect(field(label).getAttribute('aria-invalid')).toBe('true')
    }
    expect(describedBy(field('API endpoint'))).toContain('must start with https')
    await user.type(field('Name'), 'Shop')
    expect(field('Name').getAttribute('aria-invalid')).not.toBe('true')
  })

  it('marks the fields that main finds wrong', async () => {
    const bridge = createFakeBridge(empty)
    bridge.saveProject.mockResolvedValue(
      fail({ kind: 'project-invalid', problems: [{ field: 'clientId', problem: 'too-long' }] }),
    )
    const { user } = renderScreen(empty, bridge)
    await fillIn(user)
    await user.click(button('Save project'))
    expect(document.activeElement).toBe(field('Client ID'))
    expect(describedBy(field('Client ID'))).toContain('at most 256 characters')
  })

  it('loses nothing that was typed when saving fails, and can try again', async () => {
    const bridge = createFakeBridge(empty)
    bridge.saveProject.mockResolvedValueOnce(fail({ kind: 'disk-full' }))
    const { user } = renderScreen(empty, bridge)
    await fillIn(user)
    await user.click(button('Save project'))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('The project was not saved')
    expect(alert.textContent).toContain('The disk is full')
    expect(field('Name').value).toBe('Shop')
    expect(field('Client secret').value).toBe('very-secret')
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Saved')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says that the secret is kept until the app quits, and why', async () => {
    const bridge = createFakeBridge(empty)
    const project = projectView({ secret: 'memory' })
    bridge.saveProject.mockResolvedValue(ok({ project, keychainProblem: locked }))
    const { user } = renderScreen(empty, bridge)
    await fillIn(user)
    await user.click(button('Save project'))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('kept until you quit')
    expect(alert.textContent).toContain('The keychain is locked')
    expect(alert.textContent).toContain('IsLocked')
    expect(field('Client secret').value).toBe('')
    expect(describedBy(field('Client secret'))).toContain('kept until you quit')
  })
})

describe('a new project', () => {
  const withSandbox = startState({
    projects: [sandboxProject],
    preferences: {
      ...startState().preferences,
      form: { ...startState().preferences.form, projectId: 'sandbox' },
    },
  })

  it('is put to use when it is first saved, also while the sandbox is in use', async () => {
    const { stores, user } = renderScreen(withSandbox)
    await user.click(button('Add project'))
    await fillIn(user)
    await user.click(button('Save project'))
    await screen.findByText('Saved')
    const inUse = () => stores.preferences.getState().preferences.form.projectId
    expect(inUse()).toBe('project-2')
    // Later changes leave the choice to the person.
    const { preferences, changePreferences } = stores.preferences.getState()
    changePreferences({ form: { ...preferences.form, projectId: 'sandbox' } })
    await user.type(field('Name'), '!')
    await user.click(button('Save project'))
    await screen.findByText('Saved')
    expect(inUse()).toBe('sandbox')
  })

  it('without any secret is saved with a warning', async () => {
    const { user } = renderScreen(empty)
    await user.type(field('Name'), 'Shop')
    await user.type(field('Client ID'), '4711')
    await user.click(button('Save project'))
    await screen.findByText('Saved without a client secret: nothing can be fetched yet')
    expect(screen.queryByText('Saved')).toBeNull()
  })

  it('takes no secret of blanks alone', async () => {
    const { bridge, user } = renderScreen(empty)
    await user.type(field('Name'), 'Shop')
    await user.type(field('Client ID'), '4711')
    await user.type(field('Client secret'), '   ')
    await user.click(button('Save project'))
    expect(bridge.saveProject).not.toHaveBeenCalled()
    expect(describedBy(field('Client secret'))).toContain('only spaces')
    expect(document.activeElement).toBe(field('Client secret'))
  })

  it('is cancelled back to the project that stood there, after a question where it was begun', async () => {
    const { user } = renderScreen()
    await user.click(button('Add project'))
    await user.click(button('Add project'))
    await user.click(button('Cancel'))
    expect(field('Client ID').value).toBe('4711')
    await user.click(button('Add project'))
    await user.type(field('Name'), 'x')
    await user.click(button('Cancel'))
    const dialog = screen.getByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Discard changes' }))
    expect(field('Client ID').value).toBe('4711')
  })

  it('that is the first is cancelled back to the first screen', async () => {
    const { stores, user } = renderScreen(empty)
    stores.screen.getState().goTo('projects')
    await user.click(button('Cancel'))
    expect(stores.screen.getState().screen).toBe('inventory')
  })
})

describe('what is allowed and worth a warning', () => {
  it('Headers, with the host that the secret travels to', async () => {
    const { user } = renderScreen()
    await user.selectOptions(field('Authentication'), 'Headers')
    expect(describedBy(field('Authentication'))).toContain(
      'With Headers the client secret travels with every request, to skinsback.com.',
    )
    await user.selectOptions(field('Authentication'), 'Signature')
    expect(describedBy(field('Authentication'))).not.toContain('With Headers')
  })

  it('another host, as long as the stored secret is kept', async () => {
    const { user } = renderScreen()
    await user.clear(field('API endpoint'))
    await user.type(field('API endpoint'), 'https://api.example.com:8443/api.php')
    const warning = 'The stored client secret will be used with api.example.com:8443.'
    expect(describedBy(field('API endpoint'))).toContain(warning)
    await user.type(field('Client secret'), 'a-new-one')
    expect(describedBy(field('API endpoint'))).not.toContain(warning)
  })
})

describe('a stored project', () => {
  it.each([
    ['keychain', 'stored in the keychain'],
    ['memory', 'kept until you quit'],
    ['missing', 'missing'],
    ['lost', 'missing'],
  ] as const)('with its secret %s never fills the field, and says "%s"', (secret, words) => {
    renderScreen(startState({ projects: [projectView({ secret })] }))
    expect(field('Client secret').value).toBe('')
    expect(describedBy(field('Client secret'))).toContain(words)
  })

  it('keeps its secret when something else is changed', async () => {
    const { bridge, user } = renderScreen()
    await user.type(field('Name'), ' 2')
    await user.click(button('Save project'))
    expect(bridge.saveProject.mock.calls[0]?.[0]).toMatchObject({ id: 'project-1' })
    expect(bridge.saveProject.mock.calls[0]?.[0]).not.toHaveProperty('clientSecret')
  })

  it('of the sandbox has its own credentials and address', () => {
    renderScreen(startState({ projects: [sandboxProject] }))
    expect(field('Client ID').readOnly).toBe(true)
    expect(field('API endpoint').readOnly).toBe(true)
    expect(field('Client secret').disabled).toBe(true)
    expect(field('API endpoint').value).toBe(sandboxProject.endpoint)
    expect(describedBy(field('Client secret'))).toContain('sandbox has its own')
  })

  it('is removed after a question, and can be had back', async () => {
    const { bridge, user } = renderScreen()
    await user.click(button('Remove project'))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cancel' }))
    expect(bridge.removeProject).not.toHaveBeenCalled()
    await user.click(button('Remove project'))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }))
    expect(bridge.removeProject).toHaveBeenCalledExactlyOnceWith('project-1', 'remove')
    await waitFor(() => expect(document.activeElement).toBe(button('Add project')))
    expect(screen.queryByLabelText('Client ID')).toBeNull()
    await user.click(button('Undo'))
    expect(bridge.restoreProject).toHaveBeenCalledExactlyOnceWith('project-1')
    expect(await screen.findByText('“Main shop” is back.')).toBeTruthy()
    expect(field('Client ID').value).toBe('4711')
  })

  it('stays, with the reason, when its secret cannot be removed', async () => {
    const bridge = createFakeBridge()
    bridge.removeProject.mockResolvedValue(fail(locked))
    const { user } = renderScreen(startState(), bridge)
    await user.click(button('Remove project'))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('The project was not removed')
    expect(field('Client ID').value).toBe('4711')
    bridge.removeProject.mockResolvedValue(ok())
    await user.click(button('Remove project, leave its secret'))
    expect(bridge.removeProject).toHaveBeenLastCalledWith('project-1', 'leave')
    await waitFor(() => expect(screen.queryByLabelText('Client ID')).toBeNull())
  })
})

describe('unsaved changes', () => {
  const two = startState({ projects: [projectView(), projectView({ id: 'p2', name: 'Other' })] })

  it('are asked about before another project is shown', async () => {
    const { user } = renderScreen(two)
    await user.type(field('Name'), '!')
    await user.click(screen.getByRole('button', { name: /^Other/u }))
    await user.click(button('Keep editing'))
    expect(field('Name').value).toBe('Main shop!')
    await user.click(screen.getByRole('button', { name: /^Other/u }))
    const dialog = screen.getByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Discard changes' }))
    expect(field('Name').value).toBe('Other')
  })

  it('are asked about before the screen is left, and not after they were saved', async () => {
    const { stores, user } = renderScreen(two)
    const goTo = () => stores.screen.getState().goTo('inventory')
    stores.screen.getState().goTo('projects')
    await user.type(field('Name'), '!')
    goTo()
    expect(await screen.findByRole('dialog')).toBeTruthy()
    expect(stores.screen.getState().screen).toBe('projects')
    await user.keyboard('{Escape}')
    expect(stores.screen.getState()).toMatchObject({ screen: 'projects', wanted: null })
    await user.click(button('Save project'))
    await screen.findByText('Saved')
    goTo()
    expect(stores.screen.getState().screen).toBe('inventory')
  })

  it('go when they are discarded', async () => {
    const { user } = renderScreen()
    await user.type(field('Client secret'), 'very-secret')
    await user.click(button('Discard changes'))
    expect(field('Client secret').value).toBe('')
    expect(screen.queryByRole('button', { name: 'Discard changes' })).toBeNull()
  })
})

describe('Check connection', () => {
  it('shows keychain, call, time and the signed text with values masked', async () => {
    const { bridge, user } = renderScreen()
    await user.click(button('Check connection'))
    const report = await screen.findByRole('region', { name: 'Connection' })
    expect(bridge.saveProject).not.toHaveBeenCalled()
    expect(report.textContent).toContain('Found, stored in the keychain')
    expect(report.textContent).toContain('SkinsBack accepted the Client ID and its secret.')
    expect(report.textContent).toContain('answered invalid_steam_id, as it should')
    expect(report.textContent).toContain('84 ms')
    expect(report.textContent).toContain('game:rust;method:user_inventory;shopid:••••;')
  })

  it.each(['found', 'failed'])('brings what it %s into sight', async (how) => {
    const bridge = createFakeBridge()
    if (how === 'failed') bridge.checkConnection.mockResolvedValue(fail({ kind: 'disk-full' }))
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView')
    const { user } = renderScreen(startState(), bridge)
    await user.click(button('Check connection'))
    const result = await (how === 'found'
      ? screen.findByRole('region', { name: 'Connection' })
      : screen.findByRole('alert'))
    const shown = scroll.mock.contexts.filter((element) => (element as Element).contains(result))
    expect(shown).toHaveLength(1)
    scroll.mockRestore()
  })

  it('saves what was typed first', async () => {
    const { bridge, user } = renderScreen(empty)
    await fillIn(user)
    await user.click(button('Check connection'))
    await screen.findByRole('region', { name: 'Connection' })
    expect(bridge.checkConnection.mock.calls[0]?.[0]).toBe('project-1')
    expect(bridge.saveProject).toHaveBeenCalledOnce()
  })

  it('checks nothing while a field is wrong', async () => {
    const { bridge, user } = renderScreen(empty)
    await user.click(button('Check connection'))
    expect(bridge.checkConnection).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(field('Name'))
  })

  it('names the remedy of what SkinsBack answered, and checks again', async () => {
    const bridge = createFakeBridge()
    const error = { name: 'invalid_ip_address', code: '-8', message: 'invalid_ip_address' } as const
    bridge.checkConnection.mockResolvedValueOnce(
      ok({
        checkedAt: Date.now(),
        endpoint: 'https://skinsback.com/api.php',
        secret: { kind: 'found', state: 'keychain' },
        call: {
          kind: 'failed',
          milliseconds: 20,
          error: { kind: 'api-error', error },
          signature: null,
        },
      }),
    )
    const { user } = renderScreen(startState(), bridge)
    await user.click(button('Check connection'))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('list of allowed IP addresses')
    expect(alert.textContent).toContain('-8')
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('region', { name: 'Connection' })).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says nothing about a project that has changed since, and is announced anew', async () => {
    const { container, user } = renderScreen()
    const report = () => screen.queryByRole('region', { name: 'Connection' })
    const announced = () =>
      [...container.querySelectorAll('output')].map(({ textContent }) => textContent).join('')
    await user.click(button('Check connection'))
    await waitFor(() => expect(report()).toBeTruthy())
    expect(announced()).toContain('SkinsBack accepted')
    await user.type(field('Client ID'), '2')
    expect(report()).toBeNull()
    expect(announced()).not.toContain('SkinsBack accepted')
    await user.click(button('Check connection'))
    await waitFor(() => expect(report()).toBeTruthy())
    await user.click(button('Save project'))
    await waitFor(() => expect(report()).toBeNull())
  })

  it('drops what a check finds that runs while the form changes', async () => {
    const bridge = createFakeBridge()
    let answer: (reply: Awaited<ReturnType<typeof bridge.checkConnection>>) => void = () =>
      undefined
    bridge.checkConnection.mockReturnValue(new Promise((resolve) => (answer = resolve)))
    const { user } = renderScreen(startState(), bridge)
    await user.click(button('Check connection'))
    await user.type(field('Name'), '!')
    expect(bridge.cancelCall).toHaveBeenCalledExactlyOnceWith(
      bridge.checkConnection.mock.calls[0]?.[1],
    )
    answer(fail({ kind: 'disk-full' }))
    await screen.findByText(/^Saves the project first/u)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says where the secret is gone, here and in the list', async () => {
    const bridge = createFakeBridge()
    bridge.checkConnection.mockResolvedValue(
      ok({
        checkedAt: Date.now(),
        endpoint: 'https://skinsback.com/api.php',
        secret: { kind: 'failed', error: { kind: 'client-secret-vanished' } },
        call: null,
      }),
    )
    const { user } = renderScreen(startState(), bridge)
    await user.click(button('Check connection'))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('gone from the keychain')
    expect(screen.getByText(/^Not sent/u)).toBeTruthy()
    expect(within(screen.getByRole('list')).getByText('Client secret locked or gone')).toBeTruthy()
  })

  it('can be cancelled, and is cancelled when the screen is left', async () => {
    const bridge = createFakeBridge()
    bridge.checkConnection.mockReturnValue(new Promise(() => undefined))
    const { unmount, user } = renderScreen(startState(), bridge)
    await user.click(button('Check connection'))
    const callId = bridge.checkConnection.mock.calls[0]?.[1]
    await user.click(button('Cancel'))
    expect(bridge.cancelCall).toHaveBeenCalledExactlyOnceWith(callId)
    unmount()
    expect(bridge.cancelCall).toHaveBeenCalledTimes(2)
  })
})

describe('Try the sandbox', () => {
  it('takes the sandbox into use and shows its inventory', async () => {
    const { stores, user } = renderScreen()
    stores.screen.getState().goTo('projects')
    await user.click(button('Try the sandbox'))
    await waitFor(() => expect(stores.screen.getState().screen).toBe('inventory'))
    expect(stores.preferences.getState().preferences.form.projectId).toBe(sandboxProject.id)
  })

  it('says why it could not start', async () => {
    const bridge = createFakeBridge()
    bridge.trySandbox.mockResolvedValue(fail({ kind: 'sandbox-failed', detail: 'EADDRINUSE' }))
    const { user } = renderScreen(startState(), bridge)
    await user.click(button('Try the sandbox'))
    expect((await screen.findByRole('alert')).textContent).toContain('EADDRINUSE')
  })
})

function describedBy(input: HTMLElement): string {
  const ids = (input.getAttribute('aria-describedby') ?? '').split(' ')
  return ids.map((id) => document.querySelector(`[id="${id}"]`)?.textContent ?? '').join(' ')
}
