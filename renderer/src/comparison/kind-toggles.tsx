import { changeKinds, type ChangeCounts } from '@shared/domain/inventory-difference'
import { useTranslation } from 'react-i18next'
import { ChangeIcon } from './change-icon'
import { useDifferenceView } from './difference-view-store'
import classes from './difference-filter-bar.module.css'

/** The kinds of change that there are, each with its count; several can be chosen at once. */
export function KindToggles({ counts }: { readonly counts: ChangeCounts }) {
  const { t, i18n } = useTranslation('comparison')
  const chosen = useDifferenceView((state) => state.form.kinds)
  const toggle = useDifferenceView((state) => state.toggleKind)
  const number = new Intl.NumberFormat(i18n.language)
  // One that is set can always be taken back.
  const offered = changeKinds.filter((kind) => counts.kinds[kind] > 0 || chosen.includes(kind))
  return (
    <div role="group" className={classes.kinds} aria-label={t('filter.kinds')}>
      {offered.map((kind) => (
        <button
          key={kind}
          type="button"
          className={classes.kind}
          aria-pressed={chosen.includes(kind)}
          onClick={() => toggle(kind)}
        >
          <ChangeIcon kind={kind} />
          <span>{t(`kinds.${kind}`)}</span>{' '}
          <span className={classes.kindCount}>{number.format(counts.kinds[kind])}</span>
        </button>
      ))}
    </div>
  )
}
