import { SegmentedControl, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import { colorSchemes, type ColorScheme } from '@shared/preferences'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

const icons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const

/** System, light or dark. */
export function ColorSchemeSwitch() {
  const { t } = useTranslation('common')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl<ColorScheme>
      aria-label={t('colorScheme.label')}
      value={colorScheme}
      onChange={setColorScheme}
      data={colorSchemes.map((scheme) => {
        const Icon = icons[scheme]
        return {
          value: scheme,
          label: (
            <span title={t(`colorScheme.${scheme}`)}>
              <Icon size={14} aria-hidden display="block" />
              <VisuallyHidden>{t(`colorScheme.${scheme}`)}</VisuallyHidden>
            </span>
          ),
        }
      })}
    />
  )
}
