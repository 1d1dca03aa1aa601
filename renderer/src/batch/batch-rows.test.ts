import type { BatchRow } from '@shared/batch'
import { describe, expect, it } from 'vitest'
import { doneRow, rowOf } from '../test/batch-fixture'
import { createRowFinder, inputOrder, orderAfterClick, type RowLook } from './batch-rows'

const finder = () =>
  createRowFinder({
    games: { cs2: 'CS2', dota2: 'Dota 2', rust: 'Rust' },
    language: 'en',
    reasonOf: ({ error }) => (error.kind === 'disk-full' ? 'The disk is full' : error.kind),
  })

const rows: readonly BatchRow[] = [
  doneRow('9007199254740993.1', { label: 'Zoë' }),
  rowOf({ kind: 'failed', error: { kind: 'disk-full' }, attempts: 1 }, { label: 'Ann 10' }),
  doneRow('9007199254740993.2', { label: 'Ann 9', game: 'dota2' }),
  rowOf({ kind: 'waiting' }, { label: 'Bob' }),
]

function found(look: Partial<RowLook>): readonly number[] {
  return [...finder().find('b', rows, { filter: 'all', search: '', order: inputOrder, ...look })]
}

describe('the rows of a batch', () => {
  it('are found by state, by their words, and by why they failed', () => {
    expect(found({ filter: 'done' })).toEqual([0, 2])
    expect(found({ search: 'dota ANN' })).toEqual([2])
    expect(found({ search: 'ann disk' })).toEqual([1])
    expect(found({ search: 'disk', filter: 'done' })).toEqual([])
    // The Steam ID, while it is typed; what all of them begin with finds nothing by itself.
    expect(found({ search: '7656' })).toEqual([0, 1, 2, 3])
    expect(found({ search: '76561198827262007 bob' })).toEqual([3])
    expect(found({ search: '6119' })).toEqual([])
  })

  it('are ordered by exact amounts, and those without one come last either way', () => {
    const total = orderAfterClick(inputOrder, 'total')
    expect(found({ order: total })).toEqual([2, 0, 1, 3])
    expect(found({ order: orderAfterClick(total, 'total') })).toEqual([0, 2, 1, 3])
  })

  it('are ordered by name as people count, and by what needs somebody first', () => {
    expect(found({ order: { key: 'name', descending: false } })).toEqual([2, 1, 3, 0])
    expect(found({ order: { key: 'state', descending: false } })).toEqual([1, 3, 0, 2])
  })

  it('are the same list while the same ones are shown, and another one in another batch', () => {
    const look = { filter: 'all', search: 'ann', order: inputOrder } as const
    const one = finder()
    const before = one.find('b', rows, look)
    expect(one.find('b', [...rows], look)).toBe(before)
    const others = rows.map((row) => ({ ...row, label: 'Ann' }))
    expect([...one.find('other', others, look)]).toEqual([0, 1, 2, 3])
  })
})
