import { choosingObstacles } from '@shared/domain/choose-items'
import { refusalReasons, type RefusalReason } from '@shared/domain/draft-items'
import { describe, expect, it } from 'vitest'
import { createI18n } from '../i18n/create-i18n'
import {
  refusalWords,
  singleRefusalWords,
  whyNotCount,
  whyNotOf,
  whyNots,
  whyNotText,
  whyNotWord,
} from './refusal-words'

const t = createI18n().getFixedT('en', 'choosing')

function refused(some: Partial<Record<RefusalReason, number>>) {
  const counts = Object.fromEntries(
    refusalReasons.map((reason) => [reason, some[reason] ?? 0]),
  ) as Record<RefusalReason, number>
  const count = Object.values(counts).reduce((sum, one) => sum + one, 0)
  return { count, counts, first: [] }
}

describe('refusalWords', () => {
  it('counts by reason, locks together', () => {
    const refusals = refused({
      'not-tradable': 1200,
      disabled: 1,
      'locked-name': 2,
      'locked-asset-id': 3,
    })
    expect(refusalWords(refusals, 0, t)).toBe(
      '1,206 not added: 1 not accepted, 1,200 not tradable, 5 locked',
    )
  })

  it('tells of what is in the draft only where nothing else happened', () => {
    expect(refusalWords(refused({ 'already-chosen': 1 }), 0, t)).toBe('Already in the draft')
    expect(refusalWords(refused({ 'already-chosen': 3 }), 0, t)).toBe(
      'All 3 are in the draft already',
    )
    expect(refusalWords(refused({ 'already-chosen': 3 }), 2, t)).toBeNull()
    expect(refusalWords(refused({ 'already-chosen': 3, unpriced: 2 }), 0, t)).toBe(
      '2 not added: 2 without a price',
    )
    expect(refusalWords(refused({}), 4, t)).toBeNull()
  })

  it('names the most that a draft holds', () => {
    expect(refusalWords(refused({ 'no-room': 7 }), 10_000, t)).toBe(
      '7 not added: 7 beyond the 10,000 items that a draft holds',
    )
  })
})

it('has a word of its own, a sentence and a count for every obstacle', () => {
  expect(new Set(choosingObstacles.map(whyNotOf))).toEqual(new Set(whyNots))
  const words = whyNots.map((whyNot) => whyNotWord(whyNot, t))
  expect(words).toEqual([
    'No asset id',
    'Bad asset id',
    'Asset id twice',
    'Not accepted',
    'No price',
    'Not tradable',
    'Locked',
  ])
  expect(new Set(whyNots.map((whyNot) => whyNotText(whyNot, t))).size).toBe(whyNots.length)
  expect(new Set(whyNots.map((whyNot) => whyNotCount(whyNot, 2, t))).size).toBe(whyNots.length)
})

it('names a single item that was refused, cut short, with what is hidden in it made visible', () => {
  const one = (row: number, why: RefusalReason) => ({
    ...refused({ [why]: 1 }),
    first: [{ row, why }],
  })
  const nameOf = (row: number) => ['★ M9 Bayonet\u202E', '😀'.repeat(500), ''][row] ?? ''
  expect(singleRefusalWords(one(0, 'not-tradable'), nameOf, t)).toBe(
    '★ M9 Bayonet[U+202E]: not tradable',
  )
  expect(singleRefusalWords(one(1, 'locked-name'), nameOf, t)).toBe(`${'😀'.repeat(60)}…: locked`)
  expect(singleRefusalWords(one(2, 'disabled'), nameOf, t)).toBeNull()
  expect(singleRefusalWords(one(0, 'already-chosen'), nameOf, t)).toBeNull()
  expect(singleRefusalWords(refused({ disabled: 2 }), nameOf, t)).toBeNull()
})
