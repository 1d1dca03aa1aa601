import { csvByteOrderMark, guardText, joinCells, quoteCell } from '@shared/domain/csv-text'
import { decimalToText } from '@shared/domain/decimal'
import type { TextInParts } from '@shared/domain/difference-text'
import type { ShownGroups } from '../combined-answer'
import type { CombinedInventory } from '../combined-inventory'
import { localUnits } from '../combined-totals'
import { usersOf } from '../combined-users'
import { sumAt } from '../group-table'

/**
 * Groups in the order that is shown, a line each, by the rules of the app's other CSVs. Local sums are there where all items
 * have the same local unit: amounts in different ones are never added up.
 */
export function groupsCsv(
  inventory: CombinedInventory,
  { table, places }: ShownGroups,
): TextInParts {
  const [unit, ...others] = localUnits(inventory)
  const hasLocal = unit !== undefined && others.length === 0
  const { users } = usersOf(inventory)
  const { entries } = inventory.columns.names
  const lead = table.by === 'name' ? ['name'] : ['steam_id', 'label']
  const counts = ['items', table.by === 'name' ? 'users' : 'names', 'depositable']
  const local = hasLocal ? ['total_local', 'currency_local'] : []
  const nameCells = (key: number) => {
    if (table.by === 'name') return [textCell(entries[key] ?? '')]
    const user = users[key]
    return [textCell(user?.steamId ?? ''), textCell(user?.label ?? '')]
  }
  const lineOf = (place: number) =>
    joinCells([
      ...nameCells(table.groups.keys[place] ?? 0),
      ...[table.items, table.members, table.depositable].map((column) =>
        String(column[place] ?? 0),
      ),
      decimalToText(sumAt(table.price, place)),
      ...(hasLocal ? [decimalToText(sumAt(table.priceLocal, place)), textCell(unit.currency)] : []),
    ])
  return {
    head: csvByteOrderMark + joinCells([...lead, ...counts, 'total_usd', ...local]),
    part: (from, to) => Array.from(places.subarray(from, to), lineOf).join(''),
    tail: '',
  }
}

function textCell(text: string): string {
  return quoteCell(guardText(text))
}
