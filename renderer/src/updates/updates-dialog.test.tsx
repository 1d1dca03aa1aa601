import type { UpdateState, UpdatesView } from '@shared/updates'
import { fail, ok } from '@shared/result'
import { act, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { App } from '../app'
import { renderWithApp } from '../test/render-with-app'

const update = { version: '1.3.0', notes: '### Added\n- <b>Faster</b>', size: 120_000_000 }
const self: UpdatesView = {
  support: { kind: 'self', host: 'github.com', hasPage: true },
  automatic: false,
  state: { kind: 'unasked' },
}

afterEach(() => {
  vi.unstubAllGlobals()
})

async function openUpdates(view: UpdatesView) {
  const rendered = renderWithApp(<App />)
  rendered.bridge.readUpdates.mockResolvedValue(ok(view))
  await act(async () => rendered.bridge.emit('menuCommand', 'updates'))
  const dialog = await screen.findByRole('dialog', { name: 'Updates' })
  return {
    ...rendered,
    dialog,
    button: (name: string) => within(dialog).getByRole('button', { name }),
  }
}

const inState = (state: UpdateState) => openUpdates({ ...self, state })

describe('the dialog', () => {
  it('says who would be asked, and asks nobody', async () => {
    const { bridge, dialog, user, button } = await inState({ kind: 'unasked' })
    expect(dialog.textContent).toContain('A check asks github.com which version is the newest.')
    expect(within(dialog).getByRole('checkbox')).toHaveProperty('checked', false)
    expect(bridge.steerUpdate).not.toHaveBeenCalled()
    await user.click(button('Check now'))
    expect(bridge.steerUpdate).toHaveBeenCalledExactlyOnceWith('check')
    expect(bridge.agreeToUpdateChecks).not.toHaveBeenCalled()
  })

  it('hands on what the person agrees to, and says where it could not be kept', async () => {
    const { bridge, dialog, user } = await inState({ kind: 'unasked' })
    bridge.agreeToUpdateChecks.mockResolvedValueOnce(fail({ kind: 'disk-read-only' }))
    await user.click(within(dialog).getByRole('checkbox'))
    expect(bridge.agreeToUpdateChecks).toHaveBeenCalledExactlyOnceWith(true)
    expect(within(dialog).getByRole('alert').textContent).toContain('could not be kept')
    await act(async () => bridge.emit('updatesChanged', { ...self, automatic: true }))
    expect(within(dialog).getByRole('checkbox')).toHaveProperty('checked', true)
  })

  it.each([
    [{ kind: 'checking' }, 'Asking github.com …', []],
    [{ kind: 'up-to-date', checkedAt: Date.now() }, 'There is no newer version.', ['Check now']],
    [
      { kind: 'available', update, problem: null },
      'Version 1.3.0 is available, 120 MB to download.',
      ['Download', 'Check now'],
    ],
    [
      { kind: 'downloading', update, bytes: 5, total: 10 },
      'Version 1.3.0 is being downloaded.',
      ['Cancel'],
    ],
    [
      { kind: 'ready', update, atQuit: false, problem: null },
      'Version 1.3.0 is downloaded',
      ['Restart and update now', 'Update when I quit'],
    ],
    [
      { kind: 'ready', update, atQuit: true, problem: null },
      'Version 1.3.0 will be installed when you quit.',
      ['Restart and update now', 'Do not update when I quit'],
    ],
    [{ kind: 'installing', update }, 'Skinventory closes.', []],
  ] as const)('says how things are: %j', async (state, words, buttons) => {
    const { dialog } = await inState(state)
    expect(within(dialog).getByRole('status').textContent).toContain(words)
    const shown = within(dialog)
      .getAllByRole('button')
      .map((one) => one.textContent)
    expect(shown).toEqual(['', ...buttons, 'Open the releases page'])
  })

  it.each([
    ['Download', 'download', { kind: 'available', update, problem: null }],
    ['Cancel', 'stop', { kind: 'downloading', update, bytes: 0, total: null }],
    ['Restart and update now', 'restart', { kind: 'ready', update, atQuit: false, problem: null }],
    ['Update when I quit', 'at-quit', { kind: 'ready', update, atQuit: false, problem: null }],
    [
      'Do not update when I quit',
      'not-at-quit',
      { kind: 'ready', update, atQuit: true, problem: null },
    ],
    ['Try again', 'check', { kind: 'check-failed', problem: { kind: 'update-not-listed' } }],
  ] as const)('takes a step by “%s”', async (name, step, state) => {
    const { bridge, user, button } = await inState(state)
    await user.click(button(name))
    expect(bridge.steerUpdate).toHaveBeenCalledExactlyOnceWith(step)
  })

  it('says why a step came to nothing, and what to do', async () => {
    const problem = { kind: 'update-held', because: 'batch-running' } as const
    const { dialog } = await inState({ kind: 'ready', update, atQuit: false, problem })
    const alert = within(dialog).getByRole('alert')
    expect(alert.textContent).toContain('The update was not installed')
    expect(alert.textContent).toContain('Wait until the batch has ended')
  })

  it('tells how far a download is', async () => {
    const state = { kind: 'downloading', update, bytes: 30_000_000, total: 120_000_000 } as const
    const { dialog } = await inState(state)
    const bar = within(dialog).getByRole('progressbar', { name: 'Download' })
    expect(bar.getAttribute('aria-valuenow')).toBe('25')
    expect(bar.getAttribute('aria-valuetext')).toBe('30 MB of 120 MB')
  })

  it('shows notes as text, whatever is in them', async () => {
    const hostile = { ...update, version: '1.3.0\u202e', notes: 'a\u202eb\r\n<img src=x>' }
    const { dialog } = await inState({ kind: 'available', update: hostile, problem: null })
    const notes = within(dialog).getByRole('region', { name: 'What is new in 1.3.0[U+202E]' })
    expect(notes.textContent).toContain('a[U+202E]b<img src=x>')
    expect(notes.querySelector('img')).toBeNull()
  })

  it('says that a release tells nothing', async () => {
    const { dialog } = await inState({
      kind: 'available',
      update: { ...update, notes: '' },
      problem: null,
    })
    expect(dialog.textContent).toContain('says nothing of what is new')
  })

  it.each([
    ['test-build', 'This is a test build'],
    ['no-address', 'does not know where updates come from'],
    ['system-package', 'does not replace itself'],
    ['portable', 'The portable program'],
  ] as const)(
    'of a copy that does not replace itself offers no step: %s',
    async (because, words) => {
      const { bridge, dialog, user, button } = await openUpdates({
        ...self,
        support: { kind: 'by-hand', because, hasPage: true },
      })
      expect(within(dialog).getByRole('note').textContent).toContain(words)
      expect(within(dialog).queryByRole('checkbox')).toBeNull()
      expect(within(dialog).queryByRole('button', { name: 'Check now' })).toBeNull()
      await user.click(button('Open the releases page'))
      expect(bridge.openReleasesPage).toHaveBeenCalledOnce()
    },
  )

  it('opens from About, too', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
    const { bridge, user } = renderWithApp(<App />)
    await act(async () => bridge.emit('menuCommand', 'about'))
    const about = await screen.findByRole('dialog', { name: 'About Skinventory' })
    await user.click(within(about).getByRole('button', { name: 'Check for updates…' }))
    expect(await screen.findByRole('dialog', { name: 'Updates' })).toBeDefined()
    expect(screen.queryByRole('dialog', { name: 'About Skinventory' })).toBeNull()
  })
})

describe('a version that a daily check has found', () => {
  const found: UpdatesView = { ...self, state: { kind: 'available', update, problem: null } }

  it('is told of once, and leads to what is new', async () => {
    const { bridge, user } = renderWithApp(<App />)
    await act(async () => bridge.emit('updatesChanged', found))
    await act(async () => bridge.emit('updatesChanged', { ...found, state: { kind: 'checking' } }))
    await act(async () => bridge.emit('updatesChanged', found))
    expect(screen.getAllByText('Skinventory 1.3.0 is available.')).toHaveLength(1)
    bridge.readUpdates.mockResolvedValue(ok(found))
    await user.click(screen.getByRole('button', { name: 'What is new' }))
    const dialog = await screen.findByRole('dialog', { name: 'Updates' })
    expect(dialog.textContent).toContain('- <b>Faster</b>')
  })

  it('is not told of while the dialog shows it', async () => {
    const { bridge } = await inState({ kind: 'checking' })
    await act(async () => bridge.emit('updatesChanged', found))
    expect(screen.queryByText('Skinventory 1.3.0 is available.')).toBeNull()
  })
})
