import type { AppError } from '@shared/app-error'
import { csvColumns } from '@shared/domain/inventory-file'
import { finish } from '@shared/domain/slices'
import { allRows } from '@shared/domain/totals'
import type { ExportOutcome } from '@shared/ipc-contract'
import { fail, ok, type Result } from '@shared/result'
import { act, screen } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEntry } from '../../../../tests/arbitraries/items'
import { ToastRegion } from '../../components/toast-region'
import { chosen, combinedMessages, type GivenSource } from '../../test/combined-fixture'
import { renderWithApp } from '../../test/render-with-app'
import type { ShownGroups } from '../combined-answer'
import { createCombinedCollector, type CombinedInventory } from '../combined-inventory'
import {
  defaultGroupOrder,
  groupOrderSlices,
  groupTableSlices,
  type GroupedBy,
} from '../group-table'
import { CombinedExport } from './combined-export'
import { combinedExportOrder } from './combined-export-order'
import { groupsCsv } from './groups-csv'

function combine(
  sources: readonly GivenSource[],
  labels: readonly string[] = [],
): CombinedInventory {
  const collector = createCombinedCollector(
    sources.map((_, index) =>
      chosen(index, {
        label: labels[index] ?? '',
        request: { steamId: `7656119882726200${index}` },
      }),
    ),
  )
  for (const message of combinedMessages(sources, 5)) {
    if (message.kind !== 'end' && message.kind !== 'failed') collector.take(message)
  }
  return collector.finish()
}

const entry = (id: string, name: string, price: number) => ({
  item: { asset_id: id, tradable: 1 },
  name,
  price,
  price_local: Math.round(price * 90),
  disabled: false,
})
const good = (...entries: readonly unknown[]): GivenSource => ({
  entries,
  currencyLocal: 'rub',
  isGood: true,
})
const three = [
  good(entry('1', '=Knife', 0.1), entry('2', 'Box', 0.2)),
  { ...good(entry('3', 'Lost', 1)), isGood: false },
  good(entry('4', 'Box', 0.3), entry('5', 'Box', 0.7)),
]

function groupsOf(inventory: CombinedInventory, by: GroupedBy): ShownGroups {
  const table = finish(groupTableSlices(inventory, allRows(inventory.columns), by))
  return { table, places: finish(groupOrderSlices(inventory, table, defaultGroupOrder)) }
}

const textOf = ({ head, part, tail }: ReturnType<typeof groupsCsv>, count: number) =>
  `${head}${part(0, count)}${tail}`

describe('what main is asked for', () => {
  it('counts the rows over the snapshots that have any of them, and names no others', () => {
    const anySource = fc.record({
      entries: fc.array(anyEntry, { maxLength: 6 }),
      currencyLocal: fc.constant('rub'),
      isGood: fc.constantFrom(true, true, false),
    })
    const cases = fc
      .array(anySource, { minLength: 1, maxLength: 6 })
      .map((sources) => combine(sources))
      .chain((inventory) =>
        fc.tuple(
          fc.constant(inventory),
          fc.option(fc.shuffledSubarray(Array.from(inventory.columns.flags.keys()))),
        ),
      )
    fc.assert(
      fc.property(cases, ([inventory, picked]) => {
        const rows = picked === null ? null : Uint32Array.from(picked)
        const order = combinedExportOrder(inventory, rows, ['name'], 'x')
        // As main lays them out: source behind source, by their ids.
        const laid = order.sources.flatMap(({ id, items }) => {
          const index = inventory.sources.findIndex(({ snapshot }) => snapshot.id === id)
          return Array.from({ length: items }, (_, place) => (inventory.starts[index] ?? 0) + place)
        })
        const wanted = picked ?? [...inventory.columns.flags.keys()]
        expect([...(order.rows ?? laid.keys())].map((row) => laid[row])).toEqual(wanted)
        const owners = order.sources.map(({ id }) => id)
        expect(new Set(owners).size).toBe(owners.length)
        expect(order.sources.every(({ items }) => items > 0)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

describe('groups as CSV', () => {
  it('are a line each in their order, with exact sums, and run no formula', () => {
    const inventory = combine(three, ['@Ann', '', 'Bob, "B"'])
    expect(textOf(groupsCsv(inventory, groupsOf(inventory, 'name')), 2)).toBe(
      '\ufeffname,items,users,depositable,total_usd,total_local,currency_local\r\n' +
        "Box,3,2,3,1.2,108,RUB\r\n'=Knife,1,1,1,0.1,9,RUB\r\n",
    )
    expect(textOf(groupsCsv(inventory, groupsOf(inventory, 'user')), 2)).toBe(
      '\ufeffsteam_id,label,items,names,depositable,total_usd,total_local,currency_local\r\n' +
        `'76561198827262002,"Bob, ""B""",2,1,2,1,90,RUB\r\n` +
        "'76561198827262000,'@Ann,2,2,2,0.3,27,RUB\r\n",
    )
  })

  it('have no local sums where the currencies differ', () => {
    const inventory = combine([
      three[0] ?? good(),
      { ...good(entry('4', 'A', 1)), currencyLocal: 'eur' },
    ])
    expect(groupsCsv(inventory, groupsOf(inventory, 'name')).head).not.toContain('local')
  })
})

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name })
const outcome = (items: number, failed: ExportOutcome['failed'] = []): ExportOutcome => ({
  folder: 'Exports',
  files: [{ file: 'all.csv', bytes: 10, items }],
  failed,
})

async function begin(by: GroupedBy | null = null) {
  const inventory = combine(three)
  const rows = Uint32Array.of(3, 0)
  const groups = by === null ? null : groupsOf(inventory, by)
  const app = renderWithApp(
    <>
      <CombinedExport inventory={inventory} rows={rows} groups={groups} />
      <ToastRegion />
    </>,
  )
  const waiting: ((reply: Result<ExportOutcome | null, AppError>) => void)[] = []
  app.bridge.exportCombined.mockImplementation(
    () => new Promise((resolve) => waiting.push(resolve)),
  )
  const answer = (reply: Result<ExportOutcome | null, AppError>) =>
    act(async () => waiting.shift()?.(reply))
  await app.user.click(button('Export…'))
  const submit = async () => {
    const [run] = screen.getAllByRole('button', { name: 'Export…' }).slice(-1)
    if (run !== undefined) await app.user.click(run)
    // The page paints once before it begins.
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)))
  }
  return { ...app, answer, submit }
}

describe('the export of a combined view', () => {
  it('exports what is shown in its order, says so, and remembers the columns', async () => {
    const { user, bridge, stores, answer, submit } = await begin()
    expect(screen.getByText(/1 snapshot could not be opened/u)).toBeDefined()
    await user.click(screen.getByRole('checkbox', { name: 'icon_url' }))
    await submit()
    const [order, callId = ''] = bridge.exportCombined.mock.calls[0] ?? []
    expect(order).toMatchObject({
      sources: [
        { id: 'snapshot-0', items: 2 },
        { id: 'snapshot-2', items: 2 },
      ],
      rows: Uint32Array.of(3, 0),
    })
    act(() =>
      bridge.emit('fileProgress', {
        callId,
        file: 'all.csv',
        index: 0,
        count: 1,
        done: 3,
        total: 4,
      }),
    )
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('75')
    await answer(ok(outcome(2)))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText('Exported 2 items to all.csv')).toBeDefined()
    expect(stores.preferences.getState().preferences.export.columns).toEqual(
      csvColumns.filter((column) => column !== 'icon_url'),
    )
  })

  it('names what could not be read any more, and how much is missing', async () => {
    const { answer, submit } = await begin()
    await submit()
    await answer(ok(outcome(1, [{ id: 'snapshot-2', error: { kind: 'snapshot-not-found' } }])))
    expect(screen.getByText(/all\.csv is written, but 1 item is missing in it/u)).toBeDefined()
    expect(screen.getByText(/Not in the file: 76561198827262002/u)).toBeDefined()
    expect(screen.queryByText(/^Exported/u)).toBeNull()
  })

  it('that fails or is cancelled gives the choices back', async () => {
    const { user, bridge, answer, submit } = await begin()
    await user.click(radio(/^All: 4 items/u))
    await submit()
    await answer(fail({ kind: 'disk-full' }))
    expect(screen.getByRole('alert').textContent).toContain('The export failed')
    expect(radio(/^All/u).checked).toBe(true)
    await submit()
    expect(bridge.exportCombined.mock.calls[1]?.[0].rows).toBeNull()
    await user.click(button('Cancel'))
    expect(bridge.cancelCall).toHaveBeenCalledExactlyOnceWith(
      bridge.exportCombined.mock.calls[1]?.[1],
    )
    await answer(fail({ kind: 'cancelled' }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('saves the groups that are shown', async () => {
    const { bridge, submit } = await begin('name')
    bridge.saveText.mockResolvedValueOnce(ok(outcome(0)))
    expect(radio(/^The list itself: 2 groups/u).checked).toBe(true)
    await submit()
    expect(bridge.saveText.mock.calls[0]?.[0]).toMatchObject({
      suggestedName: 'combined by name.csv',
      kind: 'csv',
      text: expect.stringContaining('Box,3,2,3,1.2,108,RUB'),
    })
    expect(screen.getByText('Exported 2 groups to all.csv')).toBeDefined()
  })
})
