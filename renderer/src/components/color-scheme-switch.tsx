import { useMantineColorScheme } from '@mantine/core'
import { colorSchemes } from '@shared/preferences'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconRadios } from './icon-radios'

const icons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const

/** System, light or dark. */
export function ColorSchemeSwitch() {
  const { t } = useTranslation('common')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <IconRadios
      label={t('colorScheme.label')}
      value={colorScheme}
      choices={colorSchemes.map((value) => ({
        value,
        label: t(`colorScheme.${value}`),
        icon: icons[value],
      }))}
      onChange={setColorScheme}
    />
  )
}
