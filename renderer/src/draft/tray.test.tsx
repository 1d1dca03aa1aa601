import { fail, ok } from '@shared/result'
import { noContents, snapshotOf } from '../test/snapshot-fixture'
import { jsonText } from '@shared/json-text'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { inventoryStoresOf } from '../inventory/inventory-stores'
import { entry } from '../test/inventory-fixture'
import { renderWithInventory, shownInventory } from '../test/tray-fixture'
import { Tray } from './tray'

const tray = <Tray isAlwaysThere />

const inventory = () =>
  shownInventory([
    entry('11', 'AK-47 | Redline', {
      price: 0.1,
      price_local: 9.01,
      multiplied_price_local: 9.911,
    }),
    entry('22', 'AWP | Asiimov', { price: 0.2, price_local: null, multiplied_price_local: null }),
    entry('33', 'Glock-18 | Fade', { tradable: false }),
  ])

/** What a screen says of one of the totals, spaces made plain. */
function total(name: string): string {
  const term = screen.getByText(name, { selector: 'dt' })
  return term.parentElement?.querySelector('dd')?.textContent.replaceAll(/\s/gu, ' ') ?? ''
}

describe('the tray', () => {
  it('says how to choose while nothing is in it, where it always stands', async () => {
    await renderWithInventory(tray, inventory())
    screen.getByText(/Nothing chosen yet/u)
  })

  it('is not there on other screens while nothing is in it', async () => {
    const { choose } = await renderWithInventory(<Tray isAlwaysThere={false} />, inventory())
    expect(screen.queryByRole('region', { name: 'Tray' })).toBeNull()
    choose(0)
    screen.getByRole('region', { name: 'Tray' })
  })

  it('says why nothing can be chosen, and reads the drafts again', async () => {
    const app = await renderWithInventory(tray, inventory())
    act(() => app.stores.deposits.setState({ view: null, problem: { kind: 'disk-full' } }))
    screen.getByRole('alert')
    await app.user.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText(/Nothing chosen yet/u)
  })

  it('has exact totals, and says what they lack', async () => {
    const { choose } = await renderWithInventory(tray, inventory())
    choose(0, 1, 2)
    screen.getByText('2 items')
    expect(total('USD')).toBe('0.30 USD')
    expect(total('RUB')).toBe('9.01 RUB 1 has no such price')
    expect(total('RUB × 1.1')).toBe('9.911 RUB × 1.1 1 has no such price')
  })

  it('speaks once when the choosing rests', async () => {
    const { choose } = await renderWithInventory(tray, inventory())
    choose(0)
    choose(1)
    expect(screen.getByRole('status').textContent).toBe('')
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe('Draft: 2 items, 0.30 USD'),
    )
  })

  it('takes choosing back and does it again', async () => {
    const { user, choose, chosenIds } = await renderWithInventory(tray, inventory())
    choose(0)
    choose(1)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(chosenIds()).toEqual(['11'])
    await user.click(screen.getByRole('button', { name: 'Redo' }))
    expect(chosenIds()).toEqual(['11', '22'])
    expect(screen.getByRole('button', { name: 'Redo' }).getAttribute('aria-disabled')).toBe('true')
  })

  it('leads to what is missing', async () => {
    const { user, choose, stores } = await renderWithInventory(tray, inventory())
    choose(0)
    await user.click(screen.getByRole('button', { name: /^\d things? missing$/u }))
    expect(stores.screen.getState().screen).toBe('deposits')
  })

  it('says what a check found', async () => {
    const { choose, stores, source } = await renderWithInventory(tray, inventory())
    choose(0, 1)
    act(() => {
      const newer = { ...source.origin, snapshotId: 'snapshot-2' }
      stores.deposits.getState().noteCheck(() => [{ assetId: '11', kind: 'gone' }], newer)
    })
    screen.getByRole('button', { name: '1 change to accept' })
  })

  it('says that a change was not kept, and saves it again', async () => {
    const { user, bridge, choose } = await renderWithInventory(tray, inventory())
    bridge.saveDraft.mockResolvedValueOnce(fail({ kind: 'disk-full' }))
    choose(0)
    const alert = await screen.findByRole('alert')
    await user.click(within(alert).getByRole('button', { name: 'Save again' }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(bridge.saveDraft).toHaveBeenCalledTimes(2)
  })

  it('puts the draft away, and lays it back from the toast', async () => {
    const { user, choose, stores, chosenIds } = await renderWithInventory(tray, inventory())
    choose(0)
    await user.click(screen.getByRole('button', { name: 'Put the draft away' }))
    screen.getByText('1 open draft')
    act(() => stores.toasts.getState().toasts[0]?.action?.run())
    expect(chosenIds()).toEqual(['11'])
  })

  it('shows the inventory of its draft instead of another one', async () => {
    const { user, choose, stores, bridge } = await renderWithInventory(tray, inventory())
    const kept = snapshotOf({ game: 'cs2' }, { id: 'snapshot-1', contents: noContents })
    bridge.readLibrary.mockResolvedValue(
      ok(jsonText({ snapshots: [kept], setAside: [], limit: null })),
    )
    choose(0)
    expect(screen.queryByText('Other inventory')).toBeNull()
    act(() => {
      const other = shownInventory([entry('99', 'Other')], { id: 'snapshot-9', takenAt: 5 })
      inventoryStoresOf(stores).inventory.setState({ inventory: other })
    })
    screen.getByText('Other inventory')
    await user.click(await screen.findByRole('button', { name: 'Show its inventory' }))
    expect(bridge.openSnapshot.mock.calls[0]?.[0]).toBe('snapshot-1')
  })

  it('checks its draft against a newer answer that is shown', async () => {
    const { user, choose, stores } = await renderWithInventory(tray, inventory())
    choose(0)
    act(() => {
      const facts = { id: 'snapshot-2', takenAt: Date.now() + 1000 }
      const newer = shownInventory([entry('99', 'Other')], facts)
      inventoryStoresOf(stores).inventory.setState({ inventory: newer })
    })
    await user.click(screen.getByRole('button', { name: 'Check against this one' }))
    screen.getByRole('button', { name: '1 change to accept' })
  })
})

describe('the keys of the draft', () => {
  const typing = (
    <>
      {tray}
      <input aria-label="Name" />
      <button type="button">Elsewhere</button>
    </>
  )

  it('undo and redo by Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y', async () => {
    const { user, choose, chosenIds } = await renderWithInventory(typing, inventory())
    choose(0)
    choose(1)
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }))
    await user.keyboard('{Control>}zz{/Control}')
    expect(chosenIds()).toEqual([])
    await user.keyboard('{Control>}y{/Control}')
    expect(chosenIds()).toEqual(['11'])
    await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}')
    expect(chosenIds()).toEqual(['11', '22'])
  })

  it('leave a text field its own undo, and the library its own', async () => {
    const { user, choose, chosenIds, stores } = await renderWithInventory(typing, inventory())
    choose(0)
    await user.click(screen.getByLabelText('Name'))
    expect(fireEvent.keyDown(screen.getByLabelText('Name'), { key: 'z', ctrlKey: true })).toBe(true)
    act(() => stores.screen.getState().goTo('library'))
    expect(fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })).toBe(true)
    expect(chosenIds()).toEqual(['11'])
  })

  it('do nothing under a dialog', async () => {
    const { user, choose, chosenIds } = await renderWithInventory(
      <>
        {tray}
        <div role="dialog" aria-label="Over it" />
      </>,
      inventory(),
    )
    choose(0)
    await user.keyboard('{Control>}z{/Control}{F5}')
    expect(chosenIds()).toEqual(['11'])
  })

  it('check again by F5, copy and give an order id from anywhere', async () => {
    const { user, choose, stores, bridge } = await renderWithInventory(typing, inventory())
    choose(0)
    await user.click(screen.getByLabelText('Name'))
    await user.keyboard('{Control>}g{/Control}')
    expect(stores.deposits.getState().open?.draft.orderId).not.toBe('')
    await user.keyboard('{Control>}{Shift>}C{/Shift}{/Control}')
    // Its trade token is not known: it is asked for instead.
    await waitFor(() => expect(stores.screen.getState().screen).toBe('deposits'))
    expect(bridge.copyText).not.toHaveBeenCalled()
    expect(fireEvent.keyDown(document.body, { key: 'F5' })).toBe(false)
  })
})
