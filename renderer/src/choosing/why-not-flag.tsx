import { Shape, type ShapeName } from '../components/shape'
import type { WhyNot } from './refusal-words'
import classes from './why-not-flag.module.css'

/** Each reason has a shape of its own. */
const shapes = {
  'asset-id-missing': 'idOff',
  'asset-id-malformed': 'alertTriangle',
  'asset-id-repeated': 'squares',
  disabled: 'ban',
  unpriced: 'dollarOff',
  'not-tradable': 'clockPause',
  locked: 'lock',
} as const satisfies Record<WhyNot, ShapeName>

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
  return (
    <Shape shape={shapes[whyNot]} size={size} className={classes.icon} tone={whyNotTones[whyNot]} />
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
