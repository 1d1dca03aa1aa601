import { IconBan, IconCircleCheck, IconClockPause } from '@tabler/icons-react'
import classes from './item-flag.module.css'

/** `wait`: time may change it. `never`: it will stay. */
export type FlagTone = 'good' | 'wait' | 'never'

const icons = { good: IconCircleCheck, wait: IconClockPause, never: IconBan } as const

/** A property of an item by shape, word and colour. */
export function ItemFlag({ tone, word }: { readonly tone: FlagTone; readonly word: string }) {
  const Icon = icons[tone]
  return (
    <span className={classes.flag} data-tone={tone}>
      <Icon size={14} stroke={1.75} aria-hidden />
      <span className={classes.word}>{word}</span>
    </span>
  )
}
