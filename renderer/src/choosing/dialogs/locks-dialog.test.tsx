import { draftLimits } from '@shared/domain/deposit-draft'
import { fail } from '@shared/result'
import { act, screen, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { entry, field, giveElementsSize } from '../../test/inventory-fixture'
import { button, pricedItems, renderDialogs, said, type DialogApp } from './dialogs-fixture'

beforeAll(giveElementsSize)

const adding = 'Asset ids or whole names, one a line'
const locksIn = ({ stores }: DialogApp) => stores.deposits.getState().view?.settings.locks
const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent)
const setLocks = async ({ stores }: DialogApp, assetIds: string[], names: string[]) => {
  const settings = { locks: { assetIds, names }, priceAgeLimit: null }
  await act(async () => void (await stores.deposits.getState().saveSettings(settings)))
}

describe('the lock list', () => {
  it('locks ids and names, says what they match, and what left the draft', async () => {
    const app = await renderDialogs(pricedItems)
    app.choose(['1', '4'])
    app.open('locks')
    expect(screen.getByText(/^Nothing is locked yet/u)).toBeDefined()
    await app.user.click(field(adding))
    await app.user.paste('TWO\n1\n777\n1')
    await app.user.keyboard('{Enter}')
    await waitFor(() => expect(said()).toContain('3 locked'))
    expect(said()).toContain('1 was locked already')
    expect(said()).toContain('2 items left the draft')
    expect(app.drafted()).toEqual([])
    expect(locksIn(app)).toEqual({ assetIds: ['1', '777'], names: ['TWO'] })
    expect(options()).toEqual([
      'NameTWO2 items here',
      'Asset id777not in this inventory',
      'Asset id1Five1 item here',
    ])
    expect(field(adding).value).toBe('')
    await app.user.click(screen.getByRole('dialog').querySelector('output ~ button') ?? button(''))
    await waitFor(() => expect(said()).toContain('Undone'))
    expect(locksIn(app)).toEqual({ assetIds: [], names: [] })
    expect(app.drafted()).toEqual(['1', '4'])
  })

  it('removes what is selected and found, and brings it back from the line at the foot', async () => {
    const app = await renderDialogs(null)
    await setLocks(app, ['11', '22', '33'], ['Knife'])
    app.open('locks')
    await app.user.type(field('Search locks'), '2')
    expect(options()).toEqual(['Asset id22'])
    await app.user.click(screen.getByRole('option'))
    await app.user.click(button('Remove 1 selected'))
    await waitFor(() => expect(locksIn(app)?.assetIds).toEqual(['11', '33']))
    await app.user.clear(field('Search locks'))
    screen.getByRole('listbox').focus()
    await app.user.keyboard('{End}{ArrowUp} {Delete}')
    await waitFor(() => expect(locksIn(app)).toEqual({ assetIds: ['11'], names: ['Knife'] }))
    const toast = screen.getByRole('region', { name: 'Notifications' })
    await app.user.click(toast.querySelector('button') ?? button(''))
    await waitFor(() => expect(locksIn(app)).toEqual({ assetIds: ['11', '33'], names: ['Knife'] }))
  })

  it('keeps to its limit and says what found no room', async () => {
    const app = await renderDialogs(null)
    const full = Array.from({ length: draftLimits.locks - 1 }, (_, index) => String(index + 1))
    await setLocks(app, full, [])
    app.open('locks')
    await app.user.click(field(adding))
    await app.user.paste(`70001\n70002\n${'x'.repeat(2001)}`)
    await app.user.keyboard('{Enter}')
    await waitFor(() => expect(said()).toContain('The lock list is full: 1 was not locked'))
    expect(said()).toContain('1 line is longer than 2,000 characters')
    expect(locksIn(app)?.assetIds).toHaveLength(draftLimits.locks)
    expect(field(adding).value).toContain('70002')
    expect(options().length).toBeLessThan(100)
  })

  it('shows why a change was not kept, and keeps the text', async () => {
    const app = await renderDialogs([entry('1', 'One')])
    app.bridge.saveDepositSettings.mockResolvedValueOnce(fail({ kind: 'disk-full' }))
    app.open('locks')
    await app.user.type(field(adding), 'One{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('could not be kept')
    expect(locksIn(app)?.names).toEqual([])
    expect(field(adding).value).toBe('One')
  })
})
