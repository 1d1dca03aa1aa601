import { SegmentedControl, Tooltip, VisuallyHidden } from '@mantine/core'
import { IconLayoutGrid, IconTable } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../stores/use-app-stores'
import classes from './filter-bar.module.css'

const icons = { table: IconTable, grid: IconLayoutGrid } as const

/** Table or pictures. */
export const ViewSwitch = memo(function ViewSwitch() {
  const { t } = useTranslation('inventory')
  const view = usePreferences((state) => state.preferences.view)
  const changePreferences = usePreferences((state) => state.changePreferences)
  return (
    <SegmentedControl
      aria-label={t('filter.view')}
      className={classes.views}
      value={view}
      onChange={(next) => changePreferences({ view: next })}
      data={(['table', 'grid'] as const).map((value) => ({
        value,
        label: <ViewLabel name={t(`filter.${value}`)} view={value} />,
      }))}
    />
  )
})

function ViewLabel({ name, view }: { readonly name: string; readonly view: 'table' | 'grid' }) {
  const Icon = icons[view]
  return (
    <Tooltip label={name}>
      <span className={classes.view}>
        <Icon size={15} aria-hidden />
        <VisuallyHidden>{name}</VisuallyHidden>
      </span>
    </Tooltip>
  )
}
