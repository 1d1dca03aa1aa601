import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../errors/error-notice'
import { useCopying } from './inventory-stores'
import classes from './items-area.module.css'

/** Why the last copying failed. */
export function CopyProblem() {
  const { t } = useTranslation('inventory')
  const problem = useCopying((state) => state.problem)
  const dismiss = useCopying((state) => state.dismissProblem)
  if (problem === null) return null
  return (
    <div className={classes.failure}>
      <ErrorNotice error={problem} tone="warning" heading={t('copy.failed')} onDismiss={dismiss} />
    </div>
  )
}
