import type { ChoosingRules } from '@shared/domain/choose-items'
import { pricedChoosableRows, type PricedRows } from '@shared/domain/choose-items-selection'
import { addDecimals, compareDecimals, zero, type Decimal } from '@shared/domain/decimal'
import { totalsOfItems } from '@shared/domain/draft-totals'
import type { PriceKind } from '@shared/domain/item-filter'
import type { SumAim, SumWish } from '@shared/domain/reach-sum'
import { isDecimal, readBound, type AmountProblem } from '../../inventory/filter-form'
import type { ChoosingGround } from './choosing-ground'
import type { ItemScope } from './item-scope'

/** What a person wants of a sum; the target is the text that was typed. */
export interface SumForm {
  readonly target: string
  readonly kind: PriceKind
  readonly aim: SumAim
  readonly scope: ItemScope
  /** Whether what is in the draft counts towards the target. */
  readonly countsDraft: boolean
}

/** What is to be done for a target. */
export type SumTask =
  | { readonly kind: 'no-target' }
  | { readonly kind: 'problem'; readonly problem: AmountProblem | 'zero' }
  /** The draft itself is worth the target, or more. */
  | { readonly kind: 'reached'; readonly over: Decimal }
  | {
      readonly kind: 'search'
      readonly wish: SumWish
      /** Which price the wish is of, and the row of each of its amounts. */
      readonly price: PriceKind
      readonly rows: Uint32Array
    }

export interface DraftSum {
  readonly count: number
  readonly sum: Decimal
  /** Items of the draft without that price: they add nothing. */
  readonly lacking: number
}

export function draftSum({ items }: Pick<ChoosingGround, 'items'>, kind: PriceKind): DraftSum {
  const totals = totalsOfItems(items)
  return { count: totals.count, sum: totals[kind], lacking: totals.lacking[kind] }
}

export interface SumCandidates extends PricedRows {
  /** Items that may be chosen, but have no such price. */
  readonly lacking: number
}

/** Items that a sum can be reached with. `fresh`: rows that may be chosen and are not in the draft. */
export function sumCandidates(
  rules: ChoosingRules,
  fresh: Uint32Array,
  kind: PriceKind,
): SumCandidates {
  const priced = pricedChoosableRows(rules, fresh, kind)
  return { ...priced, lacking: fresh.length - priced.rows.length }
}

export function sumTask(
  { target: typed, kind, aim, countsDraft }: Omit<SumForm, 'scope'>,
  { rows, amounts }: PricedRows,
  { sum }: DraftSum,
): SumTask {
  const target = readBound(typed)
  if (target === null) return { kind: 'no-target' }
  if (!isDecimal(target)) return { kind: 'problem', problem: target }
  if (compareDecimals(target, zero) <= 0) return { kind: 'problem', problem: 'zero' }
  const rest = countsDraft ? less(target, sum) : target
  if (compareDecimals(rest, zero) <= 0) return { kind: 'reached', over: less(zero, rest) }
  return { kind: 'search', wish: { amounts, target: rest, aim }, price: kind, rows }
}

function less(from: Decimal, { units, scale }: Decimal): Decimal {
  return addDecimals(from, { units: -units, scale })
}
