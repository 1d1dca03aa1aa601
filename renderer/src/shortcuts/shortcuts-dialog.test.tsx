import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { App } from '../app'
import { startState } from '../test/fake-bridge'
import { renderWithApp } from '../test/render-with-app'
import { shortcutIds } from './shortcuts'

const dialog = () => screen.queryByRole('dialog', { name: 'Keyboard shortcuts' })

describe('the list of shortcuts', () => {
  it('opens by key, by button and from the menu, and names every shortcut', async () => {
    const { bridge, user } = renderWithApp(<App />)
    await user.keyboard('{F1}')
    const list = dialog() ?? document.body
    expect(within(list).getAllByRole('term')).toHaveLength(shortcutIds.length)
    const copies = within(list).getByRole('region', { name: 'While a draft lies in the tray' })
    expect(copies.textContent).toContain('Copy the request bodyCtrlShiftC')
    await user.keyboard('{Escape}')
    expect(dialog()).toBeNull()

    await user.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }))
    expect(dialog()).not.toBeNull()
    await user.keyboard('{Escape}')

    act(() => bridge.emit('menuCommand', 'shortcuts'))
    expect(dialog()).not.toBeNull()
  })

  it('writes the keys of a Mac on a Mac', async () => {
    const versions = { app: '0.1.0', electron: '45.0.0', platform: 'darwin' }
    const { user } = renderWithApp(<App />, { start: startState({ versions }) })
    await user.keyboard('{F1}')
    expect(dialog()?.textContent).toContain('Copy the request body⇧⌘C')
  })

  it('opens by a question mark, but not by one that is typed', async () => {
    const { user } = renderWithApp(<App />)
    await user.click(screen.getByLabelText('Trade URL'))
    await user.keyboard('{Shift>}?{/Shift}')
    expect(dialog()).toBeNull()
    act(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    })
    await user.keyboard('{Shift>}?{/Shift}')
    expect(dialog()).not.toBeNull()
  })
})

describe('the screens by key', () => {
  it('go from one to the other, but not beneath a dialog', async () => {
    const { stores, user } = renderWithApp(<App />)
    const shown = () => stores.screen.getState().screen
    await user.keyboard('{Control>}2{/Control}')
    expect(shown()).toBe('library')
    await user.keyboard('{Control>}5{/Control}')
    expect(shown()).toBe('projects')
    await user.keyboard('{Control>}1{/Control}{F1}{Control>}3{/Control}')
    expect(shown()).toBe('inventory')
    await user.keyboard('{Escape}{Control>}4{/Control}')
    expect(shown()).toBe('deposits')
  })

  it('wait where a screen holds the person', async () => {
    const { stores, user } = renderWithApp(<App />)
    stores.screen.getState().hold(true)
    await user.keyboard('{Control>}2{/Control}')
    expect(stores.screen.getState()).toMatchObject({ screen: 'inventory', wanted: 'library' })
  })
})
