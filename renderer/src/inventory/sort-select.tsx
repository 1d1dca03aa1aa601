import { sortKeys, type SortKey } from '@shared/domain/item-order'
import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core'
import { IconSortAscending, IconSortDescending } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../stores/use-app-stores'
import { columnName } from './column-name'
import classes from './filter-bar.module.css'
import type { PriceNames } from './price-names'
import { firstOrder } from './table-columns'

/** What the pictures are sorted by, since they have no header to click. */
export function SortSelect({ names }: { readonly names: PriceNames }) {
  const { t } = useTranslation('inventory')
  const order = usePreferences((state) => state.preferences.order)
  const changePreferences = usePreferences((state) => state.changePreferences)
  const id = useId()
  const direction = t(order.descending ? 'sort.descending' : 'sort.ascending')
  const Icon = order.descending ? IconSortDescending : IconSortAscending
  return (
    <div className={`${classes.flag} ${classes.sort}`}>
      <label htmlFor={id}>{t('sort.by')}</label>
      <NativeSelect
        id={id}
        className={classes.fitted}
        value={order.key}
        onChange={(event) =>
          changePreferences({ order: firstOrder(event.currentTarget.value as SortKey) })
        }
        data={sortKeys.map((key) => ({
          value: key,
          label: key === 'answer' ? t('sort.answer') : columnName(key, names, t),
        }))}
      />
      <Tooltip label={direction}>
        <ActionIcon
          aria-label={direction}
          disabled={order.key === 'answer'}
          onClick={() => changePreferences({ order: { ...order, descending: !order.descending } })}
        >
          <Icon size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
