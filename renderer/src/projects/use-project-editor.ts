import type { AppError } from '@shared/app-error'
import { projectProblems, type ProjectField, type ProjectProblem } from '@shared/domain/project'
import type { ProjectView } from '@shared/ipc-contract'
import { useState } from 'react'
import { useProjects } from '../stores/use-app-stores'
import { draftOfValues, isChanged, valuesOfProject, type ProjectFormValues } from './project-form'

/** How the last save went. */
export type SaveOutcome =
  | { readonly kind: 'saved' }
  /** Saved, but no client secret is known, so that no call can be made. */
  | { readonly kind: 'saved-without-secret' }
  /** Saved, but the secret could not be put into the keychain. */
  | { readonly kind: 'secret-in-memory'; readonly error: AppError }
  | { readonly kind: 'failed'; readonly error: AppError }

export interface ProjectEditor {
  readonly values: ProjectFormValues
  readonly isChanged: boolean
  readonly isSaving: boolean
  readonly problems: readonly ProjectProblem[]
  readonly outcome: SaveOutcome | null
  readonly change: (change: Partial<ProjectFormValues>) => void
  readonly discard: () => void
  /** Null where it was not saved; then `focusProblem` was called if a field is to blame. */
  readonly save: () => Promise<ProjectView | null>
}

/** The form of one project, or of a new one (null). What is typed stays until it is saved or discarded. */
export function useProjectEditor(
  project: ProjectView | null,
  focusProblem: (field: ProjectField) => void,
): ProjectEditor {
  const saveProject = useProjects((state) => state.saveProject)
  const [values, setValues] = useState(() => valuesOfProject(project))
  const [problems, setProblems] = useState<readonly ProjectProblem[]>([])
  const [isSaving, setSaving] = useState(false)
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null)

  const show = (found: readonly ProjectProblem[]) => {
    setProblems(found)
    const [first] = found
    if (first !== undefined) focusProblem(first.field)
  }

  const change = (changed: Partial<ProjectFormValues>) => {
    const next = { ...values, ...changed }
    setValues(next)
    setOutcome(null)
    // Only fields that were found wrong are looked at again while typing.
    if (problems.length > 0) {
      const left = projectProblems(draftOfValues(next, project))
      setProblems(left.filter(({ field }) => problems.some((known) => known.field === field)))
    }
  }

  const save = async () => {
    const draft = draftOfValues(values, project)
    const found = projectProblems(draft)
    show(found)
    if (found.length > 0) return null
    setSaving(true)
    const reply = await saveProject(draft)
    setSaving(false)
    if (!reply.ok) {
      setOutcome({ kind: 'failed', error: reply.error })
      if (reply.error.kind === 'project-invalid') show(reply.error.problems)
      return null
    }
    const { keychainProblem, project: saved } = reply.value
    // Also drops the secret from the page.
    setValues(valuesOfProject(saved))
    if (keychainProblem !== null) setOutcome({ kind: 'secret-in-memory', error: keychainProblem })
    else setOutcome({ kind: saved.secret === 'missing' ? 'saved-without-secret' : 'saved' })
    return saved
  }

  return {
    values,
    isChanged: isChanged(values, project),
    isSaving,
    problems,
    outcome,
    change,
    discard: () => {
      setValues(valuesOfProject(project))
      setProblems([])
      setOutcome(null)
    },
    save,
  }
}
