import { countChoosable, type ChoosableCounts } from '@shared/domain/choose-items'
import { rowsWithinPrices, type PriceBounds } from '@shared/domain/choose-items-selection'
import { compareDecimals } from '@shared/domain/decimal'
import type { PriceKind } from '@shared/domain/item-filter'
import { amountProblem, isDecimal, readBound, type BoundProblem } from '../../inventory/filter-form'
import type { ChoosingGround } from './choosing-ground'

/** Bounds are the text that was typed. */
export interface PricesForm {
  readonly kind: PriceKind
  readonly minimum: string
  readonly maximum: string
}

export type PricesReading =
  | { readonly kind: 'no-bounds' }
  | {
      readonly kind: 'problem'
      readonly minimum: BoundProblem | null
      readonly maximum: BoundProblem | null
    }
  | { readonly kind: 'bounds'; readonly bounds: PriceBounds }

export function readPricesForm({ kind, ...typed }: PricesForm): PricesReading {
  const [minimum, maximum] = [readBound(typed.minimum), readBound(typed.maximum)]
  if (typeof minimum === 'string' || typeof maximum === 'string') {
    return { kind: 'problem', minimum: amountProblem(minimum), maximum: amountProblem(maximum) }
  }
  if (!isDecimal(minimum) && !isDecimal(maximum)) return { kind: 'no-bounds' }
  if (isDecimal(minimum) && isDecimal(maximum) && compareDecimals(minimum, maximum) > 0) {
    return { kind: 'problem', minimum: 'minimum-over-maximum', maximum: null }
  }
  return { kind: 'bounds', bounds: { kind, minimum, maximum } }
}

/** What lies within bounds. */
export interface PricedChoice {
  /** May be chosen, and is not in the draft. */
  readonly fresh: Uint32Array
  /** Is in the draft. */
  readonly chosen: Uint32Array
  readonly obstacles: ChoosableCounts['obstacles']
}

export function pricedChoice(
  { rules, chosen }: Pick<ChoosingGround, 'rules' | 'chosen'>,
  rows: Uint32Array,
  bounds: PriceBounds,
): PricedChoice {
  const within = rowsWithinPrices(rules.columns, rows, bounds)
  return {
    fresh: within.filter((row) => chosen[row] !== 1 && rules.obstacleAt(row) === null),
    chosen: within.filter((row) => chosen[row] === 1),
    obstacles: countChoosable(rules, within).obstacles,
  }
}
