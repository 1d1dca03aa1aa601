import { VisuallyHidden } from '@mantine/core'
import type { Decimal } from '@shared/domain/decimal'
import { magnitude } from '@shared/domain/difference-change'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { formatMoney } from '../components/format-money'
import classes from './signed-amount.module.css'

/** What signed amounts are written with, looked up once for a list of many. */
export interface SignedWords {
  readonly language: string
  readonly up: string
  readonly down: string
  readonly none: string
}

interface SignedAmountProps {
  readonly value: Decimal | null
  readonly words: SignedWords
  /** Empty where a heading names it. */
  readonly unit?: string
  readonly size?: 'cell' | 'total'
  /** Whether an arrow says the direction as well. */
  readonly arrow?: boolean
}

/** An exact change: its direction by arrow, sign and word as well as by colour. */
export function SignedAmount(props: SignedAmountProps) {
  const { value, words, unit = '', size = 'cell', arrow = false } = props
  if (value === null) {
    return (
      <span className={classes.none}>
        <span aria-hidden>{'—'}</span>
        <VisuallyHidden>{words.none}</VisuallyHidden>
      </span>
    )
  }
  const direction = value.units > 0n ? 'up' : value.units < 0n ? 'down' : 'same'
  const text = signedText(value, words.language)
  const Arrow = direction === 'up' ? IconArrowUp : IconArrowDown
  return (
    <span className={classes.amount} data-direction={direction} data-size={size}>
      {direction === 'same' ? null : <VisuallyHidden>{words[direction]} </VisuallyHidden>}
      {arrow && direction !== 'same' ? (
        <Arrow className={classes.arrow} size={size === 'total' ? 22 : 12} aria-hidden />
      ) : null}
      <span className={classes.figures} title={text}>
        {text}
      </span>
      {unit === '' ? null : <span className={classes.unit}> {unit}</span>}
    </span>
  )
}

/** With a real minus, which is as wide as the plus. */
function signedText(value: Decimal, language: string): string {
  const sign = value.units > 0n ? '+' : value.units < 0n ? '\u2212' : ''
  return `${sign}${formatMoney(magnitude(value), language)}`
}
