import { IconHistory } from '@tabler/icons-react'
import grid from '../components/grid/grid.module.css'
import { isWhyNot, type BoxState, type ChooseBoxWords } from './choose-box'
import { whyNotTones } from './why-not-flag'
import classes from './why-not-flag.module.css'

interface DepositCellProps {
  /** The column, from 1. */
  readonly place: number
  readonly state: BoxState
  readonly words: ChooseBoxWords & { readonly yes: string }
  /** Which recorded deposit it went into; null: none. It may have come back. */
  readonly wentInto: string | null
}

/** Whether an item can be chosen for a deposit, or why not, in a word; its shape is at the left of the row. */
export function DepositCell({ place, state, words, wentInto }: DepositCellProps) {
  const why = isWhyNot(state) ? state : null
  const word = why === null ? words.yes : words.whyNot[why]
  return (
    <div
      role="gridcell"
      aria-colindex={place}
      className={`${wentInto === null ? grid.cell : grid.flag} ${classes.toned}`}
      data-tone={why === null ? undefined : whyNotTones[why]}
    >
      {wentInto === null ? (
        word
      ) : (
        <span className={classes.flag}>
          <span className={classes.word}>{word}</span>
          <span role="img" aria-label={wentInto} title={wentInto} className={classes.mark}>
            <IconHistory size={13} aria-hidden />
          </span>
        </span>
      )}
    </div>
  )
}
