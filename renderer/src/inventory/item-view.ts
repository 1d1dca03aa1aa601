import type { ItemColumns } from '@shared/domain/item-columns'
import {
  filterRows,
  foldText,
  isOpenFilter,
  rowsWithWords,
  searchWords,
  type ItemFilter,
} from '@shared/domain/item-filter'
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

/** All that is asked but the search. */
interface Question {
  readonly columns: ItemColumns
  readonly filter: ItemFilter
  readonly order: ItemOrder
  readonly only: Uint8Array | null
}

interface Searched {
  /** Folded. */
  readonly search: string
  readonly words: readonly string[]
  readonly rows: Uint32Array
}

/**
 * A viewer remembers its last answers, so that the same question gives the same array: what is drawn from it then stays
 * as it is. While a search is typed, each one looks only at what the one before found, and a letter that is taken back has
 * its answer still.
 */
export function createItemViewer(): ItemViewer {
  let asked: Question | null = null
  /** Each search begins with the one before it. */
  let searches: Searched[] = []
  return {
    rows(columns, filter, order, only = null) {
      const question = { columns, filter: { ...filter, search: '' }, order, only }
      if (asked === null || !isSameQuestion(asked, question)) searches = []
      asked = question
      const search = foldText(filter.search)
      const words = searchWords(search)
      searches = searches.filter((before) => search.startsWith(before.search))
      const last = searches.at(-1)
      if (last?.search === search) return last.rows
      const rows =
        last === undefined
          ? orderRows(columns, passing(columns, filter, only), order)
          : rowsWithWords(
              columns,
              last.rows,
              words.filter((word) => !last.words.includes(word)),
            )
      searches.push({ search, words, rows })
      return rows
    },
  }
}

function isSameQuestion(left: Question, right: Question): boolean {
  return (
    left.columns === right.columns &&
    left.only === right.only &&
    isSame(left.filter, right.filter) &&
    isSame(left.order, right.order)
  )
}

/** Null: all do. */
function passing(
  columns: ItemColumns,
  filter: ItemFilter,
  only: Uint8Array | null,
): Uint8Array | null {
  return isOpenFilter(filter) ? only : both(filterRows(columns, filter), only)
}

function both(passes: Uint8Array, only: Uint8Array | null): Uint8Array {
  return only === null ? passes : passes.map((passed, row) => passed & (only[row] ?? 0))
}

function isSame<Value extends object>(left: Value, right: Value): boolean {
  return (Object.keys(left) as (keyof Value)[]).every((key) => left[key] === right[key])
}
