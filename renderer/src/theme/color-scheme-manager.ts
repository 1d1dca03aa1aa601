import type { MantineColorSchemeManager } from '@mantine/core'
import type { PreferencesStore } from '../stores/preferences-store'

/** Keeps the colour scheme with the other preferences, instead of in the page's own storage. */
export function createColorSchemeManager(store: PreferencesStore): MantineColorSchemeManager {
  let unsubscribe: (() => void) | null = null
  return {
    get: () => store.getState().preferences.colorScheme,
    set: (colorScheme) => store.getState().changePreferences({ colorScheme }),
    subscribe: (onUpdate) => {
      unsubscribe = store.subscribe((state, previous) => {
        const { colorScheme } = state.preferences
        if (colorScheme !== previous.preferences.colorScheme) onUpdate(colorScheme)
      })
    },
    unsubscribe: () => {
      unsubscribe?.()
      unsubscribe = null
    },
    clear: () => undefined,
  }
}
