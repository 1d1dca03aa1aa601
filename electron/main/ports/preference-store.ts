import type { StorageError } from '@shared/app-error'
import type { Preferences } from '@shared/preferences'
import type { Result } from '@shared/result'

export interface PreferenceStore {
  /** Defaults for whatever is missing or no longer readable. */
  readonly read: () => Preferences
  readonly write: (preferences: Preferences) => Result<undefined, StorageError>
}
