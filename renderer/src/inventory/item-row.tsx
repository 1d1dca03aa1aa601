import { itemAt, type ItemColumns } from '@shared/domain/item-columns'
import { memo } from 'react'
import { MoneyText } from '../components/money'
import { UserText } from '../components/user-text'
import { visibleText } from '../components/visible-text'
import { ItemFlag } from './item-flag'
import { ItemPicture } from './item-picture'
import classes from './item-table.module.css'
import type { ItemWords } from './item-words'
import type { Modifiers } from './selection-keys'

interface ItemRowProps {
  readonly columns: ItemColumns
  readonly row: number
  /** Its place in the list, from 0. */
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly isInspected: boolean
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly words: ItemWords
  readonly onPick: (row: number, keys: Modifiers) => void
  readonly onOpen: () => void
}

/** One item of the table. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { columns, row, index, top, isInspected, isSelected, isTabStop, words, onPick, onOpen } =
    props
  const item = itemAt(columns, row)
  const stickers = item.stickers.map(visibleText).join('\n')
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- The list hears the keys for all its rows.
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-current={isInspected ? true : undefined}
      tabIndex={isTabStop ? 0 : -1}
      data-row={row}
      data-depositability={item.depositability}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onPick(row, event)}
      onDoubleClick={onOpen}
    >
      <div role="gridcell" aria-colindex={1} className={classes.name}>
        <ItemPicture icon={item.icon} size={28} />
        <UserText
          text={item.name === '' ? words.unnamed : item.name}
          wrap
          className={classes.nameText}
        />
      </div>
      <div role="gridcell" aria-colindex={2} className={classes.money}>
        <MoneyText value={item.price} words={words.money} />
      </div>
      <div role="gridcell" aria-colindex={3} className={classes.money}>
        <MoneyText value={item.priceLocal} words={words.money} />
      </div>
      <div role="gridcell" aria-colindex={4} className={classes.money}>
        <MoneyText value={item.multipliedPriceLocal} words={words.money} />
      </div>
      <div role="gridcell" aria-colindex={5} className={classes.cell}>
        <ItemFlag
          tone={item.tradable ? 'good' : 'wait'}
          word={item.tradable ? words.yes : words.no}
        />
      </div>
      <div role="gridcell" aria-colindex={6} className={classes.cell}>
        <ItemFlag
          tone={item.disabled ? 'never' : 'good'}
          word={item.disabled ? words.no : words.yes}
        />
      </div>
      <div role="gridcell" aria-colindex={7} className={classes.count} title={stickers}>
        {item.stickers.length === 0 ? null : item.stickers.length}
      </div>
      <div
        role="gridcell"
        aria-colindex={8}
        className={classes.id}
        title={visibleText(item.assetId)}
      >
        {visibleText(item.assetId)}
      </div>
    </div>
  )
})
