import { bentIn, isFaultless, type ReadingReport } from '@shared/domain/reading-report'
import { IconInfoCircle } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { placesText, reportNotes } from '../components/report-notes'
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
            {notes.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
            {report.skipped.count === 0 ? null : (
              <li>
                {t('report.skippedPositions', {
                  positions: placesText(report.skipped, 'positions', t, i18n.language),
                })}
              </li>
            )}
          </ul>
        </details>
      )}
    </div>
  )
})
