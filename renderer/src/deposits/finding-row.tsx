import { Button } from '@mantine/core'
import type { DraftFinding, DraftItem } from '@shared/domain/deposit-draft'
import { priceMove } from '@shared/domain/draft-check'
import { IconArrowsDiff, IconBan, type Icon } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { MoneyText, type MoneyWords } from '../components/money'
import { UserText } from '../components/user-text'
import { visibleText } from '../components/visible-text'
import { SignedAmount, type SignedWords } from '../comparison/signed-amount'
import { ItemPicture } from '../inventory/item-picture'
import type { ComparedPrice } from './finding-amounts'
import classes from './findings.module.css'

const pictureSize = 32

/** Looked up once a list. */
export interface FindingWords {
  readonly money: MoneyWords
  readonly signed: SignedWords
}

interface FindingRowProps {
  readonly finding: DraftFinding
  /** As it was chosen. */
  readonly item: DraftItem
  readonly prices: readonly ComparedPrice[]
  readonly words: FindingWords
  /** From 0. */
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly isTabStop: boolean
  readonly isReadOnly: boolean
  readonly onAccept: (assetId: string) => void
}

/** What has changed about one item, and what accepting that does. */
export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { finding, item, prices, words, index, top, isTabStop, isReadOnly, onAccept } = props
  const { t } = useTranslation('deposits')
  const what = t(`findings.what.${whatOf(finding)}`)
  const name = item.name === '' ? t('findings.unnamed') : visibleText(item.name)
  const isMove = finding.kind === 'price-moved'
  const WhatIcon: Icon = isMove ? IconArrowsDiff : IconBan
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      tabIndex={isTabStop ? 0 : -1}
      data-moved={isMove}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="gridcell" className={classes.item}>
        <ItemPicture icon={item.icon} size={pictureSize} />
        <span className={classes.names}>
          <UserText text={name} className={classes.name} />
          <span className={classes.what} data-tone={isMove ? 'warn' : 'bad'}>
            <WhatIcon size={13} aria-hidden />
            {what}
          </span>
        </span>
      </span>
      <span role="gridcell" className={classes.prices}>
        {isMove
          ? prices.map((price) => (
              <MovedPrice
                key={price.kind}
                price={price}
                before={item}
                now={finding.now}
                words={words}
              />
            ))
          : null}
      </span>
      <span role="gridcell" className={classes.does}>
        {isReadOnly ? null : (
          <>
            <Button
              variant="default"
              size="compact-sm"
              tabIndex={-1}
              aria-label={t('findings.acceptOne', { name, what })}
              onClick={() => onAccept(item.assetId)}
            >
              {t('findings.accept')}
            </Button>
            <span className={classes.effect}>
              {t(isMove ? 'findings.takesPrice' : 'findings.leaves')}
            </span>
          </>
        )}
      </span>
    </div>
  )
})

interface MovedPriceProps {
  readonly price: ComparedPrice
  readonly before: DraftItem
  readonly now: DraftItem
  readonly words: FindingWords
}

/** One price before and now, and by how much it moved where both are in the same unit. */
function MovedPrice({ price, before, now, words }: MovedPriceProps) {
  const { t } = useTranslation('deposits')
  const { kind, unitBefore, unitNow } = price
  const move = priceMove(before, now, kind)
  if (move.before === null && move.now === null) return null
  const isComparable = unitBefore === unitNow
  return (
    <span className={classes.move} data-kind={kind}>
      <span className={classes.amounts}>
        <MoneyText value={move.before} words={words.money} />
        {isComparable ? null : <span className={classes.unit}> {visibleText(unitBefore)}</span>}
        <span role="img" aria-label={t('findings.to')} className={classes.arrow}>
          {arrow}
        </span>
        <MoneyText value={move.now} words={words.money} />
        <span className={classes.unit}> {visibleText(unitNow)}</span>
      </span>
      {isComparable && move.change !== null ? (
        <span className={classes.change}>
          <SignedAmount value={move.change} words={words.signed} arrow />
          {move.percent === null || move.percent.units === 0n ? null : (
            <SignedAmount value={move.percent} words={words.signed} unit={percentSign} />
          )}
        </span>
      ) : null}
    </span>
  )
}

const arrow = '→'
const percentSign = '%'

function whatOf(finding: DraftFinding) {
  return finding.kind === 'not-depositable' ? finding.why : finding.kind
}
