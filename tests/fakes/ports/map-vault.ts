import type { KeychainError } from '@shared/app-error'
import type { ProjectId } from '@shared/domain/project'
import { fail, ok } from '@shared/result'
import type { SecretVault } from '../../../electron/main/ports/secret-vault'

export interface MapVault extends SecretVault {
  readonly entries: Map<ProjectId, string>
  /** Makes every call fail so, until it is set to null. */
  failure: KeychainError | null
  /** As a locked keychain without a prompt: reading finds nothing, and everything else fails. */
  locked: boolean
  /** Makes reading wait for ever, as a prompt does that nobody answers. */
  silent: boolean
  readonly calls: string[]
}

/** A keychain that is a Map. */
export function createMapVault(): MapVault {
  const entries = new Map<ProjectId, string>()
  const calls: string[] = []
  const refusal = (call: string): KeychainError | null => {
    calls.push(call)
    if (vault.failure !== null) return vault.failure
    return vault.locked ? { kind: 'keychain-locked', detail: 'locked' } : null
  }
  const vault: MapVault = {
    entries,
    calls,
    failure: null,
    locked: false,
    silent: false,
    async read(account) {
      if (vault.silent) return new Promise(() => undefined)
      const refused = refusal('read')
      if (refused !== null) return refused.kind === 'keychain-locked' ? ok(null) : fail(refused)
      return ok(entries.get(account) ?? null)
    },
    async write(account, clientSecret) {
      const refused = refusal('write')
      if (refused !== null) return fail(refused)
      entries.set(account, clientSecret)
      return ok()
    },
    async remove(account) {
      const refused = refusal('remove')
      if (refused !== null) return fail(refused)
      entries.delete(account)
      return ok()
    },
    async probe() {
      const refused = refusal('probe')
      return refused === null ? ok() : fail(refused)
    },
    close: () => undefined,
  }
  return vault
}
