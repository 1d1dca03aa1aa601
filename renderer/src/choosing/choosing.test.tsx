import { act, screen, waitFor, within } from '@testing-library/react'
import { fail } from '@shared/result'
import { describe, expect, it, beforeAll } from 'vitest'
import { ToastRegion } from '../components/toast-region'
import { InventoryScreen } from '../inventory/inventory-screen'
import { inventoryStoresOf } from '../inventory/inventory-stores'
import { createFakeBridge, projectView, startState } from '../test/fake-bridge'
import { entry, giveElementsSize } from '../test/inventory-fixture'
import { renderWithApp } from '../test/render-with-app'
import { renderWithInventory, shownInventory } from '../test/tray-fixture'
import { choosingDialogsOf } from './dialogs/choosing-dialog-store'

beforeAll(giveElementsSize)

/** By price, the list shows them in this order. */
const entries = [
  entry('11', 'AK-47 | Redline', { price: 90 }),
  entry('22', 'AWP | Asiimov', { price: 80, disabled: true }),
  entry('33', 'Glock-18 | Fade', { price: 70, tradable: false }),
  entry('44', 'AK-47 | Redline', { price: 60 }),
  entry('55', 'P250 | Sand Dune', { price: 50 }),
  entry('66', 'Sticker | Crown', { price: null }),
  entry('77', 'Twin', { price: 40 }),
  entry('77', 'Twin', { price: 30 }),
]

async function showChoosing(list: readonly unknown[] = entries) {
  return renderWithInventory(
    <>
      <InventoryScreen />
      <ToastRegion />
    </>,
    shownInventory(list),
  )
}

function rowOf(row: number): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-row="${row}"]`)
  if (found === null) throw new Error(`Row ${row} is not shown`)
  return found
}

function boxOf(row: number): HTMLInputElement {
  return within(rowOf(row)).getByRole('checkbox')
}

function toasts(): readonly string[] {
  const region = screen.getByRole('region', { name: 'Notifications' })
  return [...region.children].map((toast) => toast.firstElementChild?.textContent ?? '')
}

describe('the box of an item', () => {
  it('puts the item in and takes it out; keys are then for it, and the selection stays as it is', async () => {
    const { user, chosenIds, stores } = await showChoosing()
    expect(boxOf(0).getAttribute('aria-label')).toBe('AK-47 | Redline')
    await user.click(boxOf(0))
    expect(chosenIds()).toEqual(['11'])
    expect(boxOf(0).checked).toBe(true)
    await user.click(boxOf(0))
    expect(chosenIds()).toEqual([])
    const { selection, view } = inventoryStoresOf(stores)
    expect(selection.getState().selection.count).toBe(0)
    expect(view.getState().inspected?.row).toBe(0)
    expect(document.activeElement).toBe(rowOf(0))
    // The box itself shows it.
    expect(toasts()).toEqual([])
  })

  it('is a shape with a word where the item is not to be chosen, and a click says why', async () => {
    const { user, chosenIds } = await showChoosing()
    const words = [1, 2, 5, 6, 7].map((row) =>
      within(rowOf(row)).getByRole('button').getAttribute('title'),
    )
    expect(words).toEqual([
      'Not accepted',
      'Not tradable',
      'No price',
      'Asset id twice',
      'Asset id twice',
    ])
    await user.click(within(rowOf(1)).getByRole('button'))
    expect(chosenIds()).toEqual([])
    expect(toasts()).toEqual(['AWP | Asiimov: not accepted'])
  })

  it('reaches with Shift from the last box, as far as items may be chosen, and takes out the same way', async () => {
    const { user, chosenIds } = await showChoosing()
    await user.click(boxOf(0))
    await user.keyboard('{Shift>}')
    await user.click(boxOf(4))
    expect(chosenIds()).toEqual(['11', '44', '55'])
    expect(toasts()).toEqual([
      '2 items added to the draft. 2 not added: 1 not accepted, 1 not tradable',
    ])
    await user.click(boxOf(0))
    await user.keyboard('{/Shift}')
    expect(chosenIds()).toEqual([])
    expect(toasts()).toEqual(['3 items taken out of the draft'])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(chosenIds()).toEqual(['11', '44', '55'])
    expect(toasts()).toEqual([])
  })

  it('is there before the items are, and does nothing yet', async () => {
    const { stores } = await showChoosing()
    const { inventory } = inventoryStoresOf(stores)
    const shown = inventory.getState().inventory
    if (shown === null) throw new Error('No inventory is shown')
    inventory.setState({ inventory: { ...shown, end: null } })
    await waitFor(() => expect(boxOf(0).disabled).toBe(true))
    expect(within(rowOf(1)).getByRole('button').getAttribute('title')).toBe('Not accepted')
  })

  it('has a mark beside its word where the item went into a recorded deposit, and stays open', async () => {
    const { stores, choose } = await showChoosing()
    choose(0)
    const { open, view } = stores.deposits.getState()
    if (open === null || view === null) throw new Error('No draft began')
    const record = { transactionId: '', createdAt: Date.UTC(2026, 0, 5, 12), note: '' }
    const recorded = { ...open.draft, orderId: 'D-7', record }
    act(() => stores.deposits.setState({ open: null, view: { ...view, drafts: [recorded] } }))
    const mark = await within(rowOf(0)).findByRole('img', {
      name: 'Went into D-7 on Jan 5, 2026',
    })
    expect(mark.parentElement?.textContent).toBe('Yes')
    expect(boxOf(0).disabled).toBe(false)
    expect(within(rowOf(3)).queryByRole('img', { name: /^Went into/u })).toBeNull()
  })

  it('stands on the pictures, too', async () => {
    const { user, chosenIds } = await showChoosing()
    await user.click(screen.getByRole('radio', { name: 'Pictures' }))
    await user.click(boxOf(3))
    expect(chosenIds()).toEqual(['44'])
    await user.type(screen.getByLabelText('Search items'), 'twin')
    expect(rowOf(6).textContent).toContain('Asset id twice')
  })
})

describe('keys', () => {
  it('D puts the current item in, and out', async () => {
    const { user, chosenIds } = await showChoosing()
    await user.click(rowOf(0))
    rowOf(0).focus()
    await user.keyboard('d')
    expect(chosenIds()).toEqual(['11'])
    expect(toasts()).toEqual(['1 item added to the draft'])
    await user.keyboard('d')
    expect(chosenIds()).toEqual([])
  })

  it('D puts the selection in, tells what it refused, and takes out where all are in', async () => {
    const { user, chosenIds } = await showChoosing()
    rowOf(0).focus()
    await user.keyboard('{Control>}a{/Control}d')
    expect(chosenIds()).toEqual(['11', '44', '55'])
    expect(toasts()[0]).toBe(
      '3 items added to the draft. 5 not added: 2 with asset ids that stand twice, 1 not accepted, 1 without a price, 1 not tradable',
    )
    await user.keyboard('d')
    expect(chosenIds()).toEqual([])
  })

  it('Shift+D puts in all that may be chosen of what is shown', async () => {
    const { user, chosenIds } = await showChoosing()
    await user.type(screen.getByLabelText('Search items'), 'ak-47')
    rowOf(0).focus()
    await user.keyboard('{Shift>}D{/Shift}')
    expect(chosenIds()).toEqual(['11', '44'])
    await user.keyboard('{Shift>}D{/Shift}')
    expect(toasts()).toEqual(['All 2 are in the draft already'])
  })

  it('N puts in all of the name', async () => {
    const { user, chosenIds } = await showChoosing()
    await user.click(rowOf(3))
    rowOf(3).focus()
    await user.keyboard('n')
    expect(chosenIds()).toEqual(['11', '44'])
  })

  it('Shift+L locks a name, what it locks leaves the draft, and Undo brings it back', async () => {
    const { user, chosenIds, stores } = await showChoosing()
    rowOf(0).focus()
    await user.keyboard('{Shift>}D{/Shift}{Shift>}L{/Shift}')
    await waitFor(() => expect(chosenIds()).toEqual(['55']))
    expect(toasts()[0]).toBe('Locked by name: AK-47 | Redline. 2 items left the draft')
    expect(within(rowOf(3)).getByRole('button').getAttribute('title')).toBe('Locked')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(chosenIds()).toEqual(['11', '44', '55']))
    expect(stores.deposits.getState().view?.settings.locks.names).toEqual([])
  })

  it('L locks an item and unlocks it, however fast it is pressed', async () => {
    const { user, chosenIds, stores } = await showChoosing()
    const locks = () => stores.deposits.getState().view?.settings.locks.assetIds
    await user.click(rowOf(4))
    rowOf(4).focus()
    await user.keyboard('l')
    await waitFor(() => expect(locks()).toEqual(['55']))
    await user.keyboard('d')
    expect(chosenIds()).toEqual([])
    expect(toasts()).toEqual(['P250 | Sand Dune: locked'])
    await user.keyboard('lll')
    await waitFor(() => expect(toasts()).toEqual(['1 item no longer locked']))
    await waitFor(() => expect(locks()).toEqual([]))
  })

  it('P and S open their dialogs, a paste the one of asset ids; a text field keeps its letters', async () => {
    const { user, stores, chosenIds } = await showChoosing()
    const dialogs = choosingDialogsOf(stores)
    rowOf(0).focus()
    await user.keyboard('p')
    expect(dialogs.getState().dialog).toEqual({ kind: 'prices', text: '' })
    await user.keyboard('s')
    expect(dialogs.getState().dialog).toEqual({ kind: 'sum', text: '' })
    await user.paste('44, 55')
    expect(dialogs.getState().dialog).toEqual({ kind: 'ids', text: '44, 55' })
    dialogs.getState().close()
    await user.click(screen.getByLabelText('Search items'))
    await user.keyboard('d')
    await user.paste('44')
    expect(dialogs.getState().dialog).toBeNull()
    expect(chosenIds()).toEqual([])
  })
})

describe('what stops choosing', () => {
  it('findings that wait: it leads to them', async () => {
    const { user, stores, choose, source, chosenIds } = await showChoosing()
    choose(0)
    const { noteCheck } = stores.deposits.getState()
    noteCheck(() => [{ assetId: '11', kind: 'gone' }], source.origin)
    await user.click(boxOf(4))
    expect(chosenIds()).toEqual(['11'])
    expect(toasts()).toEqual(['First accept what the check found, then choose again.'])
    await user.click(screen.getByRole('button', { name: 'Show what it found' }))
    expect(stores.screen.getState().screen).toBe('deposits')
  })

  it('drafts that could not be read: it says why, and tries again', async () => {
    const bridge = createFakeBridge(startState())
    bridge.readDeposits.mockResolvedValueOnce(fail({ kind: 'storage-failed', detail: 'EIO' }))
    const app = renderWithApp(
      <>
        <InventoryScreen />
        <ToastRegion />
      </>,
      { bridge },
    )
    const { deposits } = app.stores
    await deposits.getState().load()
    inventoryStoresOf(app.stores).inventory.setState({ inventory: shownInventory(entries) })
    await waitFor(() => expect(boxOf(0).disabled).toBe(true))
    rowOf(0).focus()
    await app.user.keyboard('d')
    expect(toasts()[0]).toMatch(/^The drafts could not be read, so nothing can be chosen: ./u)
    await app.user.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(deposits.getState().open?.draft.items).toHaveLength(1))
  })
})

describe('the bar and the summary', () => {
  it('put the selection in by a button that counts, and out where all are in', async () => {
    const { user, chosenIds } = await showChoosing()
    rowOf(0).focus()
    await user.keyboard('{Control>}a{/Control}')
    await user.click(await screen.findByRole('button', { name: 'Add 3 to draft' }))
    expect(chosenIds()).toEqual(['11', '44', '55'])
    await user.click(await screen.findByRole('button', { name: 'Take out 3 from draft' }))
    expect(chosenIds()).toEqual([])
  })

  it('offer every way with its key, also where nothing is selected', async () => {
    const { user, chosenIds } = await showChoosing()
    const bar = screen.getByRole('region', { name: 'Selection' })
    await user.click(within(bar).getByRole('button', { name: 'Choose' }))
    const ways = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)
    expect(ways).toContain('Depositable shownShift+D')
    expect(ways).toContain('Asset ids…Ctrl+V')
    await user.click(screen.getByRole('menuitem', { name: /^Depositable shown/u }))
    expect(chosenIds()).toEqual(['11', '44', '55'])
  })

  it('set apart what is depositable and still kept out, so that the numbers make up all', async () => {
    const { user } = await showChoosing()
    await user.click(rowOf(4))
    rowOf(4).focus()
    await user.keyboard('l')
    const reasons = await screen.findByRole('group', { name: 'Why not' })
    await waitFor(() =>
      expect(reasons.textContent).toBe(
        'of which2 with asset ids that stand twice1 locked1 not accepted1 without a price1 not tradable',
      ),
    )
    expect(screen.getByText('5 items out of 8')).toBeDefined()
    const bar = screen.getByRole('region', { name: 'Selection' })
    await waitFor(() => expect(bar.textContent).toContain('1 selected 1 of them locked'))
    await user.hover(within(bar).getByRole('button', { name: 'Add to draft' }))
    expect(await screen.findByText('None of the selected can be added: 1 locked')).toBeDefined()
  })

  it('count the reasons, and show only the items of one', async () => {
    const { user } = await showChoosing()
    const reasons = await screen.findByRole('group', { name: 'Why not' })
    const names = within(reasons)
      .getAllByRole('button', { pressed: false })
      .map((button) => button.getAttribute('aria-label'))
    expect(names).toEqual([
      '2 with asset ids that stand twice',
      '1 not accepted',
      '1 without a price',
      '1 not tradable',
    ])
    await user.click(within(reasons).getByRole('button', { name: '1 not accepted' }))
    expect([...document.querySelectorAll('[data-row]')]).toEqual([rowOf(1)])
    await user.click(within(reasons).getByRole('button', { name: '1 not accepted' }))
    expect(document.querySelectorAll('[data-row]')).toHaveLength(entries.length)
  })
})

it.each([
  ['project-2', 'project-2'],
  ['gone', 'project-1'],
])('a draft of a snapshot of %s belongs to %s', async (ofSnapshot, expected) => {
  const { user, stores } = await showChoosing()
  const { inventory } = inventoryStoresOf(stores)
  const shown = inventory.getState().inventory
  if (shown === null) throw new Error('No inventory is shown')
  const request = { ...shown.snapshot.request, projectId: ofSnapshot }
  inventory.setState({ inventory: { ...shown, snapshot: { ...shown.snapshot, request } } })
  stores.projects.setState({ projects: [projectView(), projectView({ id: 'project-2' })] })
  await user.click(boxOf(0))
  expect(stores.deposits.getState().open?.draft.projectId).toBe(expected)
})
