import type { AppError } from '@shared/app-error'
import type {
  AppApi,
  ProjectView,
  SandboxStart,
  SandboxUser,
  SavedProject,
  SecretRemoval,
  StartState,
} from '@shared/ipc-contract'
import type { ProjectDraft, ProjectId } from '@shared/domain/project'
import type { Result } from '@shared/result'
import { createStore, type StoreApi } from 'zustand/vanilla'

export interface ProjectsState {
  readonly projects: readonly ProjectView[]
  /** Steam users that the sandbox knows; empty before it was first started. */
  readonly sandboxUsers: readonly SandboxUser[]
  /** Nothing of the draft is kept here: the secret in it passes through. */
  readonly saveProject: (draft: ProjectDraft) => Promise<Result<SavedProject, AppError>>
  readonly removeProject: (
    id: ProjectId,
    secret: SecretRemoval,
  ) => Promise<Result<undefined, AppError>>
  readonly restoreProject: (id: ProjectId) => Promise<Result<SavedProject, AppError>>
  readonly trySandbox: () => Promise<Result<SandboxStart, AppError>>
  /** Takes over where a project's secret is, after a call has looked. */
  readonly noteSecret: (id: ProjectId, secret: ProjectView['secret']) => void
}

export type ProjectsStore = StoreApi<ProjectsState>

export function createProjectsStore(
  api: Pick<AppApi, 'saveProject' | 'removeProject' | 'restoreProject' | 'trySandbox'>,
  start: Pick<StartState, 'projects' | 'sandboxUsers'>,
): ProjectsStore {
  return createStore<ProjectsState>()((set, get) => {
    const put = (project: ProjectView) => set({ projects: withProject(get().projects, project) })
    return {
      projects: start.projects,
      sandboxUsers: start.sandboxUsers,
      saveProject: async (draft) => {
        const reply = await api.saveProject(draft)
        if (reply.ok) put(reply.value.project)
        return reply
      },
      removeProject: async (id, secret) => {
        const reply = await api.removeProject(id, secret)
        if (reply.ok) set({ projects: get().projects.filter((project) => project.id !== id) })
        return reply
      },
      restoreProject: async (id) => {
        const reply = await api.restoreProject(id)
        if (reply.ok) put(reply.value.project)
        return reply
      },
      trySandbox: async () => {
        const reply = await api.trySandbox()
        if (reply.ok) {
          put(reply.value.project)
          set({ sandboxUsers: reply.value.users })
        }
        return reply
      },
      noteSecret: (id, secret) => {
        set({
          projects: get().projects.map((project) =>
            project.id === id ? { ...project, secret } : project,
          ),
        })
      },
    }
  })
}

/** In its old place where it was there, else at the end. */
function withProject(
  projects: readonly ProjectView[],
  project: ProjectView,
): readonly ProjectView[] {
  return projects.some(({ id }) => id === project.id)
    ? projects.map((other) => (other.id === project.id ? project : other))
    : [...projects, project]
}
