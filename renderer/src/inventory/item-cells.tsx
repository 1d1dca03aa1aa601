import type { Item } from '@shared/domain/item-columns'
import type { BoxState } from '../choosing/choose-box'
import { DepositWord } from '../choosing/deposit-word'
import classes from '../components/grid/grid.module.css'
import { MoneyText } from '../components/money'
import { UserText } from '../components/user-text'
import { visibleText } from '../components/visible-text'
import { ItemFlag } from './item-flag'
import rowClasses from './item-row.module.css'
import type { ItemWords } from './item-words'

/** It would begin a line of its own, and leave the one before it empty. */
const longWord = /\S{24}/u

/** What an item is called, in at most two lines. */
export function ItemName({ name }: { readonly name: string }) {
  return (
    <UserText
      text={name}
      wrap
      className={
        longWord.test(name) ? `${classes.nameText} ${rowClasses.unspaced}` : classes.nameText
      }
    />
  )
}

interface ItemCellsProps {
  readonly item: Item
  /** The column of the first one, from 1. */
  readonly from: number
  readonly state: BoxState
  /** Which recorded deposit the item went into; null: none. */
  readonly wentInto: string | null
  readonly words: ItemWords
  /** What local amounts are in, where they differ from row to row; empty: the headings name it. */
  readonly localCurrency?: string
}

/** The cells behind an item's name, from its prices to its asset id. */
export function ItemCells(props: ItemCellsProps) {
  const { item, from, state, wentInto, words, localCurrency = '' } = props
  const stickers = item.stickers.map(visibleText).join('\n')
  return (
    <>
      <div role="gridcell" aria-colindex={from} className={classes.money}>
        <MoneyText value={item.price} words={words.money} />
      </div>
      <div role="gridcell" aria-colindex={from + 1} className={classes.money}>
        <MoneyText value={item.priceLocal} words={words.money} currency={localCurrency} />
      </div>
      <div role="gridcell" aria-colindex={from + 2} className={classes.money}>
        <MoneyText value={item.multipliedPriceLocal} words={words.money} currency={localCurrency} />
      </div>
      <div role="gridcell" aria-colindex={from + 3} className={classes.flag}>
        <DepositWord state={state} words={words} wentInto={wentInto} />
      </div>
      <div
        role="gridcell"
        aria-colindex={from + 4}
        className={`${classes.flag} ${rowClasses.fold}`}
      >
        <ItemFlag
          tone={item.tradable ? 'good' : 'wait'}
          word={item.tradable ? words.yes : words.no}
        />
      </div>
      <div
        role="gridcell"
        aria-colindex={from + 5}
        className={`${classes.flag} ${rowClasses.fold}`}
      >
        <ItemFlag
          tone={item.disabled ? 'never' : 'good'}
          word={item.disabled ? words.no : words.yes}
        />
      </div>
      <div role="gridcell" aria-colindex={from + 6} className={classes.amount} title={stickers}>
        {item.stickers.length === 0 ? null : item.stickers.length}
      </div>
      <div
        role="gridcell"
        aria-colindex={from + 7}
        className={`${classes.id} ${classes.dim}`}
        title={visibleText(item.assetId)}
      >
        {visibleText(item.assetId)}
      </div>
    </>
  )
}
