import {
  bentIn,
  isFaultless,
  namedPlaces,
  type Bend,
  type Occurrences,
  type ReadingReport,
} from '@shared/domain/reading-report'
import { IconInfoCircle } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './summary.module.css'

interface ReadingNotesProps {
  /** Null while the answer is still read. */
  readonly report: ReadingReport | null
  readonly unpriced: number
}

/** What is missing from the totals, and what of the answer had to be bent to be read. */
export const ReadingNotes = memo(function ReadingNotes({ report, unpriced }: ReadingNotesProps) {
  const { t, i18n } = useTranslation('inventory')
  if (report === null) return null
  const notes = reportNotes(report, t)
  if (notes.length === 0 && unpriced === 0) return null
  const bent = bentIn(report)
  return (
    <div className={classes.notes}>
      {unpriced === 0 ? null : <span>{t('summary.unpriced', { count: unpriced })}</span>}
      {isFaultless(report) ? null : (
        <details className={classes.report}>
          <summary>
            <IconInfoCircle size={14} aria-hidden />
            {t('report.summary', { count: bent })}
          </summary>
          <p>{t('report.explanation')}</p>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
            {report.skipped.count === 0 ? null : (
              <li>
                {t('report.skippedPositions', {
                  positions: positionsText(report, t, i18n.language),
                })}
              </li>
            )}
          </ul>
        </details>
      )}
    </div>
  )
})

function reportNotes(report: ReadingReport, t: TFunction<'inventory'>): readonly string[] {
  const bends = Object.entries(report.bends) as readonly (readonly [Bend, Occurrences])[]
  const notes = bends.map(([bend, { count }]) => t(`report.${bend}`, { count }))
  const { count } = report.skipped
  return count === 0 ? notes : [...notes, t('report.skipped', { count })]
}

function positionsText(report: ReadingReport, t: TFunction<'inventory'>, language: string): string {
  const positions = report.skipped.first.map((place) => place.toLocaleString(language)).join(', ')
  return report.skipped.count > namedPlaces ? t('report.skippedMore', { positions }) : positions
}
