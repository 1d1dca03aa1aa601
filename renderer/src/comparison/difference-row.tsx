import { VisuallyHidden } from '@mantine/core'
import type { Decimal } from '@shared/domain/decimal'
import { changeAt, percentAt, pricesAt } from '@shared/domain/difference-change'
import { assetIdAt, entryNameAt } from '@shared/domain/difference-order'
import { changesAt, type InventoryDifference } from '@shared/domain/inventory-difference'
import { itemFlags } from '@shared/domain/item-columns'
import type { PriceKind } from '@shared/domain/item-filter'
import { IconCopy } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { GridRow } from '../components/grid/grid-row'
import grid from '../components/grid/grid.module.css'
import { formatMoney } from '../components/format-money'
import { MoneyText, type MoneyWords } from '../components/money'
import { UserText } from '../components/user-text'
import { visibleText } from '../components/visible-text'
import { ItemPicture } from '../inventory/item-picture'
import { ChangeIcon } from './change-icon'
import type { DifferenceRowWords } from './difference-row-words'
import classes from './difference-row.module.css'
import { FlagChange } from './flag-change'
import { iconAt } from './icon-at'
import { SignedAmount } from './signed-amount'

interface DifferenceRowProps {
  readonly difference: InventoryDifference
  readonly entry: number
  readonly price: PriceKind
  /** Its place in the list, from 0. */
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly isFocused: boolean
  readonly isTabStop: boolean
  readonly words: DifferenceRowWords
  readonly onFocus: (entry: number) => void
  readonly onCopyId: (entry: number) => void
}

/** One change. */
export const DifferenceRow = memo(function DifferenceRow(props: DifferenceRowProps) {
  const { difference, entry, price, index, top, isFocused, isTabStop, words } = props
  const prices = pricesAt(difference, entry, price)
  const name = entryNameAt(difference, entry)
  const { before, after, beforeRows, afterRows } = difference
  const was = before.flags[beforeRows[entry] ?? -1]
  const is = after.flags[afterRows[entry] ?? -1]
  return (
    <GridRow
      index={index}
      top={top}
      isSelected={isFocused}
      isTabStop={isTabStop}
      data-entry={entry}
      onClick={() => props.onFocus(entry)}
    >
      <Kinds {...props} />
      <div role="gridcell" aria-colindex={2} className={grid.name}>
        <ItemPicture icon={iconAt(difference, entry)} size={28} />
        <UserText text={name === '' ? words.unnamed : name} wrap className={grid.nameText} />
      </div>
      <div
        role="gridcell"
        aria-colindex={3}
        className={grid.money}
        title={amountText(prices.before, words.money)}
      >
        <MoneyText value={prices.before} words={words.money} />
      </div>
      <div
        role="gridcell"
        aria-colindex={4}
        className={grid.money}
        title={amountText(prices.after, words.money)}
      >
        <MoneyText value={prices.after} words={words.money} />
      </div>
      <div role="gridcell" aria-colindex={5} className={grid.money}>
        <SignedAmount value={changeAt(difference, entry, price)} words={words.change} arrow />
      </div>
      <div role="gridcell" aria-colindex={6} className={grid.money}>
        <SignedAmount
          value={percentAt(difference, entry, price)}
          words={words.percent}
          unit={percentSign}
        />
      </div>
      <div role="gridcell" aria-colindex={7} className={grid.flag}>
        <FlagChange
          was={flag(was, itemFlags.tradable)}
          is={flag(is, itemFlags.tradable)}
          no="wait"
          words={words}
        />
      </div>
      <div role="gridcell" aria-colindex={8} className={grid.flag}>
        <FlagChange
          was={unset(was, itemFlags.disabled)}
          is={unset(is, itemFlags.disabled)}
          no="never"
          words={words}
        />
      </div>
      <AssetId {...props} />
    </GridRow>
  )
})

const percentSign = '%'

/** All of an amount that may not fit. */
function amountText(value: Decimal | null, { language }: MoneyWords): string | undefined {
  return value === null ? undefined : formatMoney(value, language)
}

function flag(flags: number | undefined, bit: number): boolean | null {
  return flags === undefined ? null : (flags & bit) !== 0
}

function unset(flags: number | undefined, bit: number): boolean | null {
  return flags === undefined ? null : (flags & bit) === 0
}

/** The most telling one in words; what else there is by its shape, and in words for who cannot see it. */
function Kinds({ difference, entry, price, words }: DifferenceRowProps) {
  const kinds = changesAt(difference, entry, price)
  const [first, ...others] = kinds
  if (first === undefined) return null
  return (
    <div
      role="gridcell"
      aria-colindex={1}
      className={classes.kind}
      title={kinds.map((kind) => words.kinds[kind]).join('\n')}
    >
      <ChangeIcon kind={first} />
      <span className={classes.kindName}>{words.kinds[first]}</span>
      {others.map((kind) => (
        <span key={kind} className={classes.other}>
          <ChangeIcon kind={kind} />
          <VisuallyHidden>{words.kinds[kind]}</VisuallyHidden>
        </span>
      ))}
    </div>
  )
}

function AssetId({ difference, entry, onCopyId }: DifferenceRowProps) {
  const { t } = useTranslation('comparison')
  const id = visibleText(assetIdAt(difference, entry))
  return (
    <div role="gridcell" aria-colindex={9} className={`${grid.id} ${grid.dim} ${classes.copyable}`}>
      <span className={classes.idText} title={id}>
        {id}
      </span>
      <button
        type="button"
        tabIndex={-1}
        className={classes.copy}
        aria-label={t('table.copyId', { id })}
        title={t('table.copyId', { id })}
        onClick={() => onCopyId(entry)}
      >
        <IconCopy size={13} aria-hidden />
      </button>
    </div>
  )
}
