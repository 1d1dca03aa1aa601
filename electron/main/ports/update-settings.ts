import type { StorageError } from '@shared/app-error'
import type { Result } from '@shared/result'

/** What is kept of updates. */
export interface UpdateSettings {
  /** Whether the person agreed that the app asks by itself. */
  readonly automatic: boolean
  /** When the host was last asked, in milliseconds since 1970; null: never. */
  readonly checkedAt: number | null
}

export interface UpdateSettingsStore {
  readonly read: () => UpdateSettings
  readonly write: (settings: UpdateSettings) => Result<undefined, StorageError>
}
