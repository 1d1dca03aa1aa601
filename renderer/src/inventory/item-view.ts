import type { ItemColumns } from '@shared/domain/item-columns'
import { filterRows, isOpenFilter, type ItemFilter } from '@shared/domain/item-filter'
import { orderRows, type ItemOrder } from '@shared/domain/item-order'

/** Works out the rows to show, and again only what a change calls for. */
export interface ItemViewer {
  /** `only`: one byte a row, 1 where it may be shown; null: any. Another array means other rows. */
  rows: (
    columns: ItemColumns,
    filter: ItemFilter,
    order: ItemOrder,
    only?: Uint8Array | null,
  ) => Uint32Array
}

interface Filtered {
  readonly columns: ItemColumns
  readonly filter: ItemFilter
  readonly only: Uint8Array | null
  /** Null: all do. */
  readonly passes: Uint8Array | null
}

/**
 * A viewer remembers its last answer, so that the same question gives the same array: what is drawn from it then stays
 * as it is.
 */
export function createItemViewer(): ItemViewer {
  let filtered: Filtered | null = null
  let ordered: { filtered: Filtered; order: ItemOrder; rows: Uint32Array } | null = null
  return {
    rows(columns, filter, order, only = null) {
      const isKnown =
        filtered?.columns === columns && filtered.only === only && isSame(filtered.filter, filter)
      if (filtered === null || !isKnown) {
        const passes = isOpenFilter(filter) ? only : both(filterRows(columns, filter), only)
        filtered = { columns, filter, only, passes }
      }
      if (ordered?.filtered !== filtered || !isSame(ordered.order, order)) {
        ordered = { filtered, order, rows: orderRows(columns, filtered.passes, order) }
      }
      return ordered.rows
    },
  }
}

function both(passes: Uint8Array, only: Uint8Array | null): Uint8Array {
  return only === null ? passes : passes.map((passed, row) => passed & (only[row] ?? 0))
}

function isSame<Value extends object>(left: Value, right: Value): boolean {
  return (Object.keys(left) as (keyof Value)[]).every((key) => left[key] === right[key])
}
