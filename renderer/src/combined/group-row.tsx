import { IconChevronRight } from '@tabler/icons-react'
import { memo } from 'react'
import { GridRow } from '../components/grid/grid-row'
import grid from '../components/grid/grid.module.css'
import { MoneyText, type MoneyWords } from '../components/money'
import { visibleText } from '../components/visible-text'
import { ItemName } from '../inventory/item-cells'
import { ItemPicture } from '../inventory/item-picture'
import type { CombinedInventory } from './combined-inventory'
import { UserName } from './combined-row'
import { usersOf } from './combined-users'
import { sumAt, type GroupTable } from './group-table'
import classes from './group-row.module.css'
import { rowsOfGroup } from './row-groups'

export interface GroupRowWords {
  readonly unnamed: string
  readonly noUser: string
  readonly open: (group: string) => string
  readonly number: (value: number) => string
  readonly money: MoneyWords
}

interface GroupRowProps {
  readonly inventory: CombinedInventory
  readonly table: GroupTable
  readonly place: number
  /** Its place in the list, from 0. */
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly hasLocal: boolean
  readonly isFocused: boolean
  readonly isTabStop: boolean
  readonly words: GroupRowWords
  readonly onFocus: (key: number) => void
  readonly onOpen: (key: number) => void
}

/** The items of one name, or of one Steam user. */
export const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { inventory, table, place, index, top, hasLocal, isFocused, isTabStop, words } = props
  const { onFocus, onOpen } = props
  const key = table.groups.keys[place] ?? 0
  const name = groupName(inventory, table.by, key)
  const shown = name || (table.by === 'name' ? words.unnamed : words.noUser)
  return (
    <GridRow
      index={index}
      top={top}
      isSelected={isFocused}
      isTabStop={isTabStop}
      data-key={key}
      onClick={() => onFocus(key)}
      onDoubleClick={() => onOpen(key)}
    >
      <div role="gridcell" aria-colindex={1} className={grid.name}>
        <button
          type="button"
          tabIndex={-1}
          className={classes.open}
          aria-label={words.open(visibleText(shown))}
          title={words.open(visibleText(shown))}
          onClick={() => onOpen(key)}
        >
          <IconChevronRight size={14} aria-hidden />
        </button>
        {table.by === 'name' ? (
          <>
            <ItemPicture icon={iconOf(inventory, table, place)} size={28} />
            <ItemName name={shown} />
          </>
        ) : (
          <GroupedUser inventory={inventory} user={key} words={words} />
        )}
      </div>
      {(['items', 'members', 'depositable'] as const).map((column, at) => (
        <div key={column} role="gridcell" aria-colindex={at + 2} className={grid.amount}>
          {words.number(table[column][place] ?? 0)}
        </div>
      ))}
      <div role="gridcell" aria-colindex={5} className={grid.money}>
        <MoneyText value={sumAt(table.price, place)} words={words.money} />
      </div>
      {hasLocal ? (
        <div role="gridcell" aria-colindex={6} className={grid.money}>
          <MoneyText value={sumAt(table.priceLocal, place)} words={words.money} />
        </div>
      ) : null}
    </GridRow>
  )
})

/** What a group is called; empty where it has no name. */
export function groupName(inventory: CombinedInventory, by: GroupTable['by'], key: number): string {
  const names = by === 'name' ? inventory.columns.names.entries : usersOf(inventory).names
  return names[key] ?? ''
}

/** That of its first item. */
function iconOf({ columns }: CombinedInventory, { groups }: GroupTable, place: number): string {
  const [row = 0] = rowsOfGroup(groups, place)
  return columns.icons.entries[columns.icons.indices[row] ?? 0] ?? ''
}

interface GroupedUserProps {
  readonly inventory: CombinedInventory
  readonly user: number
  readonly words: GroupRowWords
}

function GroupedUser({ inventory, user, words }: GroupedUserProps) {
  const { label = '', steamId = '' } = usersOf(inventory).users[user] ?? {}
  return (
    <span className={grid.lines}>
      <span className={grid.line}>
        <UserName label={label} name={label || steamId} words={words} />
      </span>
      {label === '' || steamId === '' ? null : <code className={grid.second}>{steamId}</code>}
    </span>
  )
}
