import { Tooltip } from '@mantine/core'
import { IconLayoutGrid, IconTable } from '@tabler/icons-react'
import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../stores/use-app-stores'
import classes from './view-switch.module.css'

const views = [
  ['table', IconTable],
  ['grid', IconLayoutGrid],
] as const

/** Table or pictures. Of plain radios: Mantine's measures itself, which lays the whole screen out while the items come. */
export const ViewSwitch = memo(function ViewSwitch() {
  const { t } = useTranslation('inventory')
  const view = usePreferences((state) => state.preferences.view)
  const changePreferences = usePreferences((state) => state.changePreferences)
  const name = useId()
  return (
    <div role="radiogroup" aria-label={t('filter.view')} className={classes.views}>
      {views.map(([value, Icon]) => (
        <Tooltip key={value} label={t(`filter.${value}`)}>
          <label className={classes.view}>
            <input
              type="radio"
              name={name}
              aria-label={t(`filter.${value}`)}
              className={classes.radio}
              checked={view === value}
              onChange={() => changePreferences({ view: value })}
            />
            <Icon size={15} aria-hidden />
          </label>
        </Tooltip>
      ))}
    </div>
  )
})
