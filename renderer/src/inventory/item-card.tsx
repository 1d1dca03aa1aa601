import { itemAt, type Item, type ItemColumns } from '@shared/domain/item-columns'
import { priceKinds } from '@shared/domain/item-filter'
import { IconSticker2 } from '@tabler/icons-react'
import { memo } from 'react'
import { ChooseBox, isWhyNot, type BoxState, type OnChoose } from '../choosing/choose-box'
import { WhyNotFlag } from '../choosing/why-not-flag'
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
  readonly box: BoxState
  readonly words: ItemWords
  readonly onPick: (row: number, keys: Modifiers) => void
  readonly onOpen: () => void
  readonly onChoose: OnChoose
}

/** One item of the picture grid. */
export const ItemCard = memo(function ItemCard(props: ItemCardProps) {
  const { columns, row, place, names, hints, isInspected, isSelected, isTabStop } = props
  const { box, words, onPick, onOpen, onChoose } = props
  const item = itemAt(columns, row)
  const name = item.name === '' ? words.unnamed : item.name
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
        <span className={classes.box}>
          <ChooseBox
            state={box}
            row={row}
            name={visibleText(name)}
            words={words}
            onChoose={onChoose}
          />
        </span>
        <ItemPicture icon={item.icon} size={84} />
        {item.stickers.length === 0 ? null : (
          <span className={classes.stickers} title={item.stickers.map(visibleText).join('\n')}>
            <IconSticker2 size={13} aria-hidden />
            {item.stickers.length}
          </span>
        )}
      </div>
      <UserText text={name} wrap className={classes.name} />
      <div className={classes.prices}>
        {priceKinds.map((kind) => (
          <div key={kind} className={classes.price} title={`${names[kind]}: ${hints[kind]}`}>
            <MoneyText value={item[kind]} words={words.money} /> <span>{names[kind]}</span>
          </div>
        ))}
      </div>
      <div className={classes.flags}>
        <CardFlags item={item} box={box} words={words} />
      </div>
      <span className={classes.id} title={visibleText(item.assetId)}>
        {visibleText(item.assetId)}
      </span>
    </div>
  )
})

/** Two words: what the flags say; where something else keeps the item out, that comes first, and the worse flag after it. */
function CardFlags({ item, box, words }: { item: Item } & Pick<ItemCardProps, 'box' | 'words'>) {
  const { tradable, disabled } = item
  const isSaid = box === 'disabled' || box === 'not-tradable' || box === 'unpriced'
  const other = isWhyNot(box) && !isSaid ? box : null
  return (
    <>
      {other === null ? null : <WhyNotFlag whyNot={other} word={words.whyNot[other]} />}
      {other !== null && (tradable || disabled) ? null : (
        <ItemFlag
          tone={tradable ? 'good' : 'wait'}
          word={tradable ? words.tradable : words.notTradable}
        />
      )}
      {other !== null && !tradable && !disabled ? null : (
        <ItemFlag
          tone={disabled ? 'never' : 'good'}
          word={disabled ? words.notAccepted : words.accepted}
        />
      )}
    </>
  )
}
