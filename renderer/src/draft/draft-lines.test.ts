import type { DraftItem } from '@shared/domain/deposit-draft'
import { describe, expect, it } from 'vitest'
import { assetIdsOfLine, draftLines, orderedGroups, type DraftOrder } from './draft-lines'

const item = (assetId: string, name: string, price: string): DraftItem => ({
  assetId,
  name,
  icon: '',
  price,
  priceLocal: null,
  multipliedPriceLocal: null,
})
const items = [
  item('1', 'Case', '9.5'),
  item('2', 'Key', '10'),
  item('3', 'Case', '9.50'),
  item('4', 'Pin', '9.5'),
]
const ids = (order: DraftOrder) =>
  orderedGroups(items, order).map((group) => group.items.map(({ assetId }) => assetId).join('+'))

describe('the lines of a draft', () => {
  it('have identical items together, as chosen or by what one costs', () => {
    expect(ids('chosen')).toEqual(['1+3', '2', '4'])
    expect(ids('price-down')).toEqual(['2', '1+3', '4'])
    expect(ids('price-up')).toEqual(['1+3', '4', '2'])
  })

  it('say under an open group which items it has', () => {
    const groups = orderedGroups(items, 'chosen')
    const open = new Set([groups[0]?.key ?? ''])
    const lines = draftLines(groups, open)
    expect(lines.map(({ kind }) => kind)).toEqual(['group', 'item', 'item', 'group', 'group'])
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
    expect(lines.map((line) => [...assetIdsOfLine(line)])).toEqual([
      ['1', '3'],
      ['1'],
      ['3'],
      ['2'],
      ['4'],
    ])
  })
})
