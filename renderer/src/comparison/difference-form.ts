import type { DifferenceFilter } from '@shared/domain/difference-filter'
import { comparedPriceKinds, type ComparablePrices } from '@shared/domain/difference-prices'
import type { ChangeKind } from '@shared/domain/inventory-difference'
import type { PriceKind } from '@shared/domain/item-filter'
import { openFilterForm, readFilterForm, type BoundProblem } from '../inventory/filter-form'

/** The filter bar as the person filled it in: bounds stay the text that was typed. */
export interface DifferenceForm {
  readonly kinds: readonly ChangeKind[]
  readonly priceKind: PriceKind
  readonly search: string
  readonly minimum: string
  /** Per cent. */
  readonly percent: string
}

export const openDifferenceForm: DifferenceForm = {
  kinds: [],
  priceKind: 'price',
  search: '',
  minimum: '',
  percent: '',
}

export interface DifferenceFormReading {
  readonly filter: DifferenceFilter
  readonly minimumProblem: BoundProblem | null
  readonly percentProblem: BoundProblem | null
}

/** The filter that a form stands for. Bounds that make no sense are named and not applied. */
export function readDifferenceForm(
  form: DifferenceForm,
  prices: ComparablePrices,
): DifferenceFormReading {
  const minimum = readBound(form.minimum)
  const percent = readBound(form.percent.replace(/\s*%\s*$/u, ''))
  return {
    filter: {
      kinds: form.kinds,
      priceKind: comparedPriceKinds(prices).includes(form.priceKind) ? form.priceKind : 'price',
      search: form.search,
      minimumMicros: minimum.minimumMicros,
      minimumHundredths:
        percent.minimumMicros === null
          ? null
          : Math.ceil(percent.minimumMicros / microsPerHundredth),
    },
    minimumProblem: minimum.problem,
    percentProblem: percent.problem,
  }
}

/** A per cent is a million micros, and a hundred hundredths. */
const microsPerHundredth = 10_000

/** Amounts are typed as in the filters of the items. */
function readBound(minimum: string) {
  const { filter, minimumProblem } = readFilterForm({ ...openFilterForm, minimum })
  return { minimumMicros: filter.minimumMicros, problem: minimumProblem }
}

/** Whether nothing is set that could keep a change from being shown. */
export function isOpenForm({ kinds, search, minimum, percent }: DifferenceForm): boolean {
  return kinds.length === 0 && [search, minimum, percent].every((text) => text.trim() === '')
}

/** Opens every filter. Which price is compared is no filter, so it stays. */
export function clearForm({ priceKind }: DifferenceForm): DifferenceForm {
  return { ...openDifferenceForm, priceKind }
}
