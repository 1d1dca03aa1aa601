import { csvColumns } from '@shared/domain/inventory-file'
import { describe, expect, it } from 'vitest'
import { noContents, snapshotOf } from '../test/snapshot-fixture'
import {
  choiceProblem,
  firstScope,
  orderOf,
  scopesOf,
  withColumn,
  type ExportSubject,
} from './export-choice'

const snapshot = snapshotOf({}, { id: 'one', contents: { ...noContents, items: 4 } })
const other = snapshotOf({}, { id: 'other' })
const subject: ExportSubject = {
  snapshots: [snapshot],
  rows: Uint32Array.of(3, 1),
  selected: Uint32Array.of(2),
}
const choice = { scope: 'all', format: 'json', columns: csvColumns } as const

describe('the scopes', () => {
  it('are all, what is shown, and what is selected', () => {
    expect(scopesOf(subject)).toEqual([
      ['all', 4],
      ['shown', 2],
      ['selected', 1],
    ])
    expect(scopesOf({ ...subject, selected: new Uint32Array() })).toHaveLength(2)
    expect(scopesOf({ snapshots: [snapshot], rows: null })).toEqual([['all', 4]])
    expect(scopesOf({ snapshots: [snapshot, other], rows: null })).toEqual([])
  })

  it('begin with what is shown where that is not all, unless another is wanted', () => {
    expect(firstScope(subject)).toBe('shown')
    expect(firstScope({ ...subject, scope: 'selected' })).toBe('selected')
    expect(firstScope({ ...subject, rows: Uint32Array.of(3, 1, 0, 2) })).toBe('all')
    expect(firstScope({ ...subject, rows: new Uint32Array() })).toBe('all')
    expect(firstScope({ snapshots: [snapshot], rows: null, scope: 'selected' })).toBe('all')
  })
})

describe('the order', () => {
  it('names the rows of its scope, in the order of the list', () => {
    expect(orderOf(subject, choice).rows).toBeNull()
    expect(orderOf(subject, { ...choice, scope: 'shown' }).rows).toEqual(Uint32Array.of(3, 1))
    expect(orderOf(subject, { ...choice, scope: 'selected' }).rows).toEqual(Uint32Array.of(2))
  })

  it('takes the answer byte for byte where all items are shown, but a CSV in the order of the list', () => {
    const whole = { ...subject, rows: Uint32Array.of(3, 1, 0, 2) }
    expect(orderOf(whole, { ...choice, scope: 'shown' }).rows).toBeNull()
    expect(orderOf(whole, { ...choice, scope: 'shown', format: 'raw' }).rows).toBeNull()
    expect(orderOf(whole, { ...choice, scope: 'shown', format: 'csv' }).rows).toEqual(whole.rows)
  })

  it('has all items of several, whatever was shown of one', () => {
    const several = { ...subject, snapshots: [snapshot, other] }
    expect(orderOf(several, { ...choice, scope: 'shown' })).toMatchObject({
      snapshotIds: ['one', 'other'],
      rows: null,
    })
  })
})

it('names what cannot be exported', () => {
  expect(choiceProblem(subject, choice)).toBeNull()
  expect(choiceProblem(subject, { ...choice, columns: [] })).toBeNull()
  expect(choiceProblem(subject, { ...choice, format: 'csv', columns: [] })).toBe('no-columns')
  const nothing = { ...subject, rows: new Uint32Array() }
  expect(choiceProblem(nothing, { ...choice, scope: 'shown' })).toBe('no-items')
})

it('keeps columns in the order of the file', () => {
  const some = withColumn(csvColumns, ['name', 'game'], 'asset_id', true)
  expect(some).toEqual(['asset_id', 'name', 'game'])
  expect(withColumn(csvColumns, some, 'name', false)).toEqual(['asset_id', 'game'])
})
