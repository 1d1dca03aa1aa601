import type { Bend, Occurrences, ReadingReport } from '@shared/domain/reading-report'
import type { TFunction } from 'i18next'

/** One kind of thing that had to be bent or left out, in words. */
export interface ReportNote {
  readonly text: string
  readonly where: Occurrences
}

export function reportNotes(
  report: ReadingReport,
  t: TFunction<'inventory'>,
): readonly ReportNote[] {
  const bends = Object.entries(report.bends) as readonly (readonly [Bend, Occurrences])[]
  const notes = bends.map(([bend, where]) => {
    return { text: t(`report.${bend}`, { count: where.count }), where }
  })
  const { skipped } = report
  if (skipped.count === 0) return notes
  return [...notes, { text: t('report.skipped', { count: skipped.count }), where: skipped }]
}

/**
 * The places that a report names, as people count, and that there are more where there are. `counted`: how the report
 * counts; positions in a list begin at 0, the lines of a file at 1.
 */
export function placesText(
  { count, first }: Occurrences,
  counted: 'positions' | 'lines',
  t: TFunction<'inventory'>,
  language: string,
): string {
  const positions = first
    .map((place) => (counted === 'positions' ? place + 1 : place).toLocaleString(language))
    .join(', ')
  return count > first.length ? t('report.skippedMore', { positions }) : positions
}
