import { choosingObstacles, type ChoosingRules } from '@shared/domain/choose-items'
import { isDepositableAt } from '@shared/domain/item-columns'
import { finish, type Slices } from '@shared/domain/slices'
import { whyNotOf, whyNots, type WhyNot } from './refusal-words'

/** One byte a row: 0 where the item may be chosen, else 1 + the place of the reason in {@link whyNots}. */
type WhyNotCodes = Uint8Array

const known = new WeakMap<ChoosingRules, WhyNotCodes>()

/** So many rows are looked at without a pause: about two milliseconds. */
const rowsAtOnce = 2 ** 14

/** In pieces, and once for all parts of the screen: 100,000 items take some hundredths of a second. */
function* codeSlices(rules: ChoosingRules): Slices<WhyNotCodes> {
  const before = known.get(rules)
  if (before !== undefined) return before
  const codeOf = new Map(
    choosingObstacles.map((obstacle) => [obstacle, 1 + whyNots.indexOf(whyNotOf(obstacle))]),
  )
  const codes = new Uint8Array(rules.columns.count)
  for (let row = 0; row < codes.length; row += 1) {
    if (row % rowsAtOnce === rowsAtOnce - 1) yield
    const obstacle = rules.obstacleAt(row)
    if (obstacle !== null) codes[row] = codeOf.get(obstacle) ?? 0
  }
  known.set(rules, codes)
  return codes
}

function whyNotCodes(rules: ChoosingRules): WhyNotCodes {
  return finish(codeSlices(rules))
}

type ReasonCount = readonly [WhyNot, number]

/**
 * How many items there are for each reason, in the order of {@link whyNots}; reasons that none has are left out. Depositable
 * ones are apart, as most locked ones are: they are counted as depositable elsewhere, so that count and `rest` make up all.
 */
export interface WhyNotCounts {
  readonly depositable: readonly ReasonCount[]
  readonly rest: readonly ReasonCount[]
}

const countsOfAll = new WeakMap<ChoosingRules, WhyNotCounts>()

/** Of all items, in pieces. Counted once. */
export function* allWhyNotCounts(rules: ChoosingRules): Slices<WhyNotCounts> {
  const codes = yield* codeSlices(rules)
  const counts = countsOfAll.get(rules) ?? countCodes(rules, codes, null)
  countsOfAll.set(rules, counts)
  return counts
}

/** `marks`: one byte a row, 1 where it is counted; null: each is. */
export function whyNotCounts(rules: ChoosingRules, marks: Uint8Array | null = null): WhyNotCounts {
  if (marks === null) return finish(allWhyNotCounts(rules))
  return countCodes(rules, whyNotCodes(rules), marks)
}

function countCodes(
  { columns }: ChoosingRules,
  codes: WhyNotCodes,
  marks: Uint8Array | null,
): WhyNotCounts {
  const depositable = new Uint32Array(whyNots.length + 1)
  const rest = new Uint32Array(whyNots.length + 1)
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0
    if (code === 0 || (marks !== null && marks[row] !== 1)) continue
    const counts = isDepositableAt(columns, row) ? depositable : rest
    counts[code] = (counts[code] ?? 0) + 1
  }
  return { depositable: named(depositable), rest: named(rest) }
}

function named(counts: Uint32Array): readonly ReasonCount[] {
  return whyNots
    .map((whyNot, place) => [whyNot, counts[place + 1] ?? 0] as const)
    .filter(([, count]) => count > 0)
}

/** Of how many items these are the reasons. */
export function countOfReasons(counts: readonly ReasonCount[]): number {
  return counts.reduce((sum, [, count]) => sum + count, 0)
}

/** One byte a row: 1 where this is the reason. */
export function rowsBecauseOf(rules: ChoosingRules, whyNot: WhyNot): Uint8Array {
  const wanted = 1 + whyNots.indexOf(whyNot)
  return whyNotCodes(rules).map((code) => (code === wanted ? 1 : 0))
}

/** How many of the marked rows may still be chosen, and how many are. */
export function countToChoose(
  rules: ChoosingRules,
  marks: Uint8Array,
  chosen: Uint8Array,
): { readonly open: number; readonly inDraft: number } {
  const codes = whyNotCodes(rules)
  let open = 0
  let inDraft = 0
  for (let row = 0; row < marks.length; row += 1) {
    if (marks[row] !== 1 || codes[row] !== 0) continue
    if (chosen[row] === 1) inDraft += 1
    else open += 1
  }
  return { open, inDraft }
}
