import { useTranslation } from 'react-i18next'
import classes from './filter-bar.module.css'
import { useView } from './inventory-stores'
import { priceNames, type PriceNames } from './price-names'

/** Says that price bounds are gone, because their amounts were in another currency than the prices now. */
export function ClearedBounds({ names }: { readonly names: PriceNames }) {
  const { t } = useTranslation('inventory')
  const cleared = useView((state) => state.clearedBounds)
  return (
    <p role="status" className={classes.cleared}>
      {cleared === null
        ? null
        : t('filter.boundsCleared', {
            before: priceNames(cleared.before, t)[cleared.kind],
            now: names[cleared.kind],
          })}
    </p>
  )
}
