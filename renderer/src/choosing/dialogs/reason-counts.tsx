import type { ChoosableCounts } from '@shared/domain/choose-items'
import { useTranslation } from 'react-i18next'
import { reasonCounts, whyNotCount } from '../refusal-words'
import classes from './dialogs.module.css'

interface ReasonCountsProps {
  readonly counts: ChoosableCounts['obstacles']
  /** How many are in the draft already. */
  readonly already: number
}

/** What is not added, and why not. */
export function ReasonCounts({ counts, already }: ReasonCountsProps) {
  const { t } = useTranslation('choosing')
  const reasons = reasonCounts(counts)
  const count = reasons.reduce((sum, [, one]) => sum + one, 0)
  return (
    <>
      {count === 0 ? null : (
        <p>
          {t('dialogs.notChoosable', {
            count,
            reasons: reasons
              .map(([whyNot, one]) => whyNotCount(whyNot, one, t))
              .join(t('refused.separator')),
          })}
        </p>
      )}
      {already === 0 ? null : (
        <p className={classes.hint}>{t('dialogs.already', { count: already })}</p>
      )}
    </>
  )
}
