import { noAnnotation, type Snapshot } from '@shared/domain/snapshot'
import type { LibraryView } from '@shared/domain/kept-snapshots'
import { jsonText } from '@shared/json-text'
import { fail, ok } from '@shared/result'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { createFakeBridge, postColumnsPort, startState } from '../test/fake-bridge'
import { columnMessages, entry, giveElementsSize } from '../test/inventory-fixture'
import { renderWithApp } from '../test/render-with-app'
import { noContents, snapshotOf } from '../test/snapshot-fixture'
import { ComparisonScreen } from './comparison-screen'
import { comparisonStoreOf } from './comparison-store'

const day = 24 * 60 * 60_000

function taken(id: string, at: number, facts: Partial<Omit<Snapshot, 'request'>> = {}) {
  return snapshotOf(
    { steamId: '76561198827262007', game: 'cs2', multiplier: '1.1' },
    {
      id,
      projectName: 'Main shop',
      takenAt: Date.UTC(2026, 10, 12) + at * day,
      contents: { ...noContents, currencyLocal: 'rub', items: 4 },
      ...facts,
    },
  )
}

const inventories: Readonly<Record<string, readonly unknown[]>> = {
  old: [
    entry('11', 'AK-47 | Redline', { price: 10 }),
    entry('22', 'AWP | Asiimov', { price: 20 }),
    entry('33', 'Glock-18 | Fade', { price: 30 }),
    entry('44', 'Sticker | Crown', { price: 4, disabled: true }),
    entry('55', 'Same'),
  ],
  recent: [
    entry('11', 'AK-47 | Redline', { price: 12.5 }),
    entry('22', 'AWP | Asiimov', { price: 15 }),
    entry('44', 'Sticker | Crown', { price: 4 }),
    entry('66', 'New knife', { price: 100 }),
    entry('55', 'Same'),
  ],
  same: [],
}

async function compare(one: Snapshot = taken('recent', 10), other: Snapshot = taken('old', 0)) {
  const start = startState()
  const bridge = createFakeBridge(start)
  bridge.readLibrary.mockResolvedValue(
    ok(
      jsonText<LibraryView>({
        snapshots: [one, other, taken('same', -3)],
        setAside: [],
        limit: null,
      }),
    ),
  )
  bridge.openSnapshot.mockImplementation(async (id, openingId) => {
    const port = postColumnsPort(openingId)
    for (const message of columnMessages(inventories[id] ?? [])) port.send(message)
    return ok()
  })
  const app = renderWithApp(<ComparisonScreen />, { start, bridge })
  act(() => comparisonStoreOf(app.stores).getState().compare(one, other))
  await screen.findByLabelText('What changed in all')
  return { ...app, bridge }
}

const names = () =>
  [...document.querySelectorAll('[data-entry] bdi')].map((name) => name.textContent)
const toggles = () => [...document.querySelectorAll<HTMLElement>('[aria-pressed]')]
const toggle = (name: string) => {
  const found = toggles().find(({ textContent }) => textContent === name)
  if (found === undefined) throw new Error(`There is no toggle "${name}".`)
  return found
}
// By role they would be found, too, but that takes seconds in a page of this size.
const rows = () => document.querySelectorAll<HTMLElement>('[data-entry]')
const button = (text: string) => screen.getByText(text, { selector: 'button *' })

/** Pasted in place of what is there: typing is slow in a test. */
async function fill(
  user: Awaited<ReturnType<typeof compare>>['user'],
  label: string,
  text: string,
) {
  await user.tripleClick(screen.getByLabelText(label))
  await user.paste(text)
}

beforeAll(giveElementsSize)

describe('the comparison screen', () => {
  it('shows the two snapshots, the net change as the largest number, and every change', async () => {
    await compare()
    expect(screen.getByText('10 days between')).toBeTruthy()
    const totals = screen.getByLabelText('What changed in all')
    expect(totals.querySelector('[data-size="total"]')?.textContent).toBe('up +67.50 USD')
    expect(within(totals).getByText('5 items changed in USD, 1 unchanged')).toBeTruthy()
    expect(names()).toEqual([
      'New knife',
      'Glock-18 | Fade',
      'AWP | Asiimov',
      'AK-47 | Redline',
      'Sticker | Crown',
    ])
    const ak = rows()[3]
    const cells = [...(ak?.querySelectorAll('[role="gridcell"]') ?? [])].map(
      (cell) => cell.textContent,
    )
    expect(cells.slice(0, 8)).toEqual([
      'Price up',
      'AK-47 | Redline',
      '10.00',
      '12.50',
      'up +2.50',
      'up +25.00 %',
      'Yes',
      'Yes',
    ])
  })

  it('narrows the changes down by kinds, words and size, and opens them again', async () => {
    const { user } = await compare()
    await user.click(toggle('Price up 1'))
    expect(names()).toEqual(['AK-47 | Redline'])
    await user.click(toggle('Now accepted 1'))
    expect(names()).toEqual(['AK-47 | Redline', 'Sticker | Crown'])
    await fill(user, 'Search items', 'crown')
    expect(names()).toEqual(['Sticker | Crown'])
    expect(screen.getByText('1 of 5 changes')).toBeTruthy()
    await fill(user, 'Smallest change', '1')
    expect(screen.getByText('No change matches the filters')).toBeTruthy()
    await user.click(button('Show all changes'))
    expect(names()).toHaveLength(5)
    await fill(user, 'Smallest change in per cent', '25 %')
    expect(names()).toEqual(['AWP | Asiimov', 'AK-47 | Redline'])
    await fill(user, 'Smallest change in per cent', 'x')
    expect(screen.getByText('Not a number')).toBeTruthy()
  })

  it('compares by another price where both snapshots mean the same by it', async () => {
    const { user } = await compare()
    expect(toggle('Price up 1')).toBeTruthy()
    await user.selectOptions(screen.getByLabelText('Which price'), 'RUB × 1.1')
    // Only what was added and is gone changed in rubles.
    expect(toggles().some(({ textContent }) => textContent?.startsWith('Price'))).toBe(false)
    expect(names()).toEqual(['New knife', 'Glock-18 | Fade', 'Sticker | Crown'])
  })

  it('goes through the changes by keys and copies the asset id', async () => {
    const { user, bridge } = await compare()
    const first = rows()[0]
    act(() => first?.focus())
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect((document.activeElement as HTMLElement).dataset['entry']).toBe(
      rows()[1]?.dataset['entry'],
    )
    await user.keyboard('{End}{Control>}c{/Control}')
    await waitFor(() => expect(bridge.copyText).toHaveBeenCalledExactlyOnceWith('44'))
    await user.click(screen.getByLabelText('Copy asset id 66'))
    expect(bridge.copyText).toHaveBeenLastCalledWith('66')
  })

  it('orders by a heading, and the other way round by its second click', async () => {
    const { user } = await compare()
    await user.click(button('Name'))
    expect(names()[0]).toBe('AK-47 | Redline')
    await user.click(button('Name'))
    expect(names()[0]).toBe('Sticker | Crown')
    expect(document.querySelector('[data-column="name"]')?.getAttribute('aria-sort')).toBe(
      'descending',
    )
  })

  it('exports what is shown, and says where', async () => {
    const { user, bridge, stores } = await compare()
    bridge.saveText.mockResolvedValue(
      ok({ folder: '/f', files: [{ file: 'd.csv', bytes: 1, items: 0 }], failed: [] }),
    )
    await user.click(toggle('Gone 1'))
    await user.click(button('Export…'))
    await user.click(await screen.findByText('What is shown, as CSV…'))
    await waitFor(() => expect(bridge.saveText).toHaveBeenCalledOnce())
    const [file] = bridge.saveText.mock.calls[0] ?? []
    expect(file?.suggestedName).toBe('difference-cs2-76561198827262007-2026-11-12-2026-11-22.csv')
    expect(file?.text.split('\r\n')).toHaveLength(3)
    expect(file?.text).toContain("gone no-longer-depositable,'33,Glock-18 | Fade,30,,-30,,")
    await waitFor(() =>
      expect(stores.toasts.getState().toasts.at(-1)?.message).toBe('Exported 1 change to d.csv'),
    )
  })

  it('says why an export failed, and copies what is shown', async () => {
    const { user, bridge } = await compare()
    bridge.saveText.mockResolvedValue(fail({ kind: 'disk-full' }))
    await user.click(button('Export…'))
    await user.click(await screen.findByText('What is shown, as JSON…'))
    expect(await screen.findByText('The comparison could not be exported')).toBeTruthy()
    await user.click(button('Copy'))
    await user.click(await screen.findByText('Asset ids of what is shown'))
    await waitFor(() =>
      expect(bridge.copyText).toHaveBeenCalledExactlyOnceWith('66\n33\n22\n11\n44'),
    )
  })

  it('puts another snapshot of the same Steam user in the place of one', async () => {
    const { user } = await compare()
    const later = await screen.findByLabelText<HTMLSelectElement>('Snapshot under After')
    await waitFor(() => expect(later.disabled).toBe(false))
    await user.selectOptions(later, 'same')
    await screen.findByText('3 days between')
    await waitFor(() => expect(names()).toHaveLength(5))
    expect(screen.getByLabelText<HTMLSelectElement>('Snapshot under After').value).toBe('old')
  })

  it('opens either snapshot, and leads back to the library', async () => {
    const { user, bridge, stores } = await compare()
    await user.click(screen.getByLabelText('Open the snapshot under After'))
    expect(stores.screen.getState().screen).toBe('inventory')
    expect(bridge.openSnapshot.mock.calls.at(-1)?.[0]).toBe('recent')
    await user.click(button('Library'))
    expect(stores.screen.getState().screen).toBe('library')
  })

  it('says what makes the figures less than they look', async () => {
    const part = taken('recent', 10, {
      partOf: 900,
      annotation: { ...noAnnotation, name: 'Today' },
    })
    const { user } = await compare(part)
    expect(
      screen.getByText(/^The snapshot under After holds only a part of its items/u),
    ).toBeTruthy()
    expect(screen.getByText('Today')).toBeTruthy()
    await user.click(screen.getByLabelText('Swap Before and After'))
    expect(await screen.findByText(/^The snapshot under Before holds only a part/u)).toBeTruthy()
    expect(screen.getByText('10 days between, the later one first')).toBeTruthy()
  })

  it('says so where nothing changed', async () => {
    await compare(taken('old-again', 1), taken('same', 0))
    expect(screen.getByText('Nothing changed')).toBeTruthy()
  })
})

describe('before there is a comparison', () => {
  it('says that nothing was chosen, and why two cannot be compared', () => {
    const { stores } = renderWithApp(<ComparisonScreen />)
    expect(screen.getByText('Nothing to compare yet')).toBeTruthy()
    const dota = snapshotOf({ game: 'dota2' }, { id: 'dota' })
    act(() => comparisonStoreOf(stores).getState().compare(taken('old', 0), dota))
    expect(screen.getByText('They are of different games.')).toBeTruthy()
  })

  it('is cancelled by Escape, and begun again', async () => {
    const { stores, user } = renderWithApp(<ComparisonScreen />)
    act(() => comparisonStoreOf(stores).getState().compare(taken('old', 0), taken('recent', 1)))
    expect(screen.getByText('Reading the snapshot under Before: 0 items')).toBeTruthy()
    await user.keyboard('{Escape}')
    await user.click(button('Compare them'))
    expect(screen.getByText('Reading the snapshot under Before: 0 items')).toBeTruthy()
  })

  it('names the snapshot that could not be read', async () => {
    const { stores, bridge } = renderWithApp(<ComparisonScreen />)
    bridge.openSnapshot.mockResolvedValue(fail({ kind: 'snapshot-not-found' }))
    act(() => comparisonStoreOf(stores).getState().compare(taken('old', 0), taken('recent', 1)))
    expect(await screen.findByText('The snapshot under Before could not be read')).toBeTruthy()
  })
})
