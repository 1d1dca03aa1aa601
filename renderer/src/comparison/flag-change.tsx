import { IconArrowRight } from '@tabler/icons-react'
import { ItemFlag, type FlagTone } from '../inventory/item-flag'
import type { DifferenceRowWords } from './difference-row-words'
import classes from './difference-row.module.css'

interface FlagChangeProps {
  /** Null: the item was not there. */
  readonly was: boolean | null
  readonly is: boolean | null
  /** What no means. */
  readonly no: FlagTone
  readonly words: Pick<DifferenceRowWords, 'yes' | 'no'>
}

/** A property before and after; once where it stayed, or where the item was not there the other time. */
export function FlagChange({ was, is, no, words }: FlagChangeProps) {
  const show = (value: boolean) => (
    <ItemFlag tone={value ? 'good' : no} word={value ? words.yes : words.no} />
  )
  if (was === null || is === null || was === is) {
    const value = is ?? was
    return value === null ? null : show(value)
  }
  return (
    <span className={classes.flags}>
      {show(was)}
      <IconArrowRight size={12} className={classes.flagArrow} aria-hidden />
      {show(is)}
    </span>
  )
}
