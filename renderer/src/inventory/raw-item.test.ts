import { expect, it } from 'vitest'
import { extraFields } from './raw-item'

it('finds what the app has no column for, on both levels', () => {
  const raw = JSON.stringify({
    name: 'Rock',
    price: 1,
    float: 0.0123,
    item: { asset_id: '1', tradable: 1, owner: { id: 7 } },
    price_local: 2,
  })
  expect(extraFields(raw)).toEqual([
    { name: 'float', value: '0.0123' },
    { name: 'item.owner', value: '{"id":7}' },
  ])
})

it('finds nothing in an item as it is documented, nor in what is no item', () => {
  expect(extraFields('{"name":"Rock","item":{"asset_id":"1"}}')).toEqual([])
  expect(extraFields('[]')).toEqual([])
  expect(extraFields('{"name":"Rock","item":"?"}')).toEqual([])
})
