import { itemAt } from '@shared/domain/item-columns'
import { unknownGame, type KeptGame } from '@shared/domain/snapshot'
import { memo } from 'react'
import { GridRow } from '../components/grid/grid-row'
import grid from '../components/grid/grid.module.css'
import { visibleText } from '../components/visible-text'
import { ItemCells, ItemName } from '../inventory/item-cells'
import { ItemPicture } from '../inventory/item-picture'
import type { ItemWords } from '../inventory/item-words'
import { sourceIndexAt, type CombinedInventory } from './combined-inventory'
import classes from './combined-row.module.css'
import { localUnitAt } from './combined-totals'
import { usersOf } from './combined-users'

export interface CombinedRowWords extends ItemWords {
  readonly noUser: string
  /** Null: all are of one game, which has no column. */
  readonly games: Readonly<Record<KeptGame, string>> | null
  /** Whether local amounts are in several currencies, so that each cell names its own. */
  readonly hasUnits: boolean
}

interface CombinedRowProps {
  readonly inventory: CombinedInventory
  readonly row: number
  /** Its place in the list, from 0. */
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly isFocused: boolean
  readonly isTabStop: boolean
  readonly words: CombinedRowWords
  readonly onFocus: (row: number) => void
  readonly onOpen: (row: number) => void
}

/** One item of one of the snapshots. */
export const CombinedRow = memo(function CombinedRow(props: CombinedRowProps) {
  const { inventory, row, index, top, isFocused, isTabStop, words, onFocus, onOpen } = props
  const item = itemAt(inventory.columns, row)
  const name = item.name === '' ? words.unnamed : item.name
  const source = sourceIndexAt(inventory, row)
  const { users, names, userOfSource } = usersOf(inventory)
  const user = userOfSource[source] ?? 0
  const steamId = users[user]?.steamId ?? ''
  const game = inventory.sources[source]?.snapshot.request.game ?? unknownGame
  const [first, gameColumn] = words.games === null ? [2, null] : [3, 2]
  return (
    <GridRow
      index={index}
      top={top}
      isSelected={isFocused}
      isTabStop={isTabStop}
      isDim={item.depositability !== 'depositable'}
      data-key={row}
      onClick={() => onFocus(row)}
      onDoubleClick={() => onOpen(row)}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        className={`${grid.cell} ${classes.user}`}
        title={steamId === '' ? undefined : visibleText(steamId)}
      >
        <UserName label={users[user]?.label ?? ''} name={names[user] ?? ''} words={words} />
      </div>
      {gameColumn === null ? null : (
        <div role="gridcell" aria-colindex={gameColumn} className={grid.cell}>
          {words.games?.[game]}
        </div>
      )}
      <div role="gridcell" aria-colindex={first} className={grid.name}>
        <ItemPicture icon={item.icon} size={28} />
        <ItemName name={name} />
      </div>
      <ItemCells
        item={item}
        from={first + 1}
        state={item.depositability === 'depositable' ? 'open' : item.depositability}
        wentInto={null}
        words={words}
        localCurrency={words.hasUnits ? localCurrencyAt(inventory, row) : ''}
      />
    </GridRow>
  )
})

function localCurrencyAt(inventory: CombinedInventory, row: number): string {
  return visibleText(localUnitAt(inventory, row)?.currency ?? '')
}

interface UserNameProps {
  readonly label: string
  /** Label, else Steam ID. */
  readonly name: string
  readonly words: Pick<CombinedRowWords, 'noUser'>
}

/** Whose it is: the label as it was given, else the Steam ID as ids are written. */
export function UserName({ label, name, words }: UserNameProps) {
  if (name === '') return <span className={grid.dim}>{words.noUser}</span>
  if (label === '') return <code className={classes.steamId}>{visibleText(name)}</code>
  // Its title would hide that of the cell, which is the Steam ID.
  return (
    <bdi dir="auto" className={`${grid.nameText} ${classes.label}`}>
      {visibleText(label)}
    </bdi>
  )
}
