import type { Decimal } from '@shared/domain/decimal'
import type { Item } from '@shared/domain/item-columns'
import type { BoxState } from '../choosing/choose-box'
import { DepositCell } from '../choosing/deposit-cell'
import { formatMoney } from '../components/format-money'
import classes from '../components/grid/grid.module.css'
import { MoneyText } from '../components/money'
import { UserText } from '../components/user-text'
import { visibleText } from '../components/visible-text'
import { FlagCell } from './item-flag'
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
      <PriceCell place={from} value={item.price} words={words} />
      <PriceCell place={from + 1} value={item.priceLocal} words={words} currency={localCurrency} />
      <PriceCell
        place={from + 2}
        value={item.multipliedPriceLocal}
        words={words}
        currency={localCurrency}
      />
      <DepositCell place={from + 3} state={state} words={words} wentInto={wentInto} />
      <FlagCell
        place={from + 4}
        tone={item.tradable ? 'good' : 'wait'}
        word={item.tradable ? words.yes : words.no}
      />
      <FlagCell
        place={from + 5}
        tone={item.disabled ? 'never' : 'good'}
        word={item.disabled ? words.no : words.yes}
      />
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

interface PriceCellProps {
  readonly place: number
  readonly value: Decimal | null
  readonly words: ItemWords
  readonly currency?: string
}

function PriceCell({ place, value, words: { money }, currency = '' }: PriceCellProps) {
  return (
    <div role="gridcell" aria-colindex={place} className={classes.money}>
      {value === null || currency !== '' ? (
        <MoneyText value={value} words={money} currency={currency} />
      ) : (
        formatMoney(value, money.language)
      )}
    </div>
  )
}
