import { describe, expect, it } from 'vitest'
import {
  clampWidth,
  columnTemplate,
  orderAfterClick,
  resetColumn,
  resizeColumn,
  tableColumns,
  tableWidth,
  widthOf,
} from './table-columns'

describe('column widths', () => {
  it('keeps a chosen width within bounds, and the usual one where a kept one is nonsense', () => {
    expect(widthOf('price', {})).toBe(82)
    expect(widthOf('price', { price: 150.4 })).toBe(150)
    expect(widthOf('price', { price: -5 })).toBe(64)
    expect(widthOf('price', { price: Number.NaN })).toBe(82)
    expect(clampWidth('name', 1e9)).toBe(800)
  })

  it('lets the name take what is left until it is resized', () => {
    expect(columnTemplate({})).toMatch(/^minmax\(240px, 1fr\) 82px /u)
    expect(columnTemplate({ name: 300 })).toMatch(/^300px 82px /u)
    expect(columnTemplate({}).split(/(?<=px|\)) /u)).toHaveLength(tableColumns.length)
  })

  it('lets flags give way where there is no room, until they are resized', () => {
    expect(columnTemplate({})).toContain(' minmax(40px, 72px) ')
    expect(columnTemplate({ tradable: 90 })).toContain(' 90px ')
    expect(tableWidth({ tradable: 90 })).toBe(tableWidth({}) + 90 - 40)
  })

  it('grows and shrinks the table with its columns', () => {
    const before = tableWidth({})
    expect(tableWidth(resizeColumn({}, 'price', 182))).toBe(before + 100)
    expect(resetColumn({ price: 192, name: 300 }, 'price')).toEqual({ name: 300 })
  })
})

describe('orderAfterClick', () => {
  it('goes largest first, smallest first, as answered for a price', () => {
    const first = orderAfterClick({ key: 'name', descending: false }, 'price')
    const second = orderAfterClick(first, 'price')
    expect([first, second, orderAfterClick(second, 'price')]).toEqual([
      { key: 'price', descending: true },
      { key: 'price', descending: false },
      { key: 'answer', descending: false },
    ])
  })

  it('goes from A, from Z, as answered for a name', () => {
    const first = orderAfterClick({ key: 'price', descending: true }, 'name')
    const second = orderAfterClick(first, 'name')
    expect([first, second, orderAfterClick(second, 'name')]).toEqual([
      { key: 'name', descending: false },
      { key: 'name', descending: true },
      { key: 'answer', descending: false },
    ])
  })
})
