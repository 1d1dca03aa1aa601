import { MantineProvider } from '@mantine/core'
import type { i18n } from 'i18next'
import { useState, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { LaterPartsContext, type LaterParts } from './later-parts'
import type { AppStores } from './stores/app-stores'
import { AppStoresContext } from './stores/use-app-stores'
import { createColorSchemeManager } from './theme/color-scheme-manager'
import { styleNonce } from './theme/style-nonce'
import { cssVariables, theme } from './theme/theme'

interface AppProvidersProps {
  readonly stores: AppStores
  readonly i18n: i18n
  readonly later: LaterParts | null
  /** `test`: no transitions and no portals. */
  readonly env?: 'default' | 'test'
  readonly children: ReactNode
}

/** All that screens take for granted: stores, words and looks. */
export function AppProviders({
  stores,
  i18n,
  later,
  env = 'default',
  children,
}: AppProvidersProps) {
  const [colorSchemeManager] = useState(() => createColorSchemeManager(stores.preferences))
  return (
    <I18nextProvider i18n={i18n}>
      <AppStoresContext value={stores}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          colorSchemeManager={colorSchemeManager}
          defaultColorScheme="auto"
          getStyleNonce={styleNonce}
          env={env}
        >
          <LaterPartsContext value={later}>{children}</LaterPartsContext>
        </MantineProvider>
      </AppStoresContext>
    </I18nextProvider>
  )
}
