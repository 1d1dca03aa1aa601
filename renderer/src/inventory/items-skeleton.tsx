import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './items-area.module.css'

const rows = Array.from({ length: 24 }, (_, row) => row)

/** The shape of what is on its way, in its later places. */
export function ItemsSkeleton() {
  const { t } = useTranslation('inventory')
  return (
    <>
      <VisuallyHidden role="status">{t('table.loading')}</VisuallyHidden>
      <div className={classes.skeletonTop} aria-hidden />
      <div className={classes.skeletonRows} aria-hidden>
        {rows.map((row) => (
          <div key={row} className={classes.skeletonRow}>
            <span />
            <span />
            <span />
            <span />
          </div>
        ))}
      </div>
    </>
  )
}
