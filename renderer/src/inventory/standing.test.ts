import type { InventoryRequest } from '@shared/domain/inventory-request'
import { emptyColumns } from '@shared/domain/item-columns-chunk'
import { describe, expect, it } from 'vitest'
import { snapshotOf } from '../test/snapshot-fixture'
import type { InventoryState } from './inventory-store'
import { isOutdated, standingOf } from './standing'

const request: InventoryRequest = {
  projectId: 'p1',
  game: 'rust',
  steamId: '76561198827262007',
  tradeToken: 'aBcD_12-',
  currency: 'rub',
  multiplier: '',
  customCurrency: '',
  customCurrencyRate: '',
}
const { tradeToken: _, ...kept } = request
const end = {
  currencyLocal: 'rub',
  report: { read: 0, bends: {}, skipped: { count: 0, first: [] } },
}
const inventory = {
  snapshot: snapshotOf(kept),
  columns: emptyColumns,
  end,
  isOffline: false,
}
type Facts = Parameters<typeof standingOf>[0]
const quiet: Facts = { inventory, running: null, failure: null, cancelled: null }
const aim = { kind: 'fetch', request, keepTradeToken: false } as const
const opening = { kind: 'open', snapshot: snapshotOf(kept) } as const
const running: InventoryState['running'] & object = {
  callId: 'c',
  aim,
  startedAt: 0,
  stage: { kind: 'starting' },
}
const failure: InventoryState['failure'] = { aim, error: { kind: 'timed-out', seconds: 30 } }

describe('standingOf', () => {
  it('is current while the form asks for what is shown, whatever the token', () => {
    expect(standingOf(quiet, { ...request, tradeToken: 'other' })).toBe('current')
  })

  it.each([
    { projectId: 'p2' },
    { game: 'cs2' as const },
    { steamId: '76561198827262008' },
    { currency: 'eur' },
    { multiplier: '1.5' },
    { customCurrency: 'gem' },
    { customCurrencyRate: '2' },
  ])('tells that the form has changed: %j', (change) => {
    expect(standingOf(quiet, { ...request, ...change })).toBe('form-changed')
    expect(standingOf({ ...quiet, inventory: null }, { ...request, ...change })).toBe('current')
  })

  it('tells that a fetch runs, until the items of that fetch come', () => {
    expect(standingOf({ ...quiet, running }, request)).toBe('fetching')
    expect(standingOf({ ...quiet, running, inventory: { ...inventory, end: null } }, request)).toBe(
      'current',
    )
    expect(standingOf({ ...quiet, running, inventory: null }, request)).toBe('current')
  })

  it('tells of a failure where something is still shown', () => {
    expect(standingOf({ ...quiet, failure }, request)).toBe('failed')
    expect(standingOf({ ...quiet, failure, inventory: null }, request)).toBe('current')
  })

  it('takes what was opened for what was asked, whatever the form says', () => {
    const offline = { ...quiet, inventory: { ...inventory, isOffline: true } }
    expect(standingOf(offline, { ...request, game: 'cs2' })).toBe('current')
    expect(standingOf({ ...offline, cancelled: 'fetching' }, { ...request, game: 'cs2' })).toBe(
      'cancelled',
    )
    expect(standingOf({ ...offline, running }, request)).toBe('fetching')
  })

  it('tells an opening from a fetch', () => {
    expect(standingOf({ ...quiet, running: { ...running, aim: opening } }, request)).toBe('opening')
    const failed = { aim: opening, error: { kind: 'snapshot-not-found' } } as const
    expect(standingOf({ ...quiet, failure: failed }, request)).toBe('failed-opening')
  })

  it('tells of a cancelled fetch, also where nothing is shown', () => {
    const cancelled = { ...quiet, cancelled: 'fetching' } as const
    expect(standingOf({ ...cancelled, inventory: null }, request)).toBe('cancelled')
    expect(standingOf(cancelled, request)).toBe('cancelled')
    expect(standingOf(cancelled, { ...request, game: 'cs2' })).toBe('cancelled-form-changed')
    expect(standingOf({ ...quiet, cancelled: 'reading' }, request)).toBe('cancelled-reading')
  })
})

it('items are outdated unless they are what was asked for last', () => {
  expect((['current', 'cancelled', 'cancelled-reading'] as const).some(isOutdated)).toBe(false)
  expect(
    (['form-changed', 'fetching', 'failed', 'cancelled-form-changed'] as const).every(isOutdated),
  ).toBe(true)
})
