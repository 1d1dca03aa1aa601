import { comparability, type ComparisonNote } from '@shared/domain/comparability'
import type { UnmatchedCounts } from '@shared/domain/difference-pairing'
import type { PriceComparability } from '@shared/domain/difference-prices'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './comparison-notes.module.css'
import type { Comparison, SnapshotPair } from './comparison-store'

/** What could make a person take the figures for more than they are. */
export function ComparisonNotes({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('comparison')
  const { before, after, difference, prices } = comparison
  const verdict = comparability(before, after)
  const notes = verdict.kind === 'comparable' ? verdict.notes : []
  const [earlier, later] = [difference.unmatched.before, difference.unmatched.after].map(countOf)
  const incomparable = whyNotAll(prices.priceLocal, prices.multipliedPriceLocal)
  if (notes.length === 0 && incomparable === null && earlier === 0 && later === 0) return null
  return (
    <ul className={classes.notes} aria-label={t('notes.label')}>
      {notes.map((note) => (
        <Note key={note} isWarning>
          {noteWords(note, comparison, t)}
        </Note>
      ))}
      {earlier === 0 && later === 0 ? null : (
        <Note isWarning>{t('notes.unmatched', { before: earlier, after: later })}</Note>
      )}
      {incomparable === null ? null : <Note>{t(`notes.prices.${incomparable}`)}</Note>}
    </ul>
  )
}

function Note({
  isWarning = false,
  children,
}: {
  readonly isWarning?: boolean
  readonly children: ReactNode
}) {
  const Icon = isWarning ? IconAlertTriangle : IconInfoCircle
  return (
    <li className={classes.note} data-warning={isWarning}>
      <Icon size={14} aria-hidden />
      <span>{children}</span>
    </li>
  )
}

function countOf({ withoutId, repeated }: UnmatchedCounts): number {
  return withoutId + repeated
}

/** Of the local price, then of the multiplied one. */
function whyNotAll(local: PriceComparability, multiplied: PriceComparability) {
  if (local !== 'comparable') return local
  return multiplied === 'comparable' ? null : multiplied
}

function noteWords(
  note: ComparisonNote,
  { before, after }: SnapshotPair,
  t: TFunction<'comparison'>,
): string {
  if (note !== 'partial') return t(`notes.${note}`)
  const which =
    before.partOf === null
      ? 'partialAfter'
      : after.partOf === null
        ? 'partialBefore'
        : 'partialBoth'
  return t('notes.partial', { sides: t(`notes.${which}`) })
}
