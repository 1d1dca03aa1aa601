import { fail, ok } from '@shared/result'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { postColumnsPort } from '../test/fake-bridge'
import {
  columnMessages,
  entry,
  fetchItems,
  field,
  giveElementsSize,
  listedNames,
  renderInventory,
  someItems,
} from '../test/inventory-fixture'
import { snapshotOf } from '../test/snapshot-fixture'
import { inventoryStoresOf } from './inventory-stores'

// A whole screen is drawn many times over, also on machines that are busy.
vi.setConfig({ testTimeout: 30_000 })

beforeEach(giveElementsSize)

const ak = 'AK-47 | Redline'
const awp = 'AWP | Asiimov'
const glock = 'Glock-18 | Fade'
const sticker = 'Sticker | Crown'

async function shown(entries: readonly unknown[] = someItems) {
  const app = renderInventory(entries)
  await fetchItems(app)
  return app
}

describe('the summary', () => {
  it('adds up all, shown and depositable items exactly, each in its currency', async () => {
    const { user } = await shown([
      entry('1', 'a', { price: 0.1, price_local: 0.2, multiplied_price_local: 0.3 }),
      entry('2', 'b', { price: 0.2, price_local: 0.1, multiplied_price_local: 0.3 }),
      entry('3', 'c', { price: 1e6, disabled: true }),
    ])
    await user.type(field('Search items'), 'a')
    const line = (name: string) =>
      within(screen.getByRole('rowheader', { name }).closest('tr') ?? document.body)
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
    await waitFor(() => expect(line('Shown')).toEqual(['1', '0.10', '0.20', '0.30']))
    expect(line('All')).toEqual(['3', '1,000,000.30', '90.30', '99.60'])
    expect(line('Depositable')).toEqual(['2', '0.30', '0.30', '0.60'])
    screen.getByRole('columnheader', { name: 'RUB × multiplier' })
  })

  it('says of what the items are, whatever the form says by now', async () => {
    const { user } = await shown()
    await user.selectOptions(field('Game'), 'Rust')
    const summary = within(screen.getByRole('region', { name: 'Summary' }))
    summary.getByText('CS2')
    summary.getByText('Main shop')
    summary.getByText('76561198827262007')
    summary.getByText('just now')
    const note = await screen.findByText(/^Still showing 76561198827262007, CS2, fetched/u)
    expect(note.textContent).toContain('The form has changed: fetch again.')
    await user.selectOptions(field('Game'), 'CS2')
    expect(note.textContent).toBe('')
  })

  it('says whose inventory a fetch could not bring, and whose is still shown', async () => {
    const app = await shown()
    app.bridge.fetchInventory.mockResolvedValueOnce(fail({ kind: 'timed-out', seconds: 30 }))
    await app.user.click(screen.getByRole('button', { name: 'Fetch inventory' }))
    const alert = within(await screen.findByRole('alert'))
    alert.getByText('The inventory of 76561198827262007 (CS2) could not be fetched')
    screen.getByText(/^Still showing 76561198827262007, CS2.*The last fetch failed\.$/u)
  })

  it('says that a cancelled fetch brought nothing, and what is still shown', async () => {
    const app = await shown()
    const { inventory } = inventoryStoresOf(app.stores)
    app.bridge.fetchInventory.mockResolvedValueOnce(fail({ kind: 'cancelled' }))
    await app.user.click(screen.getByRole('button', { name: 'Fetch inventory' }))
    const note = await screen.findByText(/^Cancelled\. Nothing was fetched\. Still showing 7656/u)
    expect(note.getAttribute('role')).toBe('status')
    expect(inventory.getState().failure).toBeNull()
  })

  it('marks made-up items beside the largest number', async () => {
    const { stores } = await shown()
    expect(screen.queryByText('Sandbox: made-up items')).toBeNull()
    const { projects } = stores.projects.getState()
    act(() =>
      stores.projects.setState({
        projects: projects.map((project) => ({ ...project, sandbox: true })),
      }),
    )
    within(screen.getByRole('region', { name: 'Summary' })).getByText('Sandbox: made-up items')
  })

  it('tells plainly what had to be bent, and what has no price', async () => {
    await shown([...someItems, entry('5', 'x', { price: '2.5' }), 'nonsense'])
    screen.getByText('1 price came as text and was read as a number.')
    screen.getByText('1 entry of the list is no item and was left out.')
    screen.getByText('1 item has no price, or a price of zero, and adds nothing to the totals.')
  })

  it('says nothing of a faultless answer', async () => {
    await shown([entry('1', 'a')])
    expect(screen.queryByText(/had to be corrected or left out/u)).toBeNull()
    expect(screen.queryByText(/no price/u)).toBeNull()
  })
})

describe('filters', () => {
  it.each([
    ['Tradable', 'Tradable', [awp, ak, sticker]],
    ['Tradable', 'Not tradable', [glock]],
    ['Accepted', 'Accepted', [glock, ak, sticker]],
    ['Accepted', 'Not accepted', [awp]],
  ])('%s: %s', async (label, option, expected) => {
    const { user } = await shown()
    await user.selectOptions(screen.getByRole('combobox', { name: label }), option)
    expect(listedNames()).toEqual(expected)
    screen.getByText(`${expected.length} of 4 items`)
  })

  it('Depositable leaves what can go into a deposit, by one click', async () => {
    const { user } = await shown()
    const toggle = screen.getByRole('button', { name: 'Depositable' })
    await user.click(toggle)
    expect(toggle.getAttribute('aria-pressed')).toBe('true')
    expect(listedNames()).toEqual([ak])
    await user.click(toggle)
    expect(listedNames()).toHaveLength(4)
  })

  it.each([
    ['redline', [ak]],
    ['33', [glock]],
    ['titan', [sticker]],
  ])('search for %s looks into names, asset ids and stickers', async (typed, expected) => {
    const { user } = await shown()
    await user.type(field('Search items'), typed)
    expect(listedNames()).toEqual(expected)
  })

  it('price bounds belong to the price that is chosen', async () => {
    const { user } = await shown()
    await user.type(field('Minimum price'), '20')
    await user.type(field('Maximum price'), '30')
    expect(listedNames()).toEqual([glock, awp])
    await user.selectOptions(field('Which price the bounds are for'), 'RUB')
    expect(listedNames()).toEqual([])
  })

  it('bounds do not turn into another currency, and say that they are gone', async () => {
    const app = await shown()
    await app.user.selectOptions(field('Which price the bounds are for'), 'RUB')
    await app.user.type(field('Minimum price'), '1500')
    expect(listedNames()).toEqual([glock, awp])
    app.bridge.fetchInventory.mockImplementationOnce(async ({ tradeToken: _, ...request }) =>
      ok(snapshotOf(request, { id: 'snapshot-2', projectName: 'Main shop', takenAt: 1, bytes: 1 })),
    )
    app.bridge.openSnapshot.mockImplementationOnce(async (_, openingId) => {
      const port = postColumnsPort(openingId)
      for (const message of columnMessages(someItems)) {
        port.send(message.kind === 'end' ? { ...message, currencyLocal: 'eur' } : message)
      }
      return ok()
    })
    await fetchItems(app)
    await screen.findByText(/bounds were cleared: they were in RUB, these prices are in EUR/u)
    expect(field('Minimum price').value).toBe('')
    expect(listedNames()).toHaveLength(4)
    await app.user.type(field('Minimum price'), '1')
    expect(screen.queryByText(/bounds were cleared/u)).toBeNull()
  })

  it('names bounds that make no sense, and does not apply them', async () => {
    const { user } = await shown()
    await user.type(field('Minimum price'), '9')
    await user.type(field('Maximum price'), '3')
    screen.getByText('Over the maximum')
    expect(listedNames()).toHaveLength(4)
    await user.clear(field('Maximum price'))
    await user.type(field('Maximum price'), 'abc')
    screen.getByText('Digits and a point, as 1000.50')
  })

  it('combine, and are cleared at once', async () => {
    const { user } = await shown()
    await user.click(screen.getByRole('button', { name: 'Depositable' }))
    await user.type(field('Search items'), 'awp')
    screen.getByText('No item matches the filters')
    screen.getByText('0 of 4 items')
    await user.click(screen.getByRole('button', { name: 'Clear filters' }))
    expect(listedNames()).toHaveLength(4)
    expect(field('Search items').value).toBe('')
    expect(document.activeElement).toBe(field('Search items'))
  })

  it('Ctrl+F leads to the search', async () => {
    const { user } = await shown()
    await user.keyboard('{Control>}f{/Control}')
    expect(document.activeElement).toBe(field('Search items'))
  })
})

describe('the table', () => {
  it('sorts by a column, the other way, and back to the answer’s order', async () => {
    const { user, stores } = await shown()
    const button = screen.getByRole('button', { name: 'Name' })
    const header = button.closest('[role=columnheader]')
    expect(listedNames()).toEqual([glock, awp, ak, sticker])
    await user.click(button)
    expect(header?.getAttribute('aria-sort')).toBe('ascending')
    expect(listedNames()).toEqual([ak, awp, glock, sticker])
    button.focus()
    await user.keyboard('{Enter}')
    expect(header?.getAttribute('aria-sort')).toBe('descending')
    expect(listedNames()).toEqual([sticker, glock, awp, ak])
    await user.keyboard('{Enter}')
    expect(header?.getAttribute('aria-sort')).toBe('none')
    expect(stores.preferences.getState().preferences.order.key).toBe('answer')
  })

  it('remembers a width that is changed by keys', async () => {
    const { user, stores } = await shown()
    screen.getByRole('separator', { name: 'Column width: Stickers' }).focus()
    await user.keyboard('{Home}')
    expect(stores.preferences.getState().preferences.columnWidths).toEqual({ stickers: 48 })
    await user.keyboard('{ArrowRight}')
    expect(stores.preferences.getState().preferences.columnWidths['stickers']).toBeGreaterThan(56)
  })

  it('is resized from a heading, and Tab passes by the edges', async () => {
    const { user, stores } = await shown()
    const heading = screen.getByRole('button', { name: 'Stickers' })
    heading.focus()
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
    const wider = stores.preferences.getState().preferences.columnWidths['stickers'] ?? 0
    expect(wider).toBeGreaterThan(0)
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}')
    expect(stores.preferences.getState().preferences.columnWidths['stickers']).toBeLessThan(
      Math.max(wider, 901),
    )
    heading.focus()
    await user.tab()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Asset id' }))
  })

  it('counts its rows for those who cannot see them, also the ones that are not drawn', async () => {
    await shown(Array.from({ length: 500 }, (_, place) => entry(String(place), `Item ${place}`)))
    const grid = screen.getByRole('grid', { name: 'Items' })
    expect(grid.getAttribute('aria-rowcount')).toBe('501')
    const drawn = grid.querySelectorAll('[data-row]')
    expect(drawn.length).toBeGreaterThan(10)
    expect(drawn.length).toBeLessThan(80)
    expect(drawn[0]?.getAttribute('aria-rowindex')).toBe('2')
  })

  it('inspects by arrow keys, with the focus on the inspected row', async () => {
    const { user } = await shown()
    document.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement?.querySelector('bdi')?.textContent).toBe(awp)
    expect(document.activeElement?.getAttribute('aria-selected')).toBe('true')
    await user.keyboard('{End}')
    expect(document.activeElement?.querySelector('bdi')?.textContent).toBe(sticker)
    expect(document.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1)
  })

  it('shows names as text, whatever is in them', async () => {
    const name = '<img src=x onerror=alert(1)>\u202Egnp'
    await shown([entry('1', name), entry('2', 'W'.repeat(300))])
    expect(document.querySelector('img[src="x"]')).toBeNull()
    expect(listedNames()).toContain('<img src=x onerror=alert(1)>[U+202E]gnp')
    expect(listedNames()).toContain('W'.repeat(300))
  })

  it('asks main for pictures, and draws a placeholder where there is none', async () => {
    await shown([entry('1', 'a')])
    const picture = document.querySelector<HTMLImageElement>('[data-row] img')
    expect(picture?.getAttribute('src')).toBe('app://icons/abc')
    expect(picture?.getAttribute('loading')).toBe('lazy')
    picture?.dispatchEvent(new Event('error'))
    await waitFor(() => expect(document.querySelector('[data-row] img')).toBeNull())
  })
})

it('the pictures show the same items, and the choice is remembered', async () => {
  const { user, stores } = await shown()
  await user.click(screen.getByRole('radio', { name: 'Pictures' }))
  expect(listedNames()).toEqual([glock, awp, ak, sticker])
  expect(stores.preferences.getState().preferences.view).toBe('grid')
  within(screen.getByRole('grid')).getByText('Not accepted')
})

it('the pictures are sorted by a select and turned round by a button', async () => {
  const { user, stores } = await shown()
  expect(screen.queryByRole('combobox', { name: 'Sort by' })).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'Pictures' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Name')
  expect(listedNames()).toEqual([ak, awp, glock, sticker])
  await user.click(screen.getByRole('button', { name: 'Ascending' }))
  expect(listedNames()).toEqual([sticker, glock, awp, ak])
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'As it came')
  expect(stores.preferences.getState().preferences.order).toEqual({
    key: 'answer',
    descending: false,
  })
})

describe('in a window without room for two panes', () => {
  const narrow = async () => {
    const app = await shown()
    const { happyDOM } = window as unknown as {
      readonly happyDOM: { setViewport: (size: object) => void }
    }
    // Its media queries tell of a change only after they have told of a match.
    act(() => happyDOM.setViewport({ width: 1441, height: 900 }))
    act(() => happyDOM.setViewport({ width: 1024, height: 640 }))
    return app
  }
  const form = () => screen.queryByRole('form', { name: 'Inventory request' })

  it('a click on an item shows its details in place of the request, which comes back', async () => {
    const { user, stores } = await narrow()
    expect(form()).not.toBeNull()
    await user.click(screen.getByText(ak))
    within(screen.getByRole('region', { name: 'Details' })).getByText('It can go into a deposit.')
    expect(form()).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Hide Details' }))
    expect(form()).not.toBeNull()
    await user.click(within(screen.getByRole('grid')).getByText(ak))
    expect(form()).toBeNull()
    const { requestPane, detailPane } = stores.preferences.getState().preferences
    expect([requestPane.open, detailPane.open]).toEqual([true, true])
  })

  it('the request is shown again by its own button', async () => {
    const { user } = await narrow()
    await user.click(screen.getByText(ak))
    await user.click(screen.getByRole('button', { name: 'Show Request' }))
    expect(form()).not.toBeNull()
    expect(screen.queryByText('It can go into a deposit.', { ignore: '[hidden] *' })).toBeNull()
  })
})

describe('the detail pane', () => {
  it('shows every field of the item, and what the app does not know', async () => {
    const { user } = await shown()
    await user.click(screen.getByText(sticker))
    const pane = within(screen.getByRole('region', { name: 'Details' }))
    pane.getByText('Not depositable: no price')
    pane.getByText("What SkinsBack names for it; it can't be deposited")
    pane.getByText(/^What the Steam user is shown: the local price × the multiplier/u)
    pane.getByText('Titan (Holo)')
    pane.getByText('744')
    await pane.findByText('float')
    pane.getByText('0.5')
    await user.click(pane.getByRole('button', { name: 'Copy Asset id' }))
  })

  it.each([
    [ak, 'It can go into a deposit.'],
    [awp, 'Not depositable: not accepted'],
    [glock, 'Not depositable: not tradable'],
  ])('says of %s: %s', async (name, words) => {
    const { user } = await shown()
    await user.click(screen.getByText(name))
    within(screen.getByRole('region', { name: 'Details' })).getByText(words)
  })

  it('copies ids and opens the Steam page through main', async () => {
    const { user, bridge } = await shown()
    await user.click(screen.getByText(ak))
    await user.click(screen.getByRole('button', { name: 'Copy Class id' }))
    expect(bridge.copyText).toHaveBeenCalledWith('711')
    await user.click(screen.getByRole('button', { name: 'Open on Steam' }))
    expect(bridge.openLink).toHaveBeenCalledWith(
      'https://steamcommunity.com/profiles/76561198827262007/inventory/#730_2_11',
    )
  })

  it('opens with Enter when it is folded', async () => {
    const { user, stores } = await shown()
    expect(screen.queryByRole('region', { name: 'Details' })).toBeNull()
    await user.click(screen.getByText(ak))
    await user.click(screen.getByRole('button', { name: 'Hide Details' }))
    expect(stores.preferences.getState().preferences.detailPane.open).toBe(false)
    document.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus()
    await user.keyboard('{Enter}')
    expect(stores.preferences.getState().preferences.detailPane.open).toBe(true)
  })

  it('goes when another inventory is shown', async () => {
    const app = await shown()
    await app.user.click(screen.getByText(ak))
    app.bridge.fetchInventory.mockImplementationOnce(async ({ tradeToken: _, ...request }) =>
      ok(snapshotOf(request, { id: 'snapshot-2', projectName: 'Main shop', takenAt: 1, bytes: 1 })),
    )
    await fetchItems(app)
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Details' })).toBeNull())
  })
})

describe('while items come', () => {
  it('paints the first ones at once, says that totals are not final, and marks the page when all are there', async () => {
    const app = renderInventory()
    const [chunk, end] = columnMessages(someItems)
    let port: ReturnType<typeof postColumnsPort> | undefined
    app.bridge.openSnapshot.mockImplementation(async (_, openingId) => {
      port = postColumnsPort(openingId)
      if (chunk !== undefined) port.send(chunk)
      return ok()
    })
    await fetchItems(app)
    expect(listedNames()).toHaveLength(4)
    screen.getByText('Still reading: totals are not final')
    expect(document.documentElement.dataset['inventory']).toBeUndefined()
    if (end !== undefined) port?.send(end)
    await waitFor(() => expect(document.documentElement.dataset['inventory']).toBe('ready'))
    expect(screen.queryByText('Still reading: totals are not final')).toBeNull()
  })

  it('a late error drops them all and gives back what was there', async () => {
    const app = await shown()
    app.bridge.openSnapshot.mockImplementation(async (_, openingId) => {
      const port = postColumnsPort(openingId)
      for (const message of columnMessages([entry('9', 'Late')]).slice(0, 1)) port.send(message)
      port.send({ kind: 'failed', error: { kind: 'reply-truncated', bytes: 5 } })
      return ok()
    })
    await app.user.click(screen.getByRole('button', { name: 'Fetch inventory' }))
    await screen.findByRole('alert')
    screen.getByText('4 of 4 items')
    expect(listedNames()).not.toContain('Late')
  })
})

it('says so when an inventory has no items', async () => {
  const app = renderInventory([])
  await fetchItems(app)
  screen.getByText('This inventory has no items')
})
