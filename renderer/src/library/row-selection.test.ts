import { describe, expect, it } from 'vitest'
import {
  neighbourOf,
  nothingSelected,
  selectAllOrNone,
  selectOnly,
  selectRangeTo,
  toggle,
} from './row-selection'

const rows = ['a', 'b', 'c', 'd', 'e']
const ids = ({ ids: chosen }: { readonly ids: ReadonlySet<string> }) => [...chosen].join('')

describe('selecting rows', () => {
  it('selects a range from the anchor, either way, and keeps the anchor', () => {
    const forth = selectRangeTo(selectOnly('c'), rows, 'e')
    expect(ids(forth)).toBe('cde')
    const back = selectRangeTo(forth, rows, 'a')
    expect(ids(back)).toBe('abc')
    expect(back).toMatchObject({ anchor: 'c', focused: 'a' })
  })

  it('begins a range at the first row where nothing was chosen', () => {
    expect(ids(selectRangeTo(nothingSelected, rows, 'b'))).toBe('ab')
  })

  it('selects the row alone where the anchor is not shown any more', () => {
    expect(ids(selectRangeTo(selectOnly('gone'), rows, 'b'))).toBe('b')
  })

  it('adds and takes away', () => {
    const both = toggle(selectOnly('a'), 'c')
    expect(ids(both)).toBe('ac')
    expect(ids(toggle(both, 'a'))).toBe('c')
  })

  it('selects all, then none', () => {
    const all = selectAllOrNone(selectOnly('a'), rows)
    expect(ids(all)).toBe('abcde')
    expect(ids(selectAllOrNone(all, rows))).toBe('')
  })

  it.each([
    ['the next row that stays', ['b', 'c'], 'b', 'd'],
    ['the one before at the end', ['d', 'e'], 'd', 'c'],
    ['the focused row where it stays', ['a'], 'c', 'c'],
    ['the first where none had the focus', ['a'], null, 'b'],
    ['nothing where all go', rows, 'a', null],
  ])('gives the focus to %s', (_, going, focused, next) => {
    expect(neighbourOf(rows, new Set(going), focused)).toBe(next)
  })
})
