import type { ProjectId } from '@shared/domain/project'
import { useAppStores } from '../stores/use-app-stores'
import { inventoryStoresOf } from './inventory-stores'
import { formValues } from './request-store'
import { steamUserForProject } from './sandbox-user'

/** Makes a project the form's, with what follows from that for the Steam user. */
export function useTakeProjectIntoUse(): (id: ProjectId) => void {
  const app = useAppStores()
  return (id) => {
    const { projects, sandboxUsers } = app.projects.getState()
    const project = projects.find((known) => known.id === id)
    if (project === undefined) return
    const { request } = inventoryStoresOf(app)
    const values = formValues(app.preferences.getState().preferences.form, request.getState())
    request.getState().change({
      projectId: id,
      ...steamUserForProject(values, project, sandboxUsers),
    })
  }
}
