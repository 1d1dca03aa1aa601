import { compareDecimals, parseDecimal, type Decimal } from '@shared/domain/decimal'
import {
  openFilter,
  type AcceptedFilter,
  type ItemFilter,
  type PriceKind,
  type TradableFilter,
} from '@shared/domain/item-filter'
import type { WhyNot } from '../choosing/refusal-words'
import { microDigits } from '@shared/domain/price-column'

/** The filter bar as the person filled it in: bounds stay the text that was typed. */
export interface FilterForm {
  readonly search: string
  readonly tradable: TradableFilter
  readonly accepted: AcceptedFilter
  readonly depositable: boolean
  /** Only items that are not to be chosen for this reason; null: any. */
  readonly whyNot: WhyNot | null
  readonly priceKind: PriceKind
  readonly minimum: string
  readonly maximum: string
}

export const openFilterForm: FilterForm = {
  search: '',
  tradable: 'any',
  accepted: 'any',
  depositable: false,
  whyNot: null,
  priceKind: 'price',
  minimum: '',
  maximum: '',
}

/** `ambiguous`: `1,000` may be one or a thousand. */
export type AmountProblem = 'not-a-number' | 'ambiguous'
export type BoundProblem = AmountProblem | 'minimum-over-maximum'

export interface FilterReading {
  readonly filter: ItemFilter
  readonly minimumProblem: BoundProblem | null
  readonly maximumProblem: BoundProblem | null
}

/** The filter that a form stands for. Bounds that make no sense are named and not applied. */
export function readFilterForm(form: FilterForm): FilterReading {
  const minimum = readBound(form.minimum)
  const maximum = readBound(form.maximum)
  const isCrossed =
    isDecimal(minimum) && isDecimal(maximum) && compareDecimals(minimum, maximum) > 0
  return {
    filter: {
      ...openFilter,
      search: form.search,
      tradable: form.tradable,
      accepted: form.accepted,
      depositable: form.depositable,
      priceKind: form.priceKind,
      minimumMicros: isDecimal(minimum) && !isCrossed ? toMicros(minimum, 'up') : null,
      maximumMicros: isDecimal(maximum) && !isCrossed ? toMicros(maximum, 'down') : null,
    },
    minimumProblem: amountProblem(minimum) ?? (isCrossed ? 'minimum-over-maximum' : null),
    maximumProblem: amountProblem(maximum),
  }
}

/** Whether anything is set that could keep an item from being shown. */
export function isOpen(form: FilterForm): boolean {
  return (
    form.search.trim() === '' &&
    form.tradable === 'any' &&
    form.accepted === 'any' &&
    !form.depositable &&
    form.whyNot === null &&
    form.minimum.trim() === '' &&
    form.maximum.trim() === ''
  )
}

/** Opens every filter. Which price the bounds belong to is no filter, so it stays. */
export function clearFilters(form: FilterForm): FilterForm {
  return { ...openFilterForm, priceKind: form.priceKind }
}

const plainNumber = /^\d{1,12}(?:\.\d{0,12})?$|^\.\d{1,12}$/u

/** `1 000` and `1,000.50`, as amounts are shown, and `1,5`. */
function plainText(typed: string): string {
  const joined = typed.replaceAll(/(?<=\d)[\s'’](?=\d{3}(?!\d))/gu, '')
  if (/^\d{1,3}(?:,\d{3})+\.\d*$/u.test(joined)) return joined.replaceAll(',', '')
  return ambiguous.test(joined) ? joined : joined.replace(',', '.')
}

/** One or a thousand: it is not guessed. */
const ambiguous = /^[1-9]\d{0,2},\d{3}$/u

/** What was typed as an amount; null: nothing. */
export type Bound = Decimal | AmountProblem | null

/** Reads an amount as it may stand in the filter bar: digits beyond millionths stay. */
export function readBound(text: string): Bound {
  const typed = plainText(text.trim())
  if (typed === '') return null
  if (ambiguous.test(typed)) return 'ambiguous'
  if (!plainNumber.test(typed)) return 'not-a-number'
  // The 0 in front and the point that goes let a number be read while it is typed.
  return parseDecimal(`0${typed}`.replace(/\.$/u, '')) ?? 'not-a-number'
}

/** What keeps it from being an amount. */
export function amountProblem(bound: Bound): AmountProblem | null {
  return typeof bound === 'string' ? bound : null
}

export function isDecimal(bound: Bound): bound is Decimal {
  return typeof bound === 'object' && bound !== null
}

/** Digits beyond millionths are rounded so that a bound never lets in a price that lies outside it. */
function toMicros({ units, scale }: Decimal, rounding: 'up' | 'down'): number {
  if (scale <= microDigits) return Number(units * 10n ** BigInt(microDigits - scale))
  const divisor = 10n ** BigInt(scale - microDigits)
  const whole = units / divisor
  const isExact = whole * divisor === units
  return Number(isExact || rounding === 'down' ? whole : whole + 1n)
}
