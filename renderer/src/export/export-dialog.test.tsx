import type { ExportOutcome } from '@shared/ipc-contract'
import type { AppError } from '@shared/app-error'
import { fail, ok, type Result } from '@shared/result'
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ToastRegion } from '../components/toast-region'
import { renderWithApp } from '../test/render-with-app'
import { noContents, snapshotOf } from '../test/snapshot-fixture'
import type { ExportSubject } from './export-choice'
import { ExportDialog } from './export-dialog'
import { exportStoreOf } from './export-store'

const snapshot = snapshotOf(
  { steamId: '76561198827262007' },
  { id: 'one', contents: { ...noContents, items: 4 } },
)
const other = snapshotOf({ game: 'cs2', steamId: '76561198827262008' }, { id: 'other' })
const outcome: ExportOutcome = {
  folder: 'Exports',
  files: [{ file: 'items.json', bytes: 10, items: 4 }],
  failed: [],
}

function begin(subject: Partial<ExportSubject> = {}) {
  const app = renderWithApp(
    <>
      <ExportDialog />
      <ToastRegion />
    </>,
  )
  const store = exportStoreOf(app.stores)
  act(() => store.getState().begin({ snapshots: [snapshot], rows: null, ...subject }))
  return { ...app, store, answers: heldExports(app) }
}

/** Answers exports only when the test says so. */
function heldExports({ bridge }: Pick<ReturnType<typeof renderWithApp>, 'bridge'>) {
  const waiting: ((reply: Result<ExportOutcome | null, AppError>) => void)[] = []
  bridge.exportSnapshots.mockImplementation(() => new Promise((resolve) => waiting.push(resolve)))
  return (reply: Result<ExportOutcome | null, AppError>) => act(async () => waiting.at(-1)?.(reply))
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name })

describe('the export', () => {
  it('says what was exported, shows it in its folder, and remembers how', async () => {
    const { user, bridge, answers, stores } = begin()
    expect(screen.getByRole('dialog').textContent).toContain('76561198827262007, Rust')
    await user.click(radio(/^Raw/u))
    await user.click(button('Export…'))
    expect(bridge.exportSnapshots.mock.calls[0]?.[0]).toMatchObject({
      snapshotIds: ['one'],
      rows: null,
      format: 'raw',
    })
    await answers(ok(outcome))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText('Exported 4 items to items.json')).toBeDefined()
    await user.click(button('Show in folder'))
    expect(bridge.showLastExport).toHaveBeenCalledOnce()
    expect(stores.preferences.getState().preferences.export.format).toBe('raw')
  })

  it('shows how far it is, of its own files alone, and ends when the person wants that', async () => {
    const { user, bridge, answers } = begin()
    await user.click(button('Export…'))
    const callId = bridge.exportSnapshots.mock.calls[0]?.[1] ?? ''
    const progress = { callId, file: 'items.json', index: 0, count: 1, done: 3, total: 4 }
    act(() => bridge.emit('fileProgress', { ...progress, callId: 'another', done: 1 }))
    expect(screen.queryByText(/of 4 items/u)).toBeNull()
    act(() => bridge.emit('fileProgress', progress))
    expect(screen.getByText('Writing items.json')).toBeDefined()
    expect(screen.getByText('3 of 4 items')).toBeDefined()
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('75')
    await user.click(button('Cancel'))
    expect(bridge.cancelCall).toHaveBeenCalledExactlyOnceWith(callId)
    await answers(fail({ kind: 'cancelled' }))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(button('Export…')).toBeDefined()
  })

  it('that fails says why, loses no choice, and can be tried again', async () => {
    const { user, bridge, answers } = begin({ rows: Uint32Array.of(2) })
    await user.click(radio(/^CSV/u))
    await user.click(screen.getByRole('checkbox', { name: 'icon_url' }))
    await user.click(button('Export…'))
    await answers(fail({ kind: 'disk-full' }))
    expect(screen.getByRole('alert').textContent).toContain('The export failed')
    expect(radio(/^Shown/u).checked).toBe(true)
    expect(radio(/^CSV/u).checked).toBe(true)
    await user.click(button('Try again'))
    const [first, second] = bridge.exportSnapshots.mock.calls
    expect(second?.[0]).toEqual(first?.[0])
    expect(second?.[0].columns).not.toContain('icon_url')
  })

  it('goes on where the person chose no place', async () => {
    const { user, answers } = begin()
    await user.click(button('Export…'))
    await answers(ok(null))
    expect(button('Export…').disabled).toBe(false)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('needs a column for a CSV', async () => {
    const { user } = begin()
    await user.click(radio(/^CSV/u))
    await user.click(button('None'))
    expect(button('Export…').disabled).toBe(true)
    expect(screen.getByText('Choose at least one column.')).toBeDefined()
    await user.click(button('All'))
    expect(button('Export…').disabled).toBe(false)
  })

  it('of several names those that failed, and tries only them again', async () => {
    const { user, bridge, answers, store } = begin({ snapshots: [snapshot, other] })
    expect(screen.queryByRole('radio', { name: /^All/u })).toBeNull()
    expect(screen.getByText(/Each of the 2 snapshots becomes a file/u)).toBeDefined()
    await user.click(button('Export…'))
    await answers(
      ok({ ...outcome, failed: [{ id: 'other', error: { kind: 'snapshot-not-found' } }] }),
    )
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText(/1 of 2 snapshots was exported to Exports/u)).toBeDefined()
    expect(dialog.getByRole('alert').textContent).toContain('Not exported: 76561198827262008, CS2')
    await user.click(button('Try these again…'))
    expect(store.getState().open?.subject.snapshots).toEqual([other])
    expect(bridge.exportSnapshots).toHaveBeenCalledOnce()
  })

  it('is not begun a second time while one runs', async () => {
    const { user, store } = begin()
    await user.click(button('Export…'))
    act(() => store.getState().begin({ snapshots: [other], rows: null }))
    expect(store.getState().open?.subject.snapshots).toEqual([snapshot])
    act(() => store.getState().close())
    expect(screen.getByRole('progressbar')).toBeDefined()
  })
})
