import type { ChoosingRules } from '@shared/domain/choose-items'
import { depositabilityAt, type ItemColumns } from '@shared/domain/item-columns'
import type { MouseEvent } from 'react'
import classes from './choose-box.module.css'
import { whyNotOf, type WhyNot } from './refusal-words'
import { WhyNotIcon } from './why-not-flag'

/** `waiting`: not everything is read yet. `open`: it may be chosen. */
export type BoxState = 'waiting' | 'open' | 'chosen' | WhyNot

/** Whether it says why the item is not to be chosen. */
export function isWhyNot(state: BoxState): state is WhyNot {
  return state !== 'waiting' && state !== 'open' && state !== 'chosen'
}

/** The box of a row; one value, so that a row whose box stays as it is need not be drawn again. */
export function boxStateAt(
  columns: ItemColumns,
  row: number,
  { rules, chosen }: { readonly rules: ChoosingRules | null; readonly chosen: Uint8Array },
): BoxState {
  if (rules === null) {
    const known = depositabilityAt(columns, row)
    return known === 'depositable' ? 'waiting' : known
  }
  const obstacle = rules.obstacleAt(row)
  if (obstacle !== null) return whyNotOf(obstacle)
  return chosen[row] === 1 ? 'chosen' : 'open'
}

interface ChooseBoxProps {
  readonly state: BoxState
  readonly row: number
  /** What the item is called. */
  readonly name: string
  readonly words: ChooseBoxWords
  readonly onChoose: OnChoose
  readonly className?: string | undefined
}

/** A click on a box; a mouse event says whether Shift was held. */
export type OnChoose = (row: number, keys: { readonly shiftKey: boolean }) => void

export interface ChooseBoxWords {
  readonly whyNot: Readonly<Record<WhyNot, string>>
}

/**
 * The box at the left of an item: ticked where the item is in the draft, or the shape of why it is not to be chosen. It is
 * no stop for Tab: the list has keys for it.
 */
export function ChooseBox({ state, row, name, words, onChoose, className }: ChooseBoxProps) {
  if (isWhyNot(state)) {
    const word = words.whyNot[state]
    return (
      <button
        type="button"
        tabIndex={-1}
        aria-label={word}
        title={word}
        className={`${classes.box} ${className ?? ''}`}
        onMouseDown={focusItem}
        onDoubleClick={stop}
        onClick={(event) => {
          stop(event)
          onChoose(row, event)
        }}
      >
        <WhyNotIcon whyNot={state} size={16} />
      </button>
    )
  }
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      aria-label={name}
      checked={state === 'chosen'}
      disabled={state === 'waiting'}
      className={`${classes.box} ${classes.tick} ${className ?? ''}`}
      onMouseDown={focusItem}
      onDoubleClick={stop}
      onClick={stop}
      onChange={({ nativeEvent }) =>
        onChoose(row, { shiftKey: nativeEvent instanceof MouseEvent && nativeEvent.shiftKey })
      }
    />
  )
}

function stop(event: MouseEvent) {
  event.stopPropagation()
}

/** The focus goes to the item itself: the keys of the list are then for it. */
function focusItem(event: MouseEvent<HTMLElement>) {
  event.preventDefault()
  event.currentTarget.closest<HTMLElement>('[data-row]')?.focus({ preventScroll: true })
}
