import { IconMinus, IconPlus } from '@tabler/icons-react'
import { draftLimits } from '@shared/domain/deposit-draft'
import type { TFunction } from 'i18next'
import { useRef, useState, type KeyboardEvent } from 'react'
import classes from './draft-items.module.css'

interface QuantityStepperProps {
  /** Of the group, for its field to be found. */
  readonly groupKey: string
  readonly name: string
  readonly quantity: number
  readonly onChange: (quantity: number) => void
  readonly t: TFunction<'draft'>
}

/**
 * How many of an item are chosen, to be typed or stepped. Tab passes it by: on the line the keys + and − do the same, and
 * Enter leads into the field.
 */
export function QuantityStepper({ groupKey, name, quantity, onChange, t }: QuantityStepperProps) {
  const [typed, setTyped] = useState<string | null>(null)
  /** The same, for the keys that lead out of the field and so have it taken at once. */
  const latest = useRef<string | null>(null)

  const note = (text: string | null) => {
    latest.current = text
    setTyped(text)
  }
  const take = () => {
    const wanted = latest.current === null ? null : readQuantity(latest.current)
    note(null)
    if (wanted !== null && wanted !== quantity) onChange(wanted)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    // Neither the list nor the screen is meant by it.
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') note(null)
    event.currentTarget.closest<HTMLElement>('[data-line]')?.focus()
  }
  return (
    <span className={classes.stepper}>
      <button
        type="button"
        className={classes.press}
        tabIndex={-1}
        aria-label={t('quantity.less', { name })}
        onClick={() => onChange(quantity - 1)}
      >
        <IconMinus size={13} aria-hidden />
      </button>
      <input
        className={classes.quantity}
        tabIndex={-1}
        inputMode="numeric"
        aria-label={t('quantity.of', { name })}
        data-quantity-of={groupKey}
        value={typed ?? String(quantity)}
        onChange={(event) => note(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        className={classes.press}
        tabIndex={-1}
        aria-label={t('quantity.more', { name })}
        onClick={() => onChange(quantity + 1)}
      >
        <IconPlus size={13} aria-hidden />
      </button>
    </span>
  )
}

/** Null: no number that a draft could hold. */
function readQuantity(typed: string): number | null {
  const text = typed.trim()
  if (!/^\d{1,6}$/u.test(text)) return null
  return Math.min(Number(text), draftLimits.items)
}
