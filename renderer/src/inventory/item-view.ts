import type { ItemColumns } from '@shared/domain/item-columns'
import { filterRows, type ItemFilter } from '@shared/domain/item-filter'
import { orderRows, type ItemOrder } from '@shared/domain/item-order'

/** Works out the rows to show, and again only what a change calls for. */
export interface ItemViewer {
  rows: (columns: ItemColumns, filter: ItemFilter, order: ItemOrder) => Uint32Array
}

/**
 * A viewer remembers its last answer, so that the same question gives the same array: what is drawn from it then stays
 * as it is.
 */
export function createItemViewer(): ItemViewer {
  let filtered: { columns: ItemColumns; filter: ItemFilter; passes: Uint8Array } | null = null
  let ordered: { passes: Uint8Array; order: ItemOrder; rows: Uint32Array } | null = null
  return {
    rows(columns, filter, order) {
      if (filtered?.columns !== columns || !isSame(filtered.filter, filter)) {
        filtered = { columns, filter, passes: filterRows(columns, filter) }
      }
      const { passes } = filtered
      if (ordered?.passes !== passes || !isSame(ordered.order, order)) {
        ordered = { passes, order, rows: orderRows(columns, passes, order) }
      }
      return ordered.rows
    },
  }
}

function isSame<Value extends object>(left: Value, right: Value): boolean {
  return (Object.keys(left) as (keyof Value)[]).every((key) => left[key] === right[key])
}
