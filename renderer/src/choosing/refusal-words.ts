import { choosingObstacles, type ChoosingObstacle } from '@shared/domain/choose-items'
import { draftLimits } from '@shared/domain/deposit-draft'
import type { RefusalReason, Refusals } from '@shared/domain/draft-items'
import type { TFunction } from 'i18next'
import { visibleText } from '../components/visible-text'

/** Why an item is not to be chosen, as people tell it apart: a lock is a lock, whatever it was put on. */
export type WhyNot = Exclude<ChoosingObstacle, 'locked-asset-id' | 'locked-name'> | 'locked'

/** In the order of {@link choosingObstacles}. */
export const whyNots: readonly WhyNot[] = [...new Set(choosingObstacles.map(whyNotOf))]

export function whyNotOf(obstacle: ChoosingObstacle): WhyNot {
  return obstacle === 'locked-asset-id' || obstacle === 'locked-name' ? 'locked' : obstacle
}

type ChoosingWords = TFunction<'choosing'>

/** The word of a column: "Not accepted". */
export function whyNotWord(whyNot: WhyNot, t: ChoosingWords): string {
  return t(`whyNot.${whyNot}.word`)
}

/** "Not depositable: not accepted", where there is room. */
export function whyNotTitle(whyNot: WhyNot, t: ChoosingWords): string {
  return t(`whyNot.${whyNot}.title`)
}

/** What it means, in a sentence or two. */
export function whyNotText(whyNot: WhyNot, t: ChoosingWords): string {
  return t(`whyNot.${whyNot}.text`)
}

/** "12 not tradable", without a capital: it stands within a sentence or a line of counts. */
export function whyNotCount(whyNot: WhyNot, count: number, t: ChoosingWords): string {
  return t(`whyNot.${whyNot}.count`, { count })
}

/** "2 not added: 1 not tradable, 1 not accepted". Null: there is nothing to tell. */
export function refusalWords({ counts }: Refusals, added: number, t: ChoosingWords): string | null {
  const parts = reasonCounts(counts).map(([whyNot, count]) => whyNotCount(whyNot, count, t))
  if (counts['no-room'] > 0) {
    parts.push(t('refused.noRoom', { count: counts['no-room'], limit: draftLimits.items }))
  }
  const already = counts['already-chosen']
  if (parts.length === 0) {
    // Who adds what is there, and something else besides, has got what they wanted.
    return added === 0 && already > 0 ? t('refused.already', { count: already }) : null
  }
  const count = Object.values(counts).reduce((sum, one) => sum + one, 0) - already
  return t('refused.because', { count, reasons: parts.join(t('refused.separator')) })
}

/** Longer names are cut: what follows them is what the toast is for. */
const longestName = 60

/** "★ M9 Bayonet: not tradable", where a single item was tried and refused. Null: it was not one, or it is in the draft. */
export function singleRefusalWords(
  { counts, first }: Refusals,
  nameOf: (row: number) => string,
  t: ChoosingWords,
): string | null {
  const [one] = reasonCounts(counts)
  const [refusal] = first
  if (one === undefined || refusal === undefined || first.length !== 1) return null
  const name = nameOf(refusal.row)
  if (name.trim() === '') return null
  const signs = Array.from(name.slice(0, 2 * longestName + 2))
  const shown = visibleText(
    signs.length > longestName ? `${signs.slice(0, longestName).join('')}…` : name,
  )
  return t('refused.single', { name: shown, why: t(`whyNot.${one[0]}.single`) })
}

/** Reasons that there are any of, locks counted together. */
export function reasonCounts(
  counts: Readonly<Partial<Record<RefusalReason, number>>>,
): readonly (readonly [WhyNot, number])[] {
  const sums = new Map<WhyNot, number>()
  for (const obstacle of choosingObstacles) {
    const whyNot = whyNotOf(obstacle)
    sums.set(whyNot, (sums.get(whyNot) ?? 0) + (counts[obstacle] ?? 0))
  }
  return [...sums].filter(([, count]) => count > 0)
}
