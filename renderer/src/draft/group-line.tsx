import { IconChevronDown, IconChevronRight, IconX } from '@tabler/icons-react'
import { parseDecimal, type Decimal } from '@shared/domain/decimal'
import type { ItemGroup } from '@shared/domain/item-groups'
import type { TFunction } from 'i18next'
import { memo } from 'react'
import { formatMoney } from '../components/format-money'
import { MoneyText, type MoneyWords } from '../components/money'
import { UserText } from '../components/user-text'
import { visibleText } from '../components/visible-text'
import { ItemPicture } from '../inventory/item-picture'
import type { DraftPriceNames } from './draft-price-names'
import { sampleOf, type DraftLine } from './draft-lines'
import classes from './draft-items.module.css'
import { QuantityStepper } from './quantity-stepper'
import type { DraftActions } from './use-draft-actions'

export interface LineProps<Line extends DraftLine> {
  readonly line: Line
  /** Its place in the list, from 0. */
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly isTabStop: boolean
  readonly isReadOnly: boolean
  readonly onPick: (key: string) => void
  readonly onRemove: (line: DraftLine) => void
  /** Looked up once for all lines. */
  readonly t: TFunction<'draft'>
}

interface GroupLineProps extends LineProps<Extract<DraftLine, { kind: 'group' }>> {
  readonly isOpen: boolean
  readonly names: DraftPriceNames
  readonly money: MoneyWords
  readonly onToggle: (key: string) => void
  readonly actions: DraftActions
}

/** Identical items in one line: what one of them costs, and how many there are. */
export const GroupLine = memo(function GroupLine(props: GroupLineProps) {
  const { line, index, top, isOpen, isTabStop, isReadOnly, names, money, actions } = props
  const { onPick, onRemove, onToggle, t } = props
  const { group } = line
  const { name, icon, price, priceLocal, multipliedPriceLocal } = sampleOf(group)
  const text = name === '' ? t('items.unnamed') : name
  const shownName = visibleText(text)
  const pricesTitle = () =>
    [
      moneyText(price, names.price),
      moneyText(priceLocal, names.priceLocal),
      moneyText(multipliedPriceLocal, `${names.priceLocal} ${names.times}`),
    ].join('\n')
  const moneyText = (amount: string | null, currency: string) => {
    const value = decimalOf(amount)
    return value === null
      ? `${money.noPrice} (${currency})`
      : `${formatMoney(value, money.language)} ${currency}`
  }
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- The list hears the keys for all its lines.
    <div
      role="row"
      aria-level={1}
      aria-rowindex={index + 1}
      aria-expanded={isOpen}
      tabIndex={isTabStop ? 0 : -1}
      data-line={index}
      className={classes.group}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onPick(line.key)}
    >
      <span role="gridcell" className={classes.toggle}>
        <button
          type="button"
          className={classes.press}
          tabIndex={-1}
          aria-label={t(isOpen ? 'items.close' : 'items.open', { name: shownName })}
          onClick={() => onToggle(line.key)}
        >
          <Chevron size={14} aria-hidden />
        </button>
      </span>
      <span role="gridcell" className={classes.name}>
        <ItemPicture icon={icon} size={28} />
        <UserText text={text} wrap className={classes.nameText} />
      </span>
      {/* What has no room for all of them shows the first ones whole. */}
      <span role="gridcell" className={classes.prices} title={pricesTitle()}>
        <LinePrice group={group} price={parseDecimal(price)} names={names} money={money} t={t} />
        <MoneyText value={decimalOf(priceLocal)} words={money} currency={names.priceLocal} />
        <span>
          <MoneyText
            value={decimalOf(multipliedPriceLocal)}
            words={money}
            currency={names.priceLocal}
          />
          {multipliedPriceLocal === null ? null : <small> {names.times}</small>}
        </span>
      </span>
      <span role="gridcell" className={classes.many}>
        {isReadOnly ? (
          t('quantity.fixed', { count: group.items.length })
        ) : (
          <QuantityStepper
            t={t}
            groupKey={group.key}
            name={shownName}
            quantity={group.items.length}
            onChange={(quantity) => {
              if (quantity === 0) onRemove(line)
              else actions.setQuantity(group, quantity)
            }}
          />
        )}
      </span>
      {isReadOnly ? null : (
        <span role="gridcell" className={classes.remove}>
          <button
            type="button"
            className={classes.press}
            tabIndex={-1}
            aria-label={t('items.remove', { name: shownName })}
            title={t('items.removeTitle')}
            onClick={() => onRemove(line)}
          >
            <IconX size={14} aria-hidden />
          </button>
        </span>
      )}
    </div>
  )
})

interface LinePriceProps extends Pick<GroupLineProps, 'names' | 'money' | 't'> {
  readonly group: ItemGroup
  /** Of one item. */
  readonly price: Decimal | null
}

/** What one item costs, or how many at what price come to how much. */
function LinePrice({ group, price, names, money, t }: LinePriceProps) {
  const count = group.items.length
  const all = <MoneyText value={lineTotal(price, count)} words={money} currency={names.price} />
  if (count === 1 || price === null) return all
  const one = formatMoney(price, money.language)
  return (
    <span>
      {all} <small className={classes.each}>{t('quantity.each', { count, price: one })}</small>
    </span>
  )
}

function lineTotal(price: Decimal | null, count: number): Decimal | null {
  return price && { ...price, units: price.units * BigInt(count) }
}

function decimalOf(text: string | null) {
  return text === null ? null : parseDecimal(text)
}
