import { itemAt, type ItemColumns } from '@shared/domain/item-columns'
import { memo } from 'react'
import { ChooseBox, isWhyNot, type BoxState, type OnChoose } from '../choosing/choose-box'
import { DepositWord } from '../choosing/deposit-word'
import classes from '../components/grid/grid.module.css'
import { GridRow } from '../components/grid/grid-row'
import { MoneyText } from '../components/money'
import { UserText } from '../components/user-text'
import { visibleText } from '../components/visible-text'
import { ItemFlag } from './item-flag'
import { ItemPicture } from './item-picture'
import rowClasses from './item-row.module.css'
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
  readonly box: BoxState
  /** Which recorded deposit the item went into; null: none. */
  readonly wentInto: string | null
  readonly words: ItemWords
  readonly onPick: (row: number, keys: Modifiers) => void
  readonly onOpen: () => void
  readonly onChoose: OnChoose
}

/** It would begin a line of its own, and leave the one before it empty. */
const longWord = /\S{24}/u

/** One item of the table. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { columns, row, index, top, isInspected, isSelected, isTabStop, box, words } = props
  const { wentInto, onPick, onOpen, onChoose } = props
  const item = itemAt(columns, row)
  const name = item.name === '' ? words.unnamed : item.name
  const stickers = item.stickers.map(visibleText).join('\n')
  return (
    <GridRow
      index={index}
      top={top}
      isSelected={isSelected}
      isTabStop={isTabStop}
      // What can be chosen stands out by itself.
      isDim={isWhyNot(box)}
      aria-current={isInspected ? true : undefined}
      data-row={row}
      data-depositability={item.depositability}
      onClick={(event) => onPick(row, event)}
      onDoubleClick={onOpen}
    >
      <div role="gridcell" aria-colindex={1} className={classes.name}>
        <span className={rowClasses.box}>
          <ChooseBox
            state={box}
            row={row}
            name={visibleText(name)}
            words={words}
            onChoose={onChoose}
          />
        </span>
        <ItemPicture icon={item.icon} size={28} />
        <UserText
          text={name}
          wrap
          className={
            longWord.test(name) ? `${classes.nameText} ${rowClasses.unspaced}` : classes.nameText
          }
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
      <div role="gridcell" aria-colindex={5} className={classes.flag}>
        <DepositWord state={box} words={words} wentInto={wentInto} />
      </div>
      <div role="gridcell" aria-colindex={6} className={`${classes.flag} ${rowClasses.fold}`}>
        <ItemFlag
          tone={item.tradable ? 'good' : 'wait'}
          word={item.tradable ? words.yes : words.no}
        />
      </div>
      <div role="gridcell" aria-colindex={7} className={`${classes.flag} ${rowClasses.fold}`}>
        <ItemFlag
          tone={item.disabled ? 'never' : 'good'}
          word={item.disabled ? words.no : words.yes}
        />
      </div>
      <div role="gridcell" aria-colindex={8} className={classes.amount} title={stickers}>
        {item.stickers.length === 0 ? null : item.stickers.length}
      </div>
      <div
        role="gridcell"
        aria-colindex={9}
        className={`${classes.id} ${classes.dim}`}
        title={visibleText(item.assetId)}
      >
        {visibleText(item.assetId)}
      </div>
    </GridRow>
  )
})
