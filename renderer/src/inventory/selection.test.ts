import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countIn,
  isSelected,
  nothingSelected,
  reachTo,
  selectOnly,
  selectRows,
  toggleRow,
  type Selection,
} from './selection'

const size = 12
const rowNumber = fc.nat({ max: size - 1 })
const step = fc.oneof(
  fc.record({ kind: fc.constantFrom('only', 'toggle'), row: rowNumber }),
  fc.record({ kind: fc.constant('reach'), row: rowNumber, keep: fc.boolean() }),
  fc.record({ kind: fc.constant('all') }),
  fc.record({ kind: fc.constant('clear') }),
  // Another filter and order.
  fc.record({
    kind: fc.constant('list'),
    rows: fc.shuffledSubarray(Array.from({ length: size }, (_, row) => row)),
  }),
)
type Step = {
  readonly kind: string
  readonly row?: number
  readonly keep?: boolean
  readonly rows?: readonly number[]
}

/** The same, worked out with a set and an array. */
interface Model {
  readonly rows: Set<number>
  readonly anchor: number | null
}

function follow(
  selection: Selection,
  list: readonly number[],
  { kind, row = 0, keep = false }: Step,
) {
  const rows = Uint32Array.from(list)
  if (kind === 'only') return selectOnly(row)
  if (kind === 'toggle') return toggleRow(selection, row)
  if (kind === 'reach') return reachTo(selection, rows, row, keep)
  if (kind === 'all') return selectRows(selection, rows)
  return kind === 'clear' ? nothingSelected : selection
}

function followModel(
  model: Model,
  list: readonly number[],
  { kind, row = 0, keep = false }: Step,
): Model {
  if (kind === 'only') return { rows: new Set([row]), anchor: row }
  if (kind === 'toggle') return { rows: toggled(model.rows, row), anchor: row }
  if (kind === 'clear') return { rows: new Set(), anchor: null }
  if (kind === 'all') {
    const isKept = model.anchor !== null && list.includes(model.anchor)
    return { rows: new Set(list), anchor: isKept ? model.anchor : (list[0] ?? null) }
  }
  if (kind !== 'reach' || !list.includes(row)) return model
  const anchor = model.anchor !== null && list.includes(model.anchor) ? model.anchor : row
  const [from = 0, to = 0] = [list.indexOf(anchor), list.indexOf(row)].toSorted((a, b) => a - b)
  const reached = new Set(list.slice(from, to + 1))
  return { rows: keep ? new Set([...model.rows, ...reached]) : reached, anchor }
}

function toggled(rows: ReadonlySet<number>, row: number): Set<number> {
  const next = new Set(rows)
  if (!next.delete(row)) next.add(row)
  return next
}

describe('a selection', () => {
  it('does as a set of rows does, whatever the list shows meanwhile', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps: readonly Step[]) => {
        let list: readonly number[] = Array.from({ length: size }, (_, row) => row)
        let selection = nothingSelected
        let model: Model = { rows: new Set(), anchor: null }
        for (const one of steps) {
          if (one.kind === 'list') list = one.rows ?? []
          selection = follow(selection, list, one)
          model = followModel(model, list, one)
          const selected = Array.from({ length: size }, (_, row) => row).filter((row) =>
            isSelected(selection, row),
          )
          expect(selected).toEqual([...model.rows].toSorted((left, right) => left - right))
          expect(selection.count).toBe(model.rows.size)
          expect(selection.anchor).toBe(model.anchor)
          expect(countIn(selection, Uint32Array.from(list))).toBe(
            list.filter((row) => model.rows.has(row)).length,
          )
        }
      }),
    )
  })

  it('never changes what was handed out', () => {
    const before = selectRows(nothingSelected, Uint32Array.of(1, 3))
    const copy = before.marks.slice()
    toggleRow(before, 1)
    reachTo(before, Uint32Array.of(0, 1, 2, 3), 0, true)
    expect(before.marks).toEqual(copy)
  })
})
