import { fail, ok } from '@shared/result'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { entry, giveElementsSize } from '../test/inventory-fixture'
import { chosen, combinedMessages, type GivenSource } from '../test/combined-fixture'
import { createFakeBridge, postColumnsPort, startState } from '../test/fake-bridge'
import { renderWithApp } from '../test/render-with-app'
import type { ChosenSource } from './combined-inventory'
import { CombinedScreen } from './combined-screen'
import { combinedStoreOf } from './combined-store'

const source = (
  entries: readonly unknown[],
  currencyLocal = 'rub',
  isGood = true,
): GivenSource => ({
  entries,
  currencyLocal,
  isGood,
})
const anna = chosen(0, { label: 'Anna', request: { steamId: '76561198000000001' } })
const bert = chosen(1, { request: { steamId: '76561198000000002' } })
const both = [
  source([
    entry('11', 'Knife', { price: 10, price_local: 900 }),
    entry('12', 'Case', { price: 1 }),
  ]),
  source([entry('21', 'Case', { price: 2.5 }), entry('22', 'Key', { price: 3, disabled: true })]),
]

async function openAll(
  sources: readonly GivenSource[],
  choices: readonly ChosenSource[] = [anna, bert],
) {
  const start = startState()
  const bridge = createFakeBridge(start)
  bridge.openCombined.mockImplementation(async (_, openingId) => {
    const port = postColumnsPort(openingId)
    for (const message of combinedMessages(sources, 100)) port.send(message)
    return ok()
  })
  const app = renderWithApp(<CombinedScreen />, { start, bridge })
  act(() =>
    combinedStoreOf(app.stores)
      .getState()
      .open({ batchId: null, name: '', gone: 0, sources: choices }),
  )
  await screen.findByRole('table', { name: 'Totals' })
  return app
}

const listed = (list: string) =>
  within(screen.getByRole('grid', { name: list }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('gridcell')
        .map(({ textContent }) => textContent),
    )
const firstCells = (list: string) => listed(list).map(([first]) => first)
const totals = (line: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${line} [\\d—]`, 'u') }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)

describe('several snapshots in one', () => {
  beforeAll(giveElementsSize)

  it('names whose each item is, and says what all, the shown and the depositable come to', async () => {
    const { user } = await openAll(both)
    expect(screen.getByRole('heading', { name: '2 snapshots' })).toBeTruthy()
    expect(listed('Items of all snapshots').map(([whose, name]) => [whose, name])).toEqual([
      ['Anna', 'Knife'],
      ['76561198000000002', 'Key'],
      ['76561198000000002', 'Case'],
      ['Anna', 'Case'],
    ])
    expect(totals('USD')).toEqual(['16.50', '16.50', '13.50'])
    await user.type(screen.getByRole('textbox', { name: 'Steam user' }), 'ann')
    expect(totals('USD')).toEqual(['16.50', '11.00', '13.50'])
    expect(totals('Steam users with items')).toEqual(['2', '1', '2'])
    await user.type(screen.getByRole('textbox', { name: 'Search items' }), 'nope')
    await user.click(screen.getByRole('button', { name: 'Clear filters' }))
    expect(listed('Items of all snapshots')).toHaveLength(4)
  })

  it('groups, looks into a group with the focus in it, and goes back to where it was', async () => {
    const { user } = await openAll(both)
    await user.click(screen.getByRole('radio', { name: 'Name' }))
    expect(listed('Items by name').map((cells) => cells.slice(0, 5))).toEqual([
      ['Knife', '1', '1', '1', '10.00'],
      ['Case', '2', '2', '2', '3.50'],
      ['Key', '1', '1', '0', '3.00'],
    ])
    await user.click(screen.getByRole('button', { name: 'Show the items: Case' }))
    expect(firstCells('Items of all snapshots')).toEqual(['76561198000000002', 'Anna'])
    await waitFor(() => expect(document.activeElement?.textContent).toContain('76561198000000002'))
    await user.keyboard('{Backspace}')
    expect(firstCells('Items by name')).toEqual(['Knife', 'Case', 'Key'])
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Case'))
  })

  it('sums no local amounts across currencies, offers no bounds in them, and says why', async () => {
    await openAll([
      source([entry('11', 'Knife', { price: 10, price_local: 900 })], 'rub'),
      source([entry('21', 'Case', { price: 1, price_local: 0.9 })], 'eur'),
    ])
    expect(totals('RUB')).toEqual(['900.00', '900.00', '900.00'])
    expect(totals('EUR')).toEqual(['0.90', '0.90', '0.90'])
    const kinds = screen.getByRole('combobox', { name: 'Which price the bounds are for' })
    expect(
      within(kinds)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['USD'])
    expect(screen.getByText(/local prices are in 2 currencies/u)).toBeTruthy()
    expect(listed('Items of all snapshots').map((cells) => cells[3])).toEqual([
      '900.00 RUB',
      '0.90 EUR',
    ])
  })

  it('names what could not be read, and what counts twice; tries again', async () => {
    const again = chosen(2, { request: { steamId: '76561198000000001' } })
    const { user, bridge } = await openAll(
      [...both.slice(0, 1), source([], 'rub', false), source([entry('11', 'Knife')])],
      [anna, bert, again],
    )
    expect(screen.getByRole('alert').textContent).toContain('1 snapshot could not be read')
    expect(screen.getByRole('alert').textContent).toContain('76561198000000002')
    expect(
      screen.getByText(/1 of these is a further snapshot of the same Steam user/u),
    ).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(bridge.openCombined).toHaveBeenCalledTimes(2)
  })

  it('works more items out in pieces, and keeps the rows of before until then', async () => {
    const many = Array.from({ length: 10_500 }, (_, row) =>
      entry(String(1000 + row), row % 2 === 0 ? 'Even' : 'Odd', { price: (row + 1) / 100 }),
    )
    const { user } = await openAll([source(many)], [anna])
    await screen.findByRole('grid')
    expect(listed('Items of all snapshots')[0]?.slice(0, 3)).toEqual(['Anna', 'Odd', '105.00'])
    await user.type(screen.getByRole('textbox', { name: 'Search items' }), 'even')
    await screen.findByText('5,250 of 10,500 items')
    expect(listed('Items of all snapshots')[0]?.slice(0, 3)).toEqual(['Anna', 'Even', '104.99'])
    await waitFor(() => expect(totals('Items')).toEqual(['10,500', '5,250', '10,500']))
  })

  it('can be cancelled; a failure, and too many, have a way on', async () => {
    const start = startState()
    const bridge = createFakeBridge(start)
    bridge.openCombined.mockImplementation(async (_, openingId) => {
      postColumnsPort(openingId)
      return ok()
    })
    const { stores, user } = renderWithApp(<CombinedScreen />, { start, bridge })
    expect(screen.getByText('Nothing is open yet')).toBeTruthy()
    act(() =>
      combinedStoreOf(stores)
        .getState()
        .open({ batchId: null, name: '', gone: 0, sources: [anna] }),
    )
    expect(screen.getByRole('status').textContent).toBe('0 of 1 snapshots read, 0 items')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(screen.getByText('Cancelled')).toBeTruthy()
    bridge.openCombined.mockResolvedValue(fail({ kind: 'reader-stopped', detail: 'gone' }))
    await user.click(screen.getByRole('button', { name: 'Open them' }))
    expect(await screen.findByRole('alert')).toBeTruthy()
    const sources = Array.from({ length: 20_001 }, (_, at) => chosen(at))
    act(() =>
      combinedStoreOf(stores).getState().open({ batchId: null, name: '', gone: 0, sources }),
    )
    expect(screen.getByText(/At most 20,000/u)).toBeTruthy()
  })
})
