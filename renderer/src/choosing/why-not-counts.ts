import { choosingObstacles, type ChoosingRules } from '@shared/domain/choose-items'
import { whyNotOf, whyNots, type WhyNot } from './refusal-words'

/** One byte a row: 0 where the item may be chosen, else 1 + the place of the reason in {@link whyNots}. */
type WhyNotCodes = Uint8Array

const known = new WeakMap<ChoosingRules, WhyNotCodes>()

/** Worked out once for all parts of the screen: 100,000 items take some hundredths of a second. */
function whyNotCodes(rules: ChoosingRules): WhyNotCodes {
  const before = known.get(rules)
  if (before !== undefined) return before
  const codeOf = new Map(
    choosingObstacles.map((obstacle) => [obstacle, 1 + whyNots.indexOf(whyNotOf(obstacle))]),
  )
  const codes = new Uint8Array(rules.columns.count)
  for (let row = 0; row < codes.length; row += 1) {
    const obstacle = rules.obstacleAt(row)
    if (obstacle !== null) codes[row] = codeOf.get(obstacle) ?? 0
  }
  known.set(rules, codes)
  return codes
}

/** How many items there are for each reason, in the order of {@link whyNots}; reasons that none has are left out. */
export function whyNotCounts(rules: ChoosingRules): readonly (readonly [WhyNot, number])[] {
  const counts = new Uint32Array(whyNots.length + 1)
  for (const code of whyNotCodes(rules)) counts[code] = (counts[code] ?? 0) + 1
  return whyNots
    .map((whyNot, place) => [whyNot, counts[place + 1] ?? 0] as const)
    .filter(([, count]) => count > 0)
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
