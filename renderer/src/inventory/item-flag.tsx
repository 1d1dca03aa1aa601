import { Shape } from '../components/shape'
import classes from './item-flag.module.css'

/** `wait`: time may change it. `never`: it will stay. */
export type FlagTone = 'good' | 'wait' | 'never'

const shapes = { good: 'circleCheck', wait: 'clockPause', never: 'ban' } as const

interface FlagProps {
  readonly tone: FlagTone
  readonly word: string
}

/** A property of an item by shape, word and colour. */
export function ItemFlag({ tone, word }: FlagProps) {
  return (
    <span className={classes.flag} data-tone={tone}>
      <Shape shape={shapes[tone]} size={14} />
      <span className={classes.word}>{word}</span>
    </span>
  )
}

/** The same as a cell of a table. */
export function FlagCell({ tone, word, place }: FlagProps & { readonly place: number }) {
  return (
    <div role="gridcell" aria-colindex={place} className={classes.cell} data-tone={tone}>
      <Shape shape={shapes[tone]} size={14} />
      {word}
    </div>
  )
}
