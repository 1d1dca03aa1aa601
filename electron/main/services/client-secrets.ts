import type { KeychainError, SecretError } from '@shared/app-error'
import type { ProjectId, SecretState } from '@shared/domain/project'
import { fail, ok, type Result } from '@shared/result'
import type { StoredProject } from '../ports/project-store'
import type { Sandbox } from '../ports/sandbox'
import type { SecretVault } from '../ports/secret-vault'

/** Where the secret of each project is, and the only way to it. Nothing in here ever leaves the main process. */
export interface ClientSecrets {
  /** Without touching the keychain. */
  readonly stateOf: (project: StoredProject) => SecretState
  /** The secret for a call. Opens the keychain where it has to. */
  readonly resolve: (project: StoredProject) => Promise<Result<string, SecretError>>
  /** Hands a secret to the keychain; where that fails it stays in memory until the app quits. */
  readonly keep: (id: ProjectId, clientSecret: string) => Promise<Result<undefined, KeychainError>>
  /** Holds a secret in memory alone, until the app quits. */
  readonly holdInMemory: (id: ProjectId, clientSecret: string) => void
  /**
   * Takes the project's secret out of the keychain and out of memory, and gives it back for an undo; null where there
   * was none. On a failure nothing was taken.
   */
  readonly take: (project: StoredProject) => Promise<Result<string | null, KeychainError>>
}

interface SecretPorts {
  readonly vault: SecretVault
  readonly sandbox: Pick<Sandbox, 'credentials'>
}

/** Where the secret is as long as nothing was done with it in this run. */
export function firstSecretState({ sandbox, keychainEntry }: StoredProject): SecretState {
  if (sandbox) return 'built-in'
  return keychainEntry === 'current' ? 'keychain' : 'missing'
}

export function createClientSecrets({ vault, sandbox }: SecretPorts): ClientSecrets {
  const memory = new Map<ProjectId, string>()
  const lost = new Set<ProjectId>()

  const readCurrent = async (id: ProjectId): Promise<Result<string, SecretError>> => {
    const read = await vault.read(id)
    if (!read.ok) return read
    if (read.value !== null) {
      lost.delete(id)
      return ok(read.value)
    }
    lost.add(id)
    // A locked keychain may answer "no such entry"; only an open one is believed.
    const open = await vault.probe()
    return open.ok ? fail({ kind: 'client-secret-vanished' }) : open
  }

  const resolve: ClientSecrets['resolve'] = async (project) => {
    if (project.sandbox) return ok(sandbox.credentials.clientSecret)
    const held = memory.get(project.id)
    if (held !== undefined) return ok(held)
    if (project.keychainEntry === 'current') return readCurrent(project.id)
    return fail({ kind: 'client-secret-missing' })
  }

  /** What an undo would need. A keychain that cannot be asked stops the taking. */
  const readForUndo = async (
    project: StoredProject,
  ): Promise<Result<string | null, KeychainError>> => {
    const held = memory.get(project.id)
    if (project.keychainEntry === 'current' && held === undefined) {
      const read = await readCurrent(project.id)
      if (read.ok) return read
      const { error } = read
      const nothingThere =
        error.kind === 'client-secret-vanished' || error.kind === 'client-secret-missing'
      return nothingThere ? ok(null) : fail(error)
    }
    // Removing from a locked keychain can look like success, and would leave the entry behind.
    const open = await vault.probe()
    return open.ok ? ok(held ?? null) : open
  }

  return {
    stateOf(project) {
      const first = firstSecretState(project)
      if (first === 'built-in') return first
      if (memory.has(project.id)) return 'memory'
      return first === 'keychain' && lost.has(project.id) ? 'lost' : first
    },
    resolve,
    async keep(id, clientSecret) {
      // It counts from now on: a call that is made while the keychain asks must not take the one before it.
      memory.set(id, clientSecret)
      const written = await vault.write(id, clientSecret)
      if (!written.ok) return written
      if (memory.get(id) === clientSecret) memory.delete(id)
      lost.delete(id)
      return ok()
    },
    holdInMemory(id, clientSecret) {
      memory.set(id, clientSecret)
    },
    async take(project) {
      if (project.sandbox) return ok(null)
      if (project.keychainEntry === 'none') {
        const held = memory.get(project.id) ?? null
        memory.delete(project.id)
        return ok(held)
      }
      const read = await readForUndo(project)
      if (!read.ok) return read
      const removed = await vault.remove(project.id)
      if (!removed.ok) return removed
      memory.delete(project.id)
      lost.delete(project.id)
      return read
    },
  }
}
