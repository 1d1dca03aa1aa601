import {
  IconAlertTriangle,
  IconBan,
  IconClockPause,
  IconCurrencyDollarOff,
  IconIdOff,
  IconLock,
  IconSquares,
} from '@tabler/icons-react'
import type { WhyNot } from './refusal-words'
import classes from './why-not-flag.module.css'

/** Each reason has a shape of its own. */
const icons = {
  'asset-id-missing': IconIdOff,
  'asset-id-malformed': IconAlertTriangle,
  'asset-id-repeated': IconSquares,
  disabled: IconBan,
  unpriced: IconCurrencyDollarOff,
  'not-tradable': IconClockPause,
  locked: IconLock,
} as const satisfies Record<WhyNot, typeof IconBan>

/** `wait`: time may change it. `own`: the merchant may. `never`: it will stay. */
export const whyNotTones = {
  'asset-id-missing': 'never',
  'asset-id-malformed': 'never',
  'asset-id-repeated': 'never',
  disabled: 'never',
  unpriced: 'never',
  'not-tradable': 'wait',
  locked: 'own',
} as const satisfies Record<WhyNot, 'wait' | 'own' | 'never'>

/** The shape of a reason; its word stands beside it or in the title of what holds it. */
export function WhyNotIcon({
  whyNot,
  size = 14,
}: {
  readonly whyNot: WhyNot
  readonly size?: number
}) {
  const Icon = icons[whyNot]
  return (
    <Icon
      size={size}
      stroke={1.75}
      className={classes.icon}
      data-tone={whyNotTones[whyNot]}
      aria-hidden
    />
  )
}

/** Why an item is not to be chosen, by shape, word and colour. */
export function WhyNotFlag({ whyNot, word }: { readonly whyNot: WhyNot; readonly word: string }) {
  return (
    <span className={classes.flag} data-tone={whyNotTones[whyNot]}>
      <WhyNotIcon whyNot={whyNot} />
      <span className={classes.word}>{word}</span>
    </span>
  )
}
