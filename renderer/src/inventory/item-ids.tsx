import type { Item } from '@shared/domain/item-columns'
import { useTranslation } from 'react-i18next'
import { IdText } from '../components/id-text'
import classes from './detail-pane.module.css'

/** The item's ids as they came, to be copied. */
export function ItemIds({ item }: { readonly item: Item }) {
  const { t } = useTranslation('inventory')
  const ids = [
    [t('detail.assetId'), item.assetId],
    [t('detail.classId'), item.classId],
    [t('detail.appId'), item.appId === 0 ? '' : String(item.appId)],
    [t('detail.icon'), item.icon],
  ] as const
  return (
    <dl className={classes.facts}>
      {ids.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value === '' ? (
              <span className={classes.missing}>{t('detail.missing')}</span>
            ) : (
              <IdText value={value} label={label} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
