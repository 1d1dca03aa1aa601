import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { inventoryStoresOf } from '../inventory/inventory-stores'
import { useDeposits } from '../stores/use-app-stores'
import { entry, giveElementsSize } from '../test/inventory-fixture'
import { renderWithInventory, shownInventory } from '../test/tray-fixture'
import { DraftItems } from './draft-items'
import { DraftPane } from './draft-pane'

beforeAll(giveElementsSize)

/** Three of one kind, the last of them locked up by Steam, and one of another. */
const inventory = () =>
  shownInventory([
    entry('11', 'Case', { price: 1.5 }),
    entry('12', 'Case', { price: 1.5 }),
    entry('13', 'Case', { price: 1.5 }),
    entry('14', 'Case', { price: 1.5, tradable: false }),
    entry('21', 'Key', { price: 20 }),
  ])

function RecordedItems() {
  const draft = useDeposits(({ open }) => open?.draft ?? null)
  return draft === null ? null : <DraftItems draft={draft} isReadOnly />
}

const line = (name: RegExp) => screen.getByRole('row', { name })
const quantity = (name: string) => screen.getByLabelText<HTMLInputElement>(`Quantity of ${name}`)
const lastToast = (app: Awaited<ReturnType<typeof renderWithInventory>>) =>
  app.stores.toasts.getState().toasts.at(-1)

describe('the items of a draft', () => {
  it('stand together where they are identical, with their prices and how many they are', async () => {
    const { choose } = await renderWithInventory(<DraftPane />, inventory())
    choose(4, 0, 1)
    const rows = screen.getAllByRole('row')
    expect(rows.map((row) => row.querySelector('bdi')?.textContent)).toEqual(['Key', 'Case'])
    expect(rows[1]?.textContent.replaceAll(/\s/gu, ' ')).toContain('3.00 USD 2 × 1.50')
    expect(quantity('Case').value).toBe('2')
  })

  it('are sorted by price when that is asked for', async () => {
    const { choose, user } = await renderWithInventory(<DraftPane />, inventory())
    choose(0, 4)
    await user.selectOptions(screen.getByLabelText('Order of the items'), 'Highest price first')
    const rows = screen.getAllByRole('row')
    expect(rows.map((row) => row.querySelector('bdi')?.textContent)).toEqual(['Key', 'Case'])
  })

  it('become more and fewer by their steps and by typing; too few of them are said', async () => {
    const app = await renderWithInventory(<DraftPane />, inventory())
    const { choose, user, chosenIds } = app
    choose(0)
    await user.click(screen.getByRole('button', { name: 'One more of Case' }))
    expect(chosenIds()).toEqual(['11', '12'])
    await user.clear(quantity('Case'))
    await user.type(quantity('Case'), '9{Enter}')
    expect(chosenIds()).toEqual(['11', '12', '13'])
    expect(lastToast(app)?.message).toBe('Only 3 of these can be chosen')
    expect(quantity('Case').value).toBe('3')
    await user.clear(quantity('Case'))
    await user.type(quantity('Case'), '1{Enter}')
    expect(chosenIds()).toEqual(['11'])
    await user.click(screen.getByRole('button', { name: 'One less of Case' }))
    expect(chosenIds()).toEqual([])
  })

  it('keep their number where nonsense is typed, or Escape is pressed', async () => {
    const { choose, user, chosenIds } = await renderWithInventory(<DraftPane />, inventory())
    choose(0, 1)
    await user.clear(quantity('Case'))
    await user.type(quantity('Case'), '-1{Enter}')
    await user.clear(quantity('Case'))
    await user.type(quantity('Case'), '3{Escape}')
    expect(chosenIds()).toEqual(['11', '12'])
    expect(quantity('Case').value).toBe('2')
  })

  it('become fewer, but not more, while another inventory is shown', async () => {
    const app = await renderWithInventory(<DraftPane />, inventory())
    const { choose, user, chosenIds, stores } = app
    choose(0, 1)
    act(() => {
      const other = shownInventory([entry('12', 'Case', { price: 1.5 })], { id: 'snapshot-9' })
      inventoryStoresOf(stores).inventory.setState({ inventory: other })
    })
    await user.click(screen.getByRole('button', { name: 'One more of Case' }))
    expect(lastToast(app)?.message).toMatch(/only while the draft's own inventory/u)
    await user.click(screen.getByRole('button', { name: 'One less of Case' }))
    expect(chosenIds()).toEqual(['11'])
  })

  it('leave as a group, or one by its asset id', async () => {
    const { choose, user, chosenIds } = await renderWithInventory(<DraftPane />, inventory())
    choose(0, 1, 4)
    await user.click(screen.getByRole('button', { name: 'Show the asset ids of Case' }))
    await user.click(screen.getByRole('button', { name: 'Take 11 out' }))
    expect(chosenIds()).toEqual(['12', '21'])
    await user.click(screen.getByRole('button', { name: 'Take Key out' }))
    expect(chosenIds()).toEqual(['12'])
  })

  it('leave all at once, and come back from the toast unless something changed since', async () => {
    const app = await renderWithInventory(<DraftPane />, inventory())
    const { choose, user, chosenIds } = app
    choose(0, 4)
    const emptyIt = () => user.click(screen.getByRole('button', { name: 'Take all out' }))
    await emptyIt()
    screen.getByText('Nothing chosen yet')
    act(() => lastToast(app)?.action?.run())
    expect(chosenIds()).toEqual(['11', '21'])
    await emptyIt()
    const { action } = lastToast(app) ?? {}
    choose(1)
    act(() => action?.run())
    expect(chosenIds()).toEqual(['12'])
    expect(lastToast(app)?.message).toMatch(/has changed since/u)
  })

  it('are moved through and changed by keys', async () => {
    const { choose, user, chosenIds } = await renderWithInventory(<DraftPane />, inventory())
    choose(0, 1, 4)
    act(() => line(/Case/u).focus())
    await user.keyboard('{ArrowRight}{ArrowDown}')
    await waitFor(() => expect(document.activeElement).toBe(line(/^11/u)))
    await user.keyboard('{Delete}')
    expect(chosenIds()).toEqual(['12', '21'])
    await waitFor(() => expect(document.activeElement).toBe(line(/^12/u)))
    await user.keyboard('{ArrowLeft}')
    await waitFor(() => expect(document.activeElement).toBe(line(/Case/u)))
    await user.keyboard('{+}')
    expect(chosenIds()).toEqual(['12', '21', '11'])
    await user.keyboard('{-}')
    expect(chosenIds()).toEqual(['12', '21'])
    await user.keyboard('{Enter}3{Enter}')
    expect(chosenIds()).toEqual(['12', '21', '11', '13'])
    expect(document.activeElement).toBe(line(/Case/u))
    await user.keyboard('{End}{Delete}')
    await waitFor(() => expect(chosenIds()).toEqual(['12', '11', '13']))
  })

  it('keep the focus where it is when an undo brings back what stood there', async () => {
    const { choose, user, stores } = await renderWithInventory(<DraftPane />, inventory())
    choose(0, 4)
    act(() => line(/Case/u).focus())
    await user.keyboard('{Delete}')
    await waitFor(() => expect(document.activeElement).toBe(line(/Key/u)))
    act(() => void stores.deposits.getState().undo())
    await waitFor(() => line(/Case/u))
    expect(document.activeElement).toBe(line(/Key/u))
    expect(line(/Key/u).tabIndex).toBe(0)
    expect(line(/Case/u).tabIndex).toBe(-1)
  })

  it('are only looked at in a draft that is recorded or not in the tray', async () => {
    const { choose, user, chosenIds } = await renderWithInventory(<RecordedItems />, inventory())
    choose(0, 1)
    expect(screen.queryByRole('button', { name: 'Take all out' })).toBeNull()
    act(() => line(/Case/u).focus())
    await user.keyboard('{Delete}{-}{+}')
    expect(chosenIds()).toEqual(['11', '12'])
    within(line(/Case/u)).getByText('× 2')
  })
})
