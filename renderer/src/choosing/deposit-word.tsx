import { IconHistory } from '@tabler/icons-react'
import { isWhyNot, type BoxState, type ChooseBoxWords } from './choose-box'
import { whyNotTones } from './why-not-flag'
import classes from './why-not-flag.module.css'

interface DepositWordProps {
  readonly state: BoxState
  readonly words: ChooseBoxWords & { readonly yes: string }
  /** Which recorded deposit it went into; null: none. It may have come back. */
  readonly wentInto: string | null
}

/** Whether an item can be chosen for a deposit, or why not, in a word; its shape is at the left of the row. */
export function DepositWord({ state, words, wentInto }: DepositWordProps) {
  const why = isWhyNot(state) ? state : null
  return (
    <span className={classes.flag} data-tone={why === null ? undefined : whyNotTones[why]}>
      <span className={classes.word}>{why === null ? words.yes : words.whyNot[why]}</span>
      {wentInto === null ? null : (
        <span role="img" aria-label={wentInto} title={wentInto} className={classes.mark}>
          <IconHistory size={13} aria-hidden />
        </span>
      )}
    </span>
  )
}
