import type { TFunction } from 'i18next'

const minute = 60_000
const steps = [
  ['days', 24 * 60 * minute],
  ['hours', 60 * minute],
  ['minutes', minute],
] as const

/** How much time lies between two moments, such as `10 days between`. */
export function betweenWords(before: number, after: number, t: TFunction<'comparison'>): string {
  const elapsed = Math.abs(after - before)
  const step = steps.find(([, length]) => elapsed >= length)
  const between =
    step === undefined
      ? t('between.moments')
      : t(`between.${step[0]}`, { count: Math.trunc(elapsed / step[1]) })
  return after < before ? t('between.swapped', { between }) : between
}
