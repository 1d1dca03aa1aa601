import type { KeychainError } from '@shared/app-error'
import type { ProjectId } from '@shared/domain/project'
import type { Result } from '@shared/result'

/**
 * The operating system's keychain: service `skinventory`, account = project id. Every call settles within a time
 * limit, whatever the keychain does, and none of them runs before somebody asks for a secret.
 */
export interface SecretVault {
  /** Null where the keychain has no such entry; some keychains also say so while they are locked. */
  readonly read: (account: ProjectId) => Promise<Result<string | null, KeychainError>>
  readonly write: (
    account: ProjectId,
    clientSecret: string,
  ) => Promise<Result<undefined, KeychainError>>
  readonly remove: (account: ProjectId) => Promise<Result<undefined, KeychainError>>
  /** Whether the keychain is open: writes an entry of no meaning, and takes it away again. */
  readonly probe: () => Promise<Result<undefined, KeychainError>>
  /** Ends whatever is still waiting, so that quitting never hangs. */
  readonly close: () => void
}
