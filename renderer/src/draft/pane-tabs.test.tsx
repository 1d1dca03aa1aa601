import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { itemSourceOf } from '../choosing/use-item-source'
import { inventoryStoresOf } from '../inventory/inventory-stores'
import {
  fetchItems,
  giveElementsSize,
  renderInventory,
  type ShownScreen,
} from '../test/inventory-fixture'

beforeAll(giveElementsSize)

async function choose({ stores }: ShownScreen, ...rows: readonly number[]) {
  const { inventory } = inventoryStoresOf(stores).inventory.getState()
  const source = inventory === null ? null : itemSourceOf(inventory)
  if (source === null) throw new Error('No inventory is shown')
  await act(async () => {
    await stores.deposits.getState().load()
    stores.deposits.getState().add(source, rows, 'project-1')
  })
}

const pane = () => within(screen.getByRole('region', { name: 'Details' }))

it('the pane is there for an item or for a draft, and shows either', async () => {
  const app = renderInventory()
  await fetchItems(app)
  expect(screen.queryByRole('region', { name: 'Details' })).toBeNull()
  await choose(app, 0)
  pane().getByText('No item chosen')
  await app.user.click(pane().getByRole('tab', { name: 'Draft (1)' }))
  await waitFor(() => pane().getByRole('treegrid', { name: 'Items of the draft' }))
  expect(app.stores.preferences.getState().preferences.detailTab).toBe('draft')
  act(() => app.stores.deposits.getState().closeDraft())
  expect(screen.queryByRole('region', { name: 'Details' })).toBeNull()
})

it('its tabs follow the arrow keys, and Enter on an item shows that item', async () => {
  const app = renderInventory()
  await fetchItems(app)
  await choose(app, 0)
  act(() => pane().getByRole('tab', { name: 'Item' }).focus())
  await app.user.keyboard('{ArrowRight}')
  const draft = pane().getByRole('tab', { name: 'Draft (1)' })
  expect(document.activeElement).toBe(draft)
  expect(draft.getAttribute('aria-selected')).toBe('true')
  const row = document.querySelector<HTMLElement>('[data-row][tabindex="0"]')
  act(() => row?.focus())
  await app.user.keyboard('{Enter}')
  pane().getByRole('heading', { level: 3, name: /Glock/u })
})
