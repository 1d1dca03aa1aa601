import type { AppApi } from '@shared/ipc-contract'
import type { Desktop } from '../ports/desktop'
import type { PreferenceStore } from '../ports/preference-store'
import { keptPreferences } from './kept-preferences'

export interface PreferencesPorts {
  readonly preferences: PreferenceStore
  readonly desktop: Pick<Desktop, 'setColorScheme'>
}

export function createPreferencesService({
  preferences,
  desktop,
}: PreferencesPorts): Pick<AppApi, 'savePreferences'> {
  return {
    async savePreferences(changed) {
      desktop.setColorScheme(changed.colorScheme)
      return preferences.write(keptPreferences(changed))
    },
  }
}
