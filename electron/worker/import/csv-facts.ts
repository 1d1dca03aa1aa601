import type { CsvColumn } from '@shared/domain/inventory-file'
import { numberOf, type CellOf } from '@shared/domain/items-csv-entry'
import type { CsvLayout } from '@shared/domain/items-csv-layout'
import { emptyHead, readHeadValues, type ReadHead } from '../inventory-file/read-head'

/** Of these a file holds one value: with another one a line belongs to another inventory. */
const identityColumns = ['game', 'steam_id', 'currency_local'] as const satisfies CsvColumn[]

const factColumns = [
  ...identityColumns,
  'project',
  'taken_at',
  'of_items',
  'currency',
  'multiplier',
  'custom_currency',
  'custom_currency_rate',
] as const satisfies CsvColumn[]
type FactColumn = (typeof factColumns)[number]

/** Collects what the lines of a CSV say of the inventory: the first word on each matter counts. */
export interface CsvFactsReader {
  /** False: the line speaks of another inventory than those before it, and is not taken. */
  readonly take: (cell: CellOf) => boolean
  /** `read`: how many items the file holds. */
  readonly head: (read: number) => ReadHead
  readonly currencyLocal: () => string
}

export function createCsvFactsReader(layout: CsvLayout): CsvFactsReader {
  const facts = new Map<FactColumn, string>()
  const present = factColumns.filter((column) => layout.indices.has(column))
  const identities = identityColumns.filter((column) => layout.indices.has(column))
  const fact = (column: FactColumn) => facts.get(column) ?? ''
  const number = (column: FactColumn) => numberOf(fact(column), layout)

  return {
    take(cell) {
      const isOther = identities.some((column) => {
        const value = cell(column).trim()
        const known = facts.get(column)
        return value !== '' && known !== undefined && !isSame(value, known)
      })
      if (isOther) return false
      if (facts.size < present.length) {
        for (const column of present) {
          const value = cell(column).trim()
          if (value !== '' && !facts.has(column)) facts.set(column, value)
        }
      }
      return true
    },
    head(read) {
      if (facts.size === 0) return emptyHead
      return readHeadValues({
        request: {
          game: fact('game').toLowerCase(),
          steamId: fact('steam_id'),
          currency: fact('currency').toLowerCase(),
          multiplier: number('multiplier'),
          customCurrency: fact('custom_currency'),
          customCurrencyRate: number('custom_currency_rate'),
        },
        projectName: facts.get('project'),
        takenAt: fact('taken_at'),
        partOf: wholeOf(fact('of_items'), read),
      })
    },
    currencyLocal: () => fact('currency_local'),
  }
}

/** Of how many items those that were read are only a part; null: they are all, or nothing tells. */
function wholeOf(ofItems: string, read: number): number | null {
  const all = /^\d{1,15}$/u.test(ofItems) ? Number(ofItems) : 0
  return all > read ? all : null
}

function isSame(left: string, right: string): boolean {
  return left === right || left.toLowerCase() === right.toLowerCase()
}
