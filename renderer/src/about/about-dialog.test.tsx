import { act, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { App } from '../app'
import { startState } from '../test/fake-bridge'
import { renderWithApp } from '../test/render-with-app'
import { loadNotices } from './notices'

const notices = [
  { name: 'one', version: '1.0.0', licence: 'MIT', text: 'Do as you like.' },
  { name: '@two/parts', version: '2.0.0', licence: 'ISC', text: '' },
]

function answers(body: string, status = 200): typeof fetch {
  return () => Promise.resolve(new Response(body, { status }))
}

afterEach(() => {
  vi.unstubAllGlobals()
})

async function openAbout(app: string, load: typeof fetch): Promise<HTMLElement> {
  vi.stubGlobal('fetch', load)
  const versions = { app, electron: '45.0.0', platform: 'linux' }
  const { bridge } = renderWithApp(<App />, { start: startState({ versions }) })
  await act(async () => bridge.emit('menuCommand', 'about'))
  return screen.findByRole('dialog', { name: 'About Skinventory' })
}

describe('what the app says of itself', () => {
  it('is its version, and each package with its licence', async () => {
    const dialog = await openAbout('1.2.3', answers(JSON.stringify(notices)))
    expect(dialog.textContent).toContain('Skinventory 1.2.3')
    expect(within(dialog).queryByRole('note')).toBeNull()
    expect(within(dialog).getByText('one 1.0.0, MIT')).toBeDefined()
    expect(within(dialog).getByText('Do as you like.')).toBeDefined()
    expect(within(dialog).getByText('The package brings no text of its licence.')).toBeDefined()
  })

  it('is that it is a test build, where it is one', async () => {
    const dialog = await openAbout('1.2.3-test-build', answers('', 404))
    expect(within(dialog).getByRole('note').textContent).toContain('This is a test build')
    expect(dialog.textContent).toContain('there is none in this one')
  })
})

describe('the notices', () => {
  it.each([
    ['a page', '<!doctype html>'],
    ['no list', '{}'],
    ['a list of something else', '[{"name":"one"}]'],
  ])('are none where %s is answered', async (_what, body) => {
    expect(await loadNotices(answers(body))).toBeNull()
  })
})
