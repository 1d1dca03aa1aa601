import type { ComparablePrices } from '@shared/domain/difference-prices'
import { describe, expect, it } from 'vitest'
import { betweenWords } from './between-words'
import { clearForm, isOpenForm, openDifferenceForm, readDifferenceForm } from './difference-form'
import { createDifferenceViewStore, orderAfterClick } from './difference-view-store'
import { snapshotChoices } from './snapshot-choices'
import { createI18n } from '../i18n/create-i18n'
import { snapshotOf } from '../test/snapshot-fixture'

const usdOnly: ComparablePrices = {
  price: 'comparable',
  priceLocal: 'currencies-differ',
  multipliedPriceLocal: 'currencies-differ',
}

describe('readDifferenceForm', () => {
  const read = (change: object) => readDifferenceForm({ ...openDifferenceForm, ...change }, usdOnly)

  it.each([
    ['5', 500],
    ['0.5 %', 50],
    ['12,5%', 1250],
    // Never lower than what was typed.
    ['0.001', 1],
    ['', null],
  ])('reads %s per cent', (percent, hundredths) => {
    expect(read({ percent })).toMatchObject({
      filter: { minimumHundredths: hundredths },
      percentProblem: null,
    })
  })

  it('names what is no number, and does not apply it', () => {
    expect(read({ minimum: 'much', percent: '-3' })).toMatchObject({
      filter: { minimumMicros: null, minimumHundredths: null },
      minimumProblem: 'not-a-number',
      percentProblem: 'not-a-number',
    })
  })

  it('falls back on USD where a price cannot be compared', () => {
    expect(read({ priceKind: 'priceLocal' }).filter.priceKind).toBe('price')
  })

  it('knows when nothing is filtered', () => {
    const form = { ...openDifferenceForm, priceKind: 'priceLocal', search: 'a' } as const
    expect(isOpenForm(form)).toBe(false)
    expect(isOpenForm(clearForm(form))).toBe(true)
    expect(clearForm(form).priceKind).toBe('priceLocal')
  })
})

describe('the view of a comparison', () => {
  it('clears a bound when the price changes that it was typed for', () => {
    const store = createDifferenceViewStore()
    store.getState().changeForm({ minimum: '5', percent: '10' })
    store.getState().changeForm({ priceKind: 'priceLocal' })
    expect(store.getState().form).toMatchObject({ minimum: '', percent: '10' })
  })

  it('begins at A with words and at the highest with amounts', () => {
    const byChange = { key: 'change', descending: true } as const
    expect(orderAfterClick(byChange, 'name')).toEqual({ key: 'name', descending: false })
    expect(orderAfterClick(byChange, 'percent')).toEqual({ key: 'percent', descending: true })
    expect(orderAfterClick(byChange, 'change')).toEqual({ key: 'change', descending: false })
  })
})

describe('snapshotChoices', () => {
  const taken = (id: string, takenAt: number, steamId: string, game: 'rust' | 'cs2' = 'rust') =>
    snapshotOf({ steamId, game }, { id, takenAt })

  it('offers the same Steam user’s snapshots of the same game, newest first', () => {
    const [current, opposite] = [taken('current', 2, '1'), taken('opposite', 3, '1')]
    const library = [
      opposite,
      current,
      taken('newer', 9, '1'),
      taken('older', 1, '1'),
      taken('another game', 4, '1', 'cs2'),
      taken('another user', 5, '2'),
      taken('unknown user', 6, ''),
    ]
    expect(snapshotChoices(library, current, opposite).map(({ id }) => id)).toEqual([
      'newer',
      'current',
      'older',
    ])
  })
})

describe('betweenWords', () => {
  const t = createI18n().getFixedT('en', 'comparison')
  const hour = 60 * 60_000

  it.each([
    [0, 0, 'Less than a minute between'],
    [0, 60_000, '1 minute between'],
    [0, 23 * hour, '23 hours between'],
    [0, 49 * hour, '2 days between'],
    [49 * hour, 0, '2 days between, the later one first'],
  ])('from %d to %d', (before, after, words) => {
    expect(betweenWords(before, after, t)).toBe(words)
  })
})
