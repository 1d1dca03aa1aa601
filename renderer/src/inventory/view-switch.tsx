import { IconLayoutGrid, IconTable } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { IconRadios } from '../components/icon-radios'
import { usePreferences } from '../stores/use-app-stores'

/** Table or pictures. */
export const ViewSwitch = memo(function ViewSwitch() {
  const { t } = useTranslation('inventory')
  const view = usePreferences((state) => state.preferences.view)
  const changePreferences = usePreferences((state) => state.changePreferences)
  return (
    <IconRadios
      label={t('filter.view')}
      value={view}
      choices={[
        { value: 'table', label: t('filter.table'), icon: IconTable },
        { value: 'grid', label: t('filter.grid'), icon: IconLayoutGrid },
      ]}
      onChange={(chosen) => changePreferences({ view: chosen })}
    />
  )
})
