import type { AppError, KeychainError, StorageError } from '@shared/app-error'
import {
  projectProblems,
  type ProjectDraft,
  type ProjectId,
  type ProjectProblem,
} from '@shared/domain/project'
import type { AppApi, ProjectView, SavedProject } from '@shared/ipc-contract'
import { fail, ok, type Result } from '@shared/result'
import type { ProjectStore, StoredProject } from '../ports/project-store'
import type { ClientSecrets } from './client-secrets'
import type { SandboxAccess } from './sandbox-access'

export interface ProjectPorts {
  readonly projects: ProjectStore
  readonly secrets: ClientSecrets
  readonly sandbox: Pick<SandboxAccess, 'runningEndpoint'>
  readonly makeId: () => ProjectId
}

interface ViewPorts {
  readonly secrets: Pick<ClientSecrets, 'stateOf'>
  readonly sandbox: ProjectPorts['sandbox']
}

interface RemovedProject {
  readonly project: StoredProject
  /** Where it stood in the list. */
  readonly place: number
  /** Null where it had none, or where it was left in the keychain. */
  readonly clientSecret: string | null
}

export interface ProjectService extends Pick<
  AppApi,
  'saveProject' | 'removeProject' | 'restoreProject'
> {
  readonly views: () => readonly ProjectView[]
}

/** The projects that this machine knows, and their secrets' way in and out. */
export function createProjectService(ports: ProjectPorts): ProjectService {
  const { projects, secrets, makeId } = ports
  /** What was removed in this run, with its secret, so that it can be had back. Gone when the app quits. */
  const removed = new Map<ProjectId, RemovedProject>()
  const find = (id: ProjectId) => projects.list().find((project) => project.id === id)
  const view = (project: StoredProject) => projectView(project, ports)

  /**
   * The keychain never holds what no project accounts for: the project is marked as having an entry before there is
   * one, so that a crash in between leaves a mark without an entry and not a secret without a project.
   */
  const saveWithSecret = async (
    project: StoredProject,
    clientSecret: string,
  ): Promise<Result<SavedProject, AppError>> => {
    const marked = projects.put({ ...project, keychainEntry: 'stale' })
    if (!marked.ok) return marked
    const kept = await secrets.keep(project.id, clientSecret)
    const entry = kept.ok ? 'current' : project.keychainEntry === 'none' ? 'none' : 'stale'
    const saved = { ...project, keychainEntry: entry } as const
    const finished = projects.put(saved)
    if (!finished.ok) {
      secrets.holdInMemory(project.id, clientSecret)
      return finished
    }
    return ok({ project: view(saved), keychainProblem: kept.ok ? null : kept.error })
  }

  const save = async (
    project: StoredProject,
    clientSecret: string | undefined,
  ): Promise<Result<SavedProject, AppError>> => {
    if (clientSecret !== undefined) return saveWithSecret(project, clientSecret)
    // The secret stays with the project even when its endpoint changes, as people expect who correct an address. A page
    // that is not ours could so point a project at its own server; but it would have to be a page that passes the check
    // of the sender and runs inside our policy, which loads scripts from the app alone.
    const saved = projects.put(project)
    return saved.ok ? ok({ project: view(project), keychainProblem: null }) : saved
  }

  return {
    views: () => projects.list().map(view),

    async saveProject(draft) {
      const known = draft.id === undefined ? undefined : find(draft.id)
      if (draft.id !== undefined && known === undefined) return fail({ kind: 'project-not-found' })
      const changes = known?.sandbox === true ? sandboxChanges(known, draft) : draft
      const problems = problemsOf(changes)
      if (problems.length > 0) return fail({ kind: 'project-invalid', problems })
      return save(
        {
          id: known?.id ?? makeId(),
          ...typedParts(changes),
          sandbox: known?.sandbox ?? false,
          keychainEntry: known?.keychainEntry ?? 'none',
        },
        changes.clientSecret,
      )
    },

    async removeProject(id, secret) {
      const project = find(id)
      if (project === undefined) return fail({ kind: 'project-not-found' })
      const place = projects.list().indexOf(project)
      if (secret === 'leave') {
        const gone = projects.remove(id)
        if (gone.ok) removed.set(id, { project, place, clientSecret: null })
        return gone
      }
      // While the keychain cannot be asked, the project stays: removing it alone would leave its secret behind unseen.
      const taken = await takeSecret(project, ports)
      if (!taken.ok) return taken
      const gone = projects.remove(id)
      if (!gone.ok) {
        if (taken.value !== null) secrets.holdInMemory(id, taken.value)
        return gone
      }
      removed.set(id, {
        project: { ...project, keychainEntry: 'none' },
        place,
        clientSecret: taken.value,
      })
      return ok()
    },

    async restoreProject(id) {
      const kept = removed.get(id)
      if (kept === undefined) return fail({ kind: 'nothing-to-restore' })
      const { project, place, clientSecret } = kept
      const put = projects.put(project, place)
      if (!put.ok) return put
      const restored =
        clientSecret === null
          ? ok({ project: view(project), keychainProblem: null })
          : await saveWithSecret(project, clientSecret)
      if (restored.ok) removed.delete(id)
      return restored
    },
  }
}

/** The network reads addresses by a standard with more rules than the form can know, such as those of punycode. */
function problemsOf(draft: ProjectDraft): readonly ProjectProblem[] {
  const problems = projectProblems(draft)
  if (problems.length > 0 || URL.canParse(draft.endpoint)) return problems
  return [{ field: 'endpoint', problem: 'not-a-url' }]
}

/** What the page may know of a project. */
export function projectView(project: StoredProject, { secrets, sandbox }: ViewPorts): ProjectView {
  const { keychainEntry: _, ...shown } = project
  const endpoint = project.sandbox
    ? (sandbox.runningEndpoint() ?? project.endpoint)
    : project.endpoint
  return { ...shown, endpoint, secret: secrets.stateOf(project) }
}

/** Marks the entry as one that is not to be used, then takes it out, so that a crash in between is cleaned up later. */
async function takeSecret(
  project: StoredProject,
  { projects, secrets }: ProjectPorts,
): Promise<Result<string | null, StorageError | KeychainError>> {
  if (project.keychainEntry === 'none') return secrets.take(project)
  const marked = projects.put({ ...project, keychainEntry: 'stale' })
  if (!marked.ok) return marked
  const taken = await secrets.take(project)
  if (taken.ok) return taken
  const unmarked = projects.put(project)
  return unmarked.ok ? taken : unmarked
}

function typedParts(draft: ProjectDraft) {
  const { clientId, endpoint, authentication, defaultCurrency } = draft
  return { name: draft.name.trim(), clientId, endpoint, authentication, defaultCurrency }
}

/** The sandbox chooses its own address and credentials; the rest may be changed as anywhere. */
function sandboxChanges(known: StoredProject, draft: ProjectDraft): ProjectDraft {
  const { clientSecret: _, ...typed } = draft
  return { ...typed, clientId: known.clientId, endpoint: known.endpoint }
}
