import { orderRows } from '@shared/domain/item-order'
import { allRows } from '@shared/domain/totals'
import { expect, it, vi } from 'vitest'
import { columnsOf } from '../../../tests/arbitraries/items'
import { createAppStores } from '../stores/app-stores'
import { createFakeBridge } from '../test/fake-bridge'
import { emptyStart } from '../stores/empty-start'
import { prepareInventory } from './prepare-inventory'

const columns = columnsOf([{ item: { asset_id: '1', tradable: 1 }, name: 'A', price: 1 }])

it('is over some time later, and leaves orders as they are', async () => {
  const stores = createAppStores(createFakeBridge(), emptyStart)
  const onReady = vi.fn<() => void>()
  prepareInventory(stores, columns, onReady)
  expect(onReady).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(onReady).toHaveBeenCalledOnce())
  const { order } = stores.preferences.getState().preferences
  expect(orderRows(columns, Uint8Array.of(1), order)).toEqual(allRows(columns))
})

it('can be stopped', async () => {
  const onReady = vi.fn<() => void>()
  prepareInventory(createAppStores(createFakeBridge(), emptyStart), columns, onReady)()
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(onReady).not.toHaveBeenCalled()
})
