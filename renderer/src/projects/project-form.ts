import {
  authentications,
  defaultEndpoint,
  type Authentication,
  type ProjectDraft,
} from '@shared/domain/project'
import type { ProjectView } from '@shared/ipc-contract'
import { hostOf } from '../components/host-of'

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

/**
 * What is saved: without the spaces around a pasted value, and without a secret where none was typed. Blanks alone are
 * no secret and not nothing either: they stay, to be named as a problem.
 */
export function draftOfValues(
  values: ProjectFormValues,
  project: ProjectView | null,
): ProjectDraft {
  return {
    ...(project === null ? {} : { id: project.id }),
    ...(values.clientSecret === '' ? {} : { clientSecret: values.clientSecret.trim() }),
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

/** The host that a changed address would let the stored secret be used with; null where that is nothing new. */
export function newHostOfSecret(
  values: ProjectFormValues,
  project: ProjectView | null,
): string | null {
  if (project === null || project.sandbox || values.clientSecret !== '') return null
  if (project.secret === 'missing') return null
  const host = hostOf(values.endpoint)
  return host === null || host === hostOf(project.endpoint) ? null : host
}

export function isAuthentication(value: string): value is Authentication {
  return authentications.some((known) => known === value)
}
