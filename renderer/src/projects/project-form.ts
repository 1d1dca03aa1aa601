import {
  authentications,
  defaultEndpoint,
  type Authentication,
  type ProjectDraft,
} from '@shared/domain/project'
import type { ProjectView } from '@shared/ipc-contract'

/** What stands in the form's fields. */
export interface ProjectFormValues {
  readonly name: string
  readonly clientId: string
  /** Only what is typed right now: a stored secret never comes back to the page. */
  readonly clientSecret: string
  readonly endpoint: string
  readonly authentication: Authentication
  readonly defaultCurrency: string
}

export const newProjectValues: ProjectFormValues = {
  name: '',
  clientId: '',
  clientSecret: '',
  endpoint: defaultEndpoint,
  authentication: 'signature',
  defaultCurrency: '',
}

export function valuesOfProject(project: ProjectView | null): ProjectFormValues {
  if (project === null) return newProjectValues
  const { name, clientId, endpoint, authentication, defaultCurrency } = project
  return {
    name,
    clientId,
    clientSecret: '',
    endpoint,
    authentication,
    defaultCurrency: defaultCurrency.toUpperCase(),
  }
}

/** What is saved: without the spaces around a pasted value, and without a secret where none was typed. */
export function draftOfValues(
  values: ProjectFormValues,
  project: ProjectView | null,
): ProjectDraft {
  const clientSecret = values.clientSecret.trim()
  return {
    ...(project === null ? {} : { id: project.id }),
    ...(clientSecret === '' ? {} : { clientSecret }),
    name: values.name.trim(),
    clientId: values.clientId.trim(),
    endpoint: values.endpoint.trim(),
    authentication: values.authentication,
    defaultCurrency: values.defaultCurrency.trim().toLowerCase(),
  }
}

/** Whether leaving the form would lose something. */
export function isChanged(values: ProjectFormValues, project: ProjectView | null): boolean {
  const kept = valuesOfProject(project)
  return fields.some((field) => values[field] !== kept[field])
}

const fields = Object.keys(newProjectValues) as readonly (keyof ProjectFormValues)[]

export function isAuthentication(value: string): value is Authentication {
  return authentications.some((known) => known === value)
}
