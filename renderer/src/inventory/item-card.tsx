import { itemAt, type ItemColumns } from '@shared/domain/item-columns'
import { priceKinds } from '@shared/domain/item-filter'
import { IconSticker2 } from '@tabler/icons-react'
import { memo } from 'react'
import { MoneyText } from '../components/money'
import { UserText } from '../components/user-text'
import { visibleText } from '../components/visible-text'
import { cardHeight } from './card-layout'
import classes from './item-cards.module.css'
import { ItemFlag } from './item-flag'
import { ItemPicture } from './item-picture'
import type { ItemWords } from './item-words'
import type { PriceHints } from './price-hints'
import type { PriceNames } from './price-names'
import type { Modifiers } from './selection-keys'

interface ItemCardProps {
  readonly columns: ItemColumns
  readonly row: number
  /** Its place in the line, from 0. */
  readonly place: number
  readonly names: PriceNames
  readonly hints: PriceHints
  readonly isInspected: boolean
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly words: ItemWords
  readonly onPick: (row: number, keys: Modifiers) => void
  readonly onOpen: () => void
}

/** One item of the picture grid. */
export const ItemCard = memo(function ItemCard(props: ItemCardProps) {
  const { columns, row, place, names, hints, isInspected, isSelected, isTabStop } = props
  const { words, onPick, onOpen } = props
  const item = itemAt(columns, row)
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- The list hears the keys for all its cards.
    <div
      role="gridcell"
      aria-colindex={place + 1}
      aria-selected={isSelected}
      aria-current={isInspected ? true : undefined}
      tabIndex={isTabStop ? 0 : -1}
      data-row={row}
      data-depositability={item.depositability}
      className={classes.card}
      style={{ height: cardHeight }}
      onClick={(event) => onPick(row, event)}
      onDoubleClick={onOpen}
    >
      <div className={classes.picture}>
        <ItemPicture icon={item.icon} size={84} />
        {item.stickers.length === 0 ? null : (
          <span className={classes.stickers} title={item.stickers.map(visibleText).join('\n')}>
            <IconSticker2 size={13} aria-hidden />
            {item.stickers.length}
          </span>
        )}
      </div>
      <UserText text={item.name === '' ? words.unnamed : item.name} wrap className={classes.name} />
      <div className={classes.prices}>
        {priceKinds.map((kind) => (
          <div key={kind} className={classes.price} title={`${names[kind]}: ${hints[kind]}`}>
            <MoneyText value={item[kind]} words={words.money} /> <span>{names[kind]}</span>
          </div>
        ))}
      </div>
      <div className={classes.flags}>
        <ItemFlag
          tone={item.tradable ? 'good' : 'wait'}
          word={item.tradable ? words.tradable : words.notTradable}
        />
        <ItemFlag
          tone={item.disabled ? 'never' : 'good'}
          word={item.disabled ? words.notAccepted : words.accepted}
        />
      </div>
      <span className={classes.id} title={visibleText(item.assetId)}>
        {visibleText(item.assetId)}
      </span>
    </div>
  )
})
