import type { Batch, BatchRow, BatchChange } from '@shared/batch'
import type { BatchesView } from '@shared/ipc-contract'
import { jsonText, readJsonText } from '@shared/json-text'
import { fail, ok } from '@shared/result'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { App } from '../app'
import { createI18n } from '../i18n/create-i18n'
import { batchOf, doneRow, rowOf } from '../test/batch-fixture'
import { createFakeBridge, projectView, startState } from '../test/fake-bridge'
import { giveElementsSize } from '../test/inventory-fixture'
import { pseudoTranslation, unmarkedTexts } from '../test/pseudo-locale'
import { renderWithApp } from '../test/render-with-app'
import { snapshotOf } from '../test/snapshot-fixture'

const tradeUrl = (partner: number, token = 'aBcD_12-') =>
  `https://steamcommunity.com/tradeoffer/new/?partner=${partner}&token=${token}`

async function showBatches(
  batches: readonly Batch[],
  i18n = createI18n(),
  projects = [projectView()],
  lackTokens: readonly string[] = [],
) {
  const start = startState({ projects })
  const bridge = createFakeBridge(start)
  bridge.readBatches.mockResolvedValue(
    ok(jsonText<BatchesView>({ batches, setAside: [], lackTokens })),
  )
  bridge.steerBatch.mockResolvedValue(ok())
  bridge.setBatchConcurrency.mockResolvedValue(ok())
  const app = renderWithApp(<App />, { bridge, i18n, start })
  act(() => app.stores.screen.getState().goTo('batch'))
  await waitFor(() => expect(app.stores.batches.getState().batches).not.toBeNull())
  const tell = (batch: Batch, change: Partial<BatchChange>) =>
    act(() =>
      bridge.emit('batchChanged', {
        id: batch.id,
        phase: batch.phase,
        rows: [],
        pace: { timeLeft: null, blockedUntil: null, blocks: 0 },
        ...change,
      }),
    )
  return { ...app, bridge, tell }
}

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })
const area = () => screen.getByLabelText<HTMLTextAreaElement>('Steam users')

beforeAll(giveElementsSize)

describe('a new batch', () => {
  it('says what a text holds and what is wrong with it, and starts with what is good', async () => {
    const { bridge, stores, user } = await showBatches([])
    expect(button('Start').disabled).toBe(true)
    expect(screen.getByText('Paste Trade URLs, open a file, or drop one here.')).toBeTruthy()
    await user.click(screen.getByRole('checkbox', { name: 'Rust' }))
    fireEvent.change(area(), {
      target: {
        value: [tradeUrl(1), tradeUrl(2), 'nonsense', tradeUrl(1, 'zzzzzzzz')].join('\n'),
      },
    })
    expect(
      screen.getByText('4 inventories of 2 Steam users. Takes at least 1 s by the quota.'),
    ).toBeTruthy()
    const lines = within(screen.getByRole('list', { name: 'Lines to look at' }))
    expect(lines.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Line 3No Trade URL and no Steam ID.nonsense',
      expect.stringContaining('Line 4The same as in line 1, with another trade token.'),
    ])

    await user.click(screen.getByRole('textbox', { name: 'Price multiplier' }))
    await user.paste('9')
    await user.click(button('Start'))
    expect(bridge.startBatch).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Price multiplier' }))
    await user.clear(screen.getByRole('textbox', { name: 'Price multiplier' }))
    await user.selectOptions(screen.getByLabelText('At once'), '3')
    await user.click(button('Start'))
    const [sent] = bridge.startBatch.mock.lastCall ?? []
    const order = sent === undefined ? undefined : readJsonText(sent)
    expect(order?.projectId).toBe('project-1')
    expect(order?.terms).toMatchObject({ currency: 'usd', multiplier: '', concurrency: 3 })
    expect(order?.targets.map(({ line, game, tradeToken }) => [line, game, tradeToken])).toEqual([
      [1, 'cs2', 'zzzzzzzz'],
      [1, 'rust', 'zzzzzzzz'],
      [2, 'cs2', 'aBcD_12-'],
      [2, 'rust', 'aBcD_12-'],
    ])
    expect(await screen.findByRole('grid', { name: 'Inventories of the batch' })).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('article', { name: 'The batch' }))
    expect(stores.preferences.getState().preferences.form.tradeUrl).toBe('')
    await user.click(button('New batch'))
    expect(area().value).toBe('')
    fireEvent.change(area(), { target: { value: tradeUrl(3) } })
    expect(screen.getByText(/^Another batch of this project is running/u)).toBeTruthy()
  })

  it('copies what is wrong without what stands in the lines', async () => {
    const { bridge, user } = await showBatches([])
    fireEvent.change(area(), { target: { value: `${tradeUrl(1)}\n76561198827262007 secret` } })
    await user.click(button('Copy list'))
    expect(bridge.copyText).toHaveBeenCalledWith(expect.stringMatching(/^Line 2: .*token/u))
    expect(bridge.copyText.mock.lastCall?.[0]).not.toContain('secret')
  })

  it('takes a file that is dropped, of any encoding, and gives the text before it back', async () => {
    const { bridge, user } = await showBatches([])
    fireEvent.change(area(), { target: { value: 'mine' } })
    const utf16 = Uint8Array.from(`\ufeff${tradeUrl(7)}`, (sign) => sign.charCodeAt(0))
    const bytes = new Uint8Array(new Uint16Array(utf16).buffer)
    bytes.set([0xff, 0xfe])
    const drop = (file: File) =>
      fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [file] } })
    drop(new File([bytes], 'users.csv'))
    expect(await screen.findByText(/^The text of users.csv took the place/u)).toBeTruthy()
    expect(screen.getByText(/^1 inventory of 1 Steam user\./u)).toBeTruthy()
    expect(bridge.importDropped).not.toHaveBeenCalled()
    await user.click(button('Undo'))
    expect(area().value).toBe('mine')
    drop(new File(['PK\u0000\u0001'], 'users.xlsx'))
    expect((await screen.findByRole('alert')).textContent).toContain('users.xlsx is no text')
    drop(new File([new Uint8Array(16_000_001)], 'big.csv'))
    expect(await screen.findByText(/^big.csv is larger than 16 MB/u)).toBeTruthy()
  })
})

const failed = rowOf(
  { kind: 'failed', error: { kind: 'timed-out', seconds: 30 }, attempts: 3 },
  { line: 2, steamId: '76561198000000002', label: 'Ann' },
)
const done = doneRow('12.50', { line: 1, label: 'Bob' })
const rows: readonly BatchRow[] = [done, failed, rowOf({ kind: 'waiting' }, { line: 3 })]

describe('a batch', () => {
  it('goes along with what main tells, and says it in the top bar of every screen', async () => {
    const batch = batchOf({ rows })
    const { stores, tell, user, bridge } = await showBatches([batch])
    const bar = screen.getByRole('progressbar', { name: 'Progress of the batch' })
    expect(bar.getAttribute('aria-valuenow')).toBe('2')
    const now = Date.now()
    tell(batch, {
      rows: [[2, doneRow('0.50', { line: 3 })]],
      pace: { timeLeft: 90_000, blockedUntil: now + 60_000, blocks: 2 },
    })
    expect(bar.getAttribute('aria-valuenow')).toBe('3')
    expect(
      screen.getByText(/^SkinsBack takes no requests until .*; 2 blocks so far$/u),
    ).toBeTruthy()
    expect(screen.getByText(/^1 min (29|30) s left$/u)).toBeTruthy()
    expect(screen.getByText('13.00')).toBeTruthy()
    act(() => stores.screen.getState().goTo('library'))
    expect(button('Batch, 100% fetched')).toBeTruthy()
    await user.click(button('Batch, 100% fetched'))
    await user.selectOptions(screen.getByLabelText('At once'), '4')
    expect(bridge.setBatchConcurrency).toHaveBeenCalledWith('batch-1', 4)
    expect(screen.getByLabelText<HTMLSelectElement>('At once').value).toBe('4')
  })

  it('is paused, goes on and is cancelled when that was asked, and says what did not work', async () => {
    const batch = batchOf({ rows })
    const { bridge, tell, user } = await showBatches([batch])
    await user.click(button('Pause'))
    expect(bridge.steerBatch).toHaveBeenLastCalledWith('batch-1', 'pause')
    expect(document.activeElement).toBe(button('Pause'))
    tell(batch, { phase: { kind: 'paused', because: { kind: 'client-secret-missing' } } })
    expect(screen.getByRole('alert').textContent).toContain('every further inventory would fail')
    expect(document.activeElement).toBe(button('Resume'))
    expect(button('Open the projects')).toBeTruthy()
    await user.click(button('Try again'))
    expect(bridge.steerBatch).toHaveBeenLastCalledWith('batch-1', 'resume')
    await user.click(button('Cancel'))
    expect(bridge.steerBatch).toHaveBeenCalledTimes(2)
    await user.click(await screen.findByRole('button', { name: 'Cancel the batch' }))
    expect(bridge.steerBatch).toHaveBeenLastCalledWith('batch-1', 'cancel')
    tell(batch, { phase: { kind: 'ended', at: 5 } })
    bridge.steerBatch.mockResolvedValue(fail({ kind: 'batch-tokens-gone' }))
    await user.click(button('Retry failed (1)'))
    expect((await screen.findByRole('alert')).textContent).toContain('trade tokens')
  })

  it('says that trade tokens are gone before anybody retries, and takes them from the list', async () => {
    const batch = batchOf({ rows, phase: { kind: 'ended', at: 5 } })
    const { bridge, user } = await showBatches([batch], undefined, undefined, [batch.id])
    expect(screen.getByText(/^The trade tokens of what was not fetched are gone/u)).toBeTruthy()
    await user.click(button('Retry failed (1)…'))
    expect(bridge.steerBatch).not.toHaveBeenCalled()
    const dialog = within(await screen.findByRole('dialog', { name: 'Paste the list again' }))
    expect(dialog.getByRole('status').textContent).toBe('0 of 1 inventory can be fetched.')
    const wanted = rows.find(({ state }) => state.kind === 'failed')
    fireEvent.change(dialog.getByRole('textbox'), {
      target: { value: `${tradeUrl(9)}\n${wanted?.steamId} aBcD_12-` },
    })
    await dialog.findByText('1 of 1 inventory can be fetched.')

    const list = `${wanted?.steamId} fromFile`
    const chooser = dialog.getByLabelText('File with Steam users')
    fireEvent.change(chooser, { target: { files: [new File(['a\0b'], 'picture.csv')] } })
    expect((await dialog.findByRole('alert')).textContent).toContain('picture.csv')
    expect(dialog.getByText('1 of 1 inventory can be fetched.')).toBeTruthy()
    fireEvent.change(chooser, { target: { files: [new File([list], 'users.csv')] } })
    await waitFor(() => expect(dialog.getByRole('textbox')).toHaveProperty('value', list))
    expect(dialog.queryByRole('alert')).toBeNull()
    await dialog.findByText('1 of 1 inventory can be fetched.')
    await user.click(dialog.getByRole('button', { name: 'Retry' }))
    await waitFor(() => expect(bridge.steerBatch).toHaveBeenLastCalledWith(batch.id, 'retry'))
    const [, given] = bridge.giveBatchTokens.mock.lastCall ?? []
    expect(given === undefined ? null : readJsonText(given)).toEqual([
      { steamId: wanted?.steamId, tradeToken: 'fromFile' },
    ])
    expect(screen.queryByText(/^The trade tokens of what was not fetched/u)).toBeNull()
  })

  it('has a table by state and words, which opens snapshots and copies what failed', async () => {
    const { bridge, stores, user } = await showBatches([batchOf({ rows })])
    const listed = () => document.querySelectorAll('[data-row]').length
    await user.click(button(/^Failed\s*1$/u))
    expect(listed()).toBe(1)
    expect(document.querySelector('[data-row]')?.textContent).toContain('after 3 attempts')
    await user.click(button(/^All\s*3$/u))
    await user.click(button('Copy failed lines'))
    expect(bridge.copyText.mock.lastCall?.[0]).toMatch(/^2, 76561198000000002, \S/u)

    await user.click(screen.getByLabelText('Search the inventories of the batch'))
    await user.keyboard('{ArrowDown}{Enter}')
    expect(await screen.findByText('This snapshot is no longer in the library.')).toBeTruthy()
    const kept = snapshotOf({}, { id: 'snapshot-1' })
    act(() =>
      stores.library.setState({
        view: { snapshots: [kept], setAside: [], limit: null },
      }),
    )
    await user.keyboard('{Enter}')
    await waitFor(() => expect(stores.screen.getState().screen).toBe('inventory'))
    expect(bridge.openSnapshot).toHaveBeenCalledWith('snapshot-1', expect.anything())
  })

  it('says of a row that is tried again why', async () => {
    const because = { kind: 'http-error', status: 500, excerpt: '' } as const
    const retried = rowOf({ kind: 'running', attempt: 2, because })
    await showBatches([batchOf({ rows: [rowOf({ kind: 'running', attempt: 1 }), retried] })])
    const texts = [...document.querySelectorAll('[data-row]')].map((row) => row.textContent)
    expect(texts.filter((text) => text.includes('HTTP status'))).toHaveLength(1)
    expect(texts[1]).toMatch(/Fetching\s*attempt 2[^]*The service answered with HTTP status 500/u)
  })

  it('has a summary that keeps currencies apart, and saves it', async () => {
    const all = [done, doneRow('1', { line: 4 }, 'rub'), failed]
    const { bridge, user } = await showBatches([batchOf({ rows: all })])
    await user.click(screen.getByRole('tab', { name: 'Summary' }))
    expect(screen.getByText('1 inventory is missing in these sums.')).toBeTruthy()
    const grid = within(screen.getByRole('grid', { name: 'Depositable by Steam user' }))
    expect(grid.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['EUR', 'RUB', 'EUR × multiplier', 'RUB × multiplier']),
    )
    expect(grid.getAllByRole('row')[1]?.textContent).toContain('2 of 2')
    expect(grid.getAllByRole('row')[1]?.textContent).toContain('13.50')
    // Of whom nothing came, nothing is known: zeros would say that they have nothing.
    const notFetched = grid.getAllByRole('row')[2]?.textContent ?? ''
    expect(notFetched).toContain('0 of 1')
    expect(notFetched).toMatch(/0 of 1——/u)
    expect(notFetched).not.toContain('0.00')
    await user.click(button('Save as CSV…'))
    expect(bridge.saveText.mock.lastCall?.[0]).toMatchObject({
      suggestedName: 'batch-friday.csv',
      kind: 'csv',
      text: expect.stringContaining('total,,,3,2'),
    })
  })

  it('is removed after a question that says what stays', async () => {
    const { bridge, user } = await showBatches([batchOf({ rows, phase: { kind: 'ended', at: 5 } })])
    bridge.removeBatch.mockResolvedValue(ok())
    await user.click(button('Remove'))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/The snapshots that it fetched stay in the library/u)).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Remove' }))
    expect(await screen.findByText(/^No batches yet/u)).toBeTruthy()
  })
})

it('every text of the screen comes from the catalogue', async () => {
  const digits = rows.map((row) => ({ ...row, label: '' }))
  const shown = batchOf({ rows: digits, name: '1', projectName: '2', createdAt: Date.now() })
  const batch = { ...shown, terms: { ...shown.terms, currency: '' } }
  const projects = [projectView({ name: '3' })]
  const { container, user } = await showBatches(
    [batch],
    createI18n('qps', pseudoTranslation),
    projects,
  )
  // Names of currencies, as the answers have them.
  const unmarked = () => unmarkedTexts(container).filter((text) => !/^(?:USD|EUR)$/u.test(text))
  expect(unmarked()).toEqual([])
  await user.click(screen.getByRole('tab', { name: /Summary/u }))
  expect(unmarked()).toEqual([])
  await user.click(screen.getByRole('button', { name: /New batch/u }))
  expect(unmarked()).toEqual([])
})
