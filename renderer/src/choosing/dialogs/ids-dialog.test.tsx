import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { field } from '../../test/inventory-fixture'
import { button, pricedItems, renderDialogs, said } from './dialogs-fixture'

const table = (name: string) => screen.getByRole('table', { name }).textContent

describe('choosing by asset ids', () => {
  it('adds what was pasted by one more key, and nothing of what it reports', async () => {
    const { user, bridge, open, drafted } = await renderDialogs(pricedItems)
    open('ids', '1, 6\n999 2\n1\nAK-47 7 ‮evil')
    expect(said()).toContain('2 to add, of 5 named')
    expect(said()).toContain("2 can't be chosen: 1 not accepted, 1 not tradable")
    expect(said()).toContain('1 is not in this inventory')
    expect(said()).toContain('1 repetition was passed over')
    expect(said()).toContain('2 words are no asset ids')
    expect(table("Asset ids that can't be chosen")).toBe(
      '6Not acceptedNot accepted7Not tradableNot tradable',
    )
    expect(table('Words that are no asset ids')).toBe('AK-47line 4[U+202E]evilline 4')
    await user.click(button('Copy Asset ids that are not in this inventory'))
    expect(bridge.copyText).toHaveBeenCalledExactlyOnceWith('999')
    button('Add 2 to draft').focus()
    await user.keyboard('{Enter}')
    expect(drafted()).toEqual(['1', '2'])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('has the focus on what adds a good list, and in the field where there is none', async () => {
    const { open } = await renderDialogs(pricedItems)
    open('ids', '1')
    await waitFor(() => expect(document.activeElement).toBe(button('Add 1 to draft')))
    open('locks')
    open('ids', '999')
    await waitFor(() => expect(document.activeElement).toBe(field('Asset ids')))
  })

  it('adds a typed list by Enter, and never an item twice or one that cannot be chosen', async () => {
    const { user, open, choose, drafted } = await renderDialogs(pricedItems)
    choose(['1'])
    open('ids')
    await user.type(field('Asset ids'), '6 1{Enter}')
    expect(said()).toContain('0 to add')
    expect(screen.getByRole('dialog')).toBeDefined()
    await user.type(field('Asset ids'), '{Shift>}{Enter}{/Shift}4{Enter}')
    expect(drafted()).toEqual(['1', '4'])
  })

  it('gives the focus back when it is closed', async () => {
    const { user, open, container } = await renderDialogs(pricedItems)
    const row = container.appendChild(document.createElement('button'))
    row.focus()
    open('ids')
    await waitFor(() => expect(document.activeElement).toBe(field('Asset ids')))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(row)
  })

  it('says that it has nothing to choose from without an inventory', async () => {
    const { open } = await renderDialogs(null)
    open('ids', '1')
    expect(screen.getByText(/No inventory is shown/u)).toBeDefined()
  })
})
