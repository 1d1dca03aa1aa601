import { isGame } from '@shared/domain/game'
import type { Snapshot } from '@shared/domain/snapshot'
import { useAppStores } from '../stores/use-app-stores'
import { formOfSnapshot } from './ask-again'
import { useInventoryStores } from './inventory-stores'
import { formFields, formProblems, requestOf, type FormField } from './request-form'
import { formValues } from './request-store'

/**
 * Asks what a snapshot answered once more, or leads to what the form still lacks for that.
 *
 * @returns a function that says whether it has asked.
 */
export function useAskAgain(onOpenRequest: () => void): (snapshot: Snapshot) => boolean {
  const app = useAppStores()
  const { request, inventory } = useInventoryStores()
  const values = () => formValues(app.preferences.getState().preferences.form, request.getState())
  return (snapshot) => {
    const { projects, sandboxUsers } = app.projects.getState()
    request.getState().change(formOfSnapshot(values(), snapshot, projects, sandboxUsers))
    const filled = values()
    const project = projects.find(({ id }) => id === filled.projectId) ?? projects[0]
    const asked = { ...filled, projectId: project?.id ?? '' }
    const problems = formProblems(asked)
    const isLacking = (field: FormField) =>
      problems[field] !== undefined || (field === 'game' && !isGame(snapshot.request.game))
    const lacking = formFields.filter(isLacking)
    if (lacking.length === 0) {
      const wanted = requestOf(asked, project?.defaultCurrency ?? '')
      void inventory.getState().fetch(wanted, asked.keepTradeToken)
      return true
    }
    onOpenRequest()
    request.getState().lackFields(lacking)
    return false
  }
}
