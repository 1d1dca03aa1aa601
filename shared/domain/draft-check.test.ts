import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEntry, columnsOf } from '../../tests/arbitraries/items'
import { draftItemOf, draftOf } from '../../tests/fakes/draft-fixture'
import { choosingRules } from './choose-items'
import { decimalToText, type Decimal } from './decimal'
import { noLocks, type DepositDraft, type DraftItem, type DraftOrigin } from './deposit-draft'
import { acceptFindings, checkDraft, priceMove, withFindings } from './draft-check'
import { addItems } from './draft-items'
import { totalsOfItems } from './draft-totals'
import { allRows } from './totals'

const newOrigin: DraftOrigin = { ...draftOf().origin, snapshotId: 'new', takenAt: 5 }

function entry(assetId: string, facts: Record<string, unknown> = {}, tradable: unknown = true) {
  return {
    item: { asset_id: assetId, tradable, app_id: 252490, icon_url: 'icon', class_id: '1' },
    name: 'Big Grin',
    price: 1.5,
    price_local: 120,
    multiplied_price_local: 126,
    disabled: false,
    ...facts,
  }
}

function check(entries: readonly unknown[], currencyLocal = 'rub', ids = ['1', '2']) {
  const draft = draftOf({ items: ids.map((id) => draftItemOf(id)) })
  return checkDraft(draft, { columns: columnsOf(entries), currencyLocal })
}

describe('what a check finds', () => {
  test('nothing, where all is as it was, however the prices are written', () => {
    expect(check([entry('2', { price: '1.50' }), entry('3'), entry('1')])).toEqual([])
  })

  test.each([
    ['disabled', entry('1', { disabled: true, price: null })],
    ['unpriced', entry('1', { price: null }, 0)],
    ['unpriced', entry('1', { price: 0 })],
    ['not-tradable', entry('1', {}, 0)],
  ])('%s', (why, now) => {
    expect(check([now, entry('2')])).toEqual([{ assetId: '1', kind: 'not-depositable', why }])
  })

  test('gone: not there, or there twice so that nobody knows which it is', () => {
    expect(check([entry('2'), entry('2')])).toEqual([
      { assetId: '1', kind: 'gone' },
      { assetId: '2', kind: 'gone' },
    ])
  })

  test.each([
    [{ price: 1.500001 }, { price: '1.500001' }],
    [{ price: '1.5000000000000000000001' }, { price: '1.5000000000000000000001' }],
    [{ price_local: 119 }, { priceLocal: '119' }],
    [{ multiplied_price_local: null }, { multipliedPriceLocal: null }],
  ])('a price that moved: %o', (now, facts) => {
    expect(check([entry('1', now), entry('2')])).toEqual([
      { assetId: '1', kind: 'price-moved', now: draftItemOf('1', facts) },
    ])
  })

  test('the same number in another currency is another price', () => {
    const kinds = check([entry('1'), entry('2')], 'usd').map(({ kind }) => kind)
    expect(kinds).toEqual(['price-moved', 'price-moved'])
  })
})

describe('accepting', () => {
  const items = ['1', '2', '3', '4'].map((id) => draftItemOf(id))
  const moved = draftItemOf('3', { price: '2' })
  const draft = draftOf({
    items,
    checkedOrigin: newOrigin,
    findings: [
      { assetId: '1', kind: 'gone' },
      { assetId: '2', kind: 'not-depositable', why: 'disabled' },
      { assetId: '3', kind: 'price-moved', now: moved },
    ],
  })

  test('one by one: the origin changes with the last one', () => {
    const first = acceptFindings(draft, ['3'])
    expect(first).toEqual({
      ...draft,
      items: [items[0], items[1], moved, items[3]],
      findings: draft.findings.slice(0, 2),
    })
    const second = acceptFindings(first, ['1', 'unknown'])
    expect(second.origin).toBe(draft.origin)
    const last = acceptFindings(second, ['2'])
    expect(last).toEqual({
      ...draft,
      items: [moved, items[3]],
      findings: [],
      origin: newOrigin,
      checkedOrigin: null,
    })
  })

  test('all together', () => {
    expect(acceptFindings(draft, 'all')).toEqual({
      ...draft,
      items: [moved, items[3]],
      findings: [],
      origin: newOrigin,
      checkedOrigin: null,
    })
  })

  test('a check that finds nothing leaves nothing to accept', () => {
    expect(withFindings(draft, [], newOrigin)).toMatchObject({ findings: [], origin: newOrigin })
    expect(withFindings({ ...draft, findings: [] }, draft.findings, newOrigin)).toEqual(draft)
  })
})

const text = (value: Decimal | null) => value && decimalToText(value)
const moveOf = (before: Partial<DraftItem>, now: Partial<DraftItem>) => {
  const { change, percent } = priceMove(
    draftItemOf('1', before),
    draftItemOf('1', now),
    'priceLocal',
  )
  return [text(change), text(percent)]
}

test('by how much a price has moved', () => {
  expect(moveOf({ priceLocal: '3' }, { priceLocal: '4' })).toEqual(['1', '33.33'])
  expect(moveOf({ priceLocal: '0.3' }, { priceLocal: '0.1' })).toEqual(['-0.2', '-66.67'])
  expect(moveOf({ priceLocal: '0' }, { priceLocal: '0.1' })).toEqual(['0.1', null])
  expect(moveOf({ priceLocal: null }, { priceLocal: '0.1' })).toEqual([null, null])
  expect(moveOf({ priceLocal: '1' }, { priceLocal: null })).toEqual([null, null])
})

/** The same ids now and then, so that items go, come, repeat and change. */
const anyInventory = fc.array(
  fc
    .tuple(anyEntry, fc.integer({ min: 1, max: 20 }))
    .map(([found, id]) => ({ ...found, item: { ...found.item, asset_id: String(id) } })),
  { maxLength: 15 },
)

test('whatever was chosen and whatever has changed: what is accepted holds only what can be deposited now, once, at its price', () => {
  fc.assert(
    fc.property(anyInventory, anyInventory, fc.array(fc.boolean()), (before, after, order) => {
      const columns = columnsOf(before)
      const { items } = addItems([], choosingRules(columns, noLocks), allRows(columns))
      const now = { columns: columnsOf(after), currencyLocal: 'rub' }
      const origin = draftOf().origin
      const checked: DepositDraft = withFindings(
        draftOf({ items, origin }),
        checkDraft({ items, origin }, now),
        newOrigin,
      )
      const some = checked.findings.flatMap(({ assetId }, i) => (order[i] ? [assetId] : []))
      const accepted = acceptFindings(acceptFindings(checked, some), 'all')

      const rules = choosingRules(now.columns, noLocks)
      const rows = accepted.items.map(({ assetId }) => rules.rowOf(assetId) ?? -1)
      expect(accepted.items).toHaveLength(new Set(rows).size)
      const afresh = addItems([], rules, rows)
      expect(afresh.refused.count).toBe(0)
      expect(totalsOfItems(accepted.items)).toEqual(totalsOfItems(afresh.items))
      expect(checkDraft(accepted, now)).toEqual([])
      // And nothing left that did not have to.
      const kept = new Set(accepted.items.map(({ assetId }) => assetId))
      for (const { assetId } of items) {
        const row = rules.rowOf(assetId)
        if (row !== null && rules.obstacleAt(row) === null) expect(kept).toContain(assetId)
      }
    }),
  )
})
