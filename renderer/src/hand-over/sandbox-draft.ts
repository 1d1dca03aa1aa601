import type { DepositDraft } from '@shared/domain/deposit-draft'
import type { Project } from '@shared/domain/project'
import type { SandboxUser } from '@shared/ipc-contract'
import { useProjects } from '../stores/use-app-stores'

interface SandboxKnown {
  readonly projects: readonly Pick<Project, 'id' | 'sandbox'>[]
  readonly sandboxUsers: readonly Pick<SandboxUser, 'steamId'>[]
}

/** Whether a draft's items are made up: nobody can deposit them anywhere but in the sandbox. */
export function isSandboxDraft(
  { origin }: Pick<DepositDraft, 'origin'>,
  { projects, sandboxUsers }: SandboxKnown,
): boolean {
  const { projectId, steamId } = origin.request
  return (
    projects.some(({ id, sandbox }) => id === projectId && sandbox) ||
    // An imported inventory names no project; the sandbox's own Steam users exist nowhere else.
    sandboxUsers.some((user) => user.steamId === steamId)
  )
}

export function useIsSandboxDraft(draft: Pick<DepositDraft, 'origin'>): boolean {
  return useProjects((known) => isSandboxDraft(draft, known))
}
