import type { DepositDraft } from '@shared/domain/deposit-draft'
import { itemsElsewhere } from '@shared/domain/items-elsewhere'
import { expect, it } from 'vitest'
import { draftIdOf, draftItemOf, draftOf } from '../../../tests/fakes/draft-fixture'
import { handOverReadiness, type HandOverContext } from './readiness'

const bare = draftOf().origin
const origin = {
  ...bare,
  request: { ...bare.request, steamId: '76561198000000001', game: 'cs2' },
} as const
const draft = draftOf({ origin, orderId: 'order-7', items: [draftItemOf('1'), draftItemOf('2')] })

function readiness(facts: Partial<HandOverContext> = {}, of: DepositDraft = draft) {
  return handOverReadiness(of, {
    now: 0,
    priceAgeLimit: null,
    otherOrderIds: [],
    projects: [{ id: 'p', sandbox: false }],
    isSandbox: false,
    elsewhere: { deposits: [], drafts: [] },
    didCheckFail: false,
    tradeToken: { value: 'aBcD_12-', problem: null },
    refused: {},
    ...facts,
  })
}

it('refuses made-up items for a real project, and for it alone', () => {
  expect(readiness()).toMatchObject({ problems: [], verdict: 'ready' })
  expect(readiness({ isSandbox: true })).toMatchObject({
    problems: ['sandbox-items'],
    verdict: 'not-ready',
  })
  const projects = [{ id: 'p', sandbox: true }]
  expect(readiness({ isSandbox: true, projects }).problems).toEqual([])
  // Which project it is for comes first.
  expect(readiness({ isSandbox: true, projects: [] }).problems).toEqual(['project-missing'])
})

it('is not plainly ready after a check that failed', () => {
  expect(readiness({ didCheckFail: true })).toMatchObject({
    warnings: [{ kind: 'check-failed' }],
    isReady: true,
    verdict: 'ready-with-warnings',
  })
})

it('warns of items that stand elsewhere, of deposits first, and names only some places', () => {
  const record = { transactionId: '', createdAt: 5, note: '' }
  const others = [2, 3, 4, 5, 6].map((nth) =>
    draftOf({
      origin,
      id: draftIdOf(nth),
      orderId: `O-${String(nth)}`,
      items: [draftItemOf('2'), draftItemOf('9')],
      record: nth === 6 ? record : null,
    }),
  )
  const { warnings, verdict } = readiness({ elsewhere: itemsElsewhere(draft, others) })
  expect(warnings[0]).toEqual({
    kind: 'items-in-deposit',
    draftId: draftIdOf(6),
    orderId: 'O-6',
    count: 1,
    createdAt: 5,
  })
  expect(warnings.map(({ kind }) => kind)).toEqual([
    'items-in-deposit',
    'items-in-draft',
    'items-in-draft',
    'items-in-draft',
    'items-in-more',
  ])
  expect(warnings.at(-1)).toMatchObject({ places: 1 })
  expect(verdict).toBe('ready-with-warnings')
})
