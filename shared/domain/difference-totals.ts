import { addDecimals, zero, type Decimal } from './decimal'
import { negated } from './difference-change'
import {
  changeBit,
  changeKinds,
  type ChangeKind,
  type InventoryDifference,
} from './inventory-difference'
import type { PriceKind } from './item-filter'
import { createPriceSum } from './price-column'

/** Exact sums of one price over the entries of a difference. */
export interface DifferenceTotals {
  readonly kinds: Readonly<Record<ValuedKind, KindTotal>>
  /** What all matched, added and gone items are worth later, less what they were worth earlier. */
  readonly net: Decimal
}

export interface KindTotal {
  readonly count: number
  /** What these entries change: above zero for what came, below for what went. */
  readonly value: Decimal
}

/** How each kind's value is had: what the items were worth earlier, later, or the later less the earlier. */
const sides = {
  added: 'after',
  gone: 'before',
  'price-up': 'both',
  'price-down': 'both',
  'price-appeared': 'after',
  'price-vanished': 'before',
  'newly-depositable': 'after',
  'no-longer-depositable': 'before',
} as const satisfies Partial<Record<ChangeKind, 'before' | 'after' | 'both'>>

export type ValuedKind = keyof typeof sides

/** What has come and gone adds up to the net change; that something can be deposited does not add to it. */
const netKinds: readonly ValuedKind[] = [
  'added',
  'gone',
  'price-up',
  'price-down',
  'price-appeared',
  'price-vanished',
]

export function totalsOfDifference(
  difference: InventoryDifference,
  price: PriceKind,
): DifferenceTotals {
  const kinds = Object.fromEntries(
    changeKinds
      .filter((kind) => kind in sides)
      .map((kind) => [kind, totalOf(difference, kind as ValuedKind, price)]),
  ) as Record<ValuedKind, KindTotal>
  const net = netKinds.reduce((sum, kind) => addDecimals(sum, kinds[kind].value), zero)
  return { kinds, net }
}

function totalOf(
  { before, after, beforeRows, afterRows, changes, count }: InventoryDifference,
  kind: ValuedKind,
  price: PriceKind,
): KindTotal {
  const bit = changeBit(kind, price)
  const side = sides[kind]
  const earlier = createPriceSum()
  const later = createPriceSum()
  let found = 0
  for (let entry = 0; entry < count; entry += 1) {
    if (((changes[entry] ?? 0) & bit) === 0) continue
    found += 1
    if (side !== 'after') earlier.add(before[price], beforeRows[entry] ?? -1)
    if (side !== 'before') later.add(after[price], afterRows[entry] ?? -1)
  }
  return { count: found, value: addDecimals(later.total(), negated(earlier.total())) }
}
