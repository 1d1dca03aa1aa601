import { isGame } from '@shared/domain/game'
import type { Snapshot } from '@shared/domain/snapshot'
import { useAppStores } from '../stores/use-app-stores'
import { formOfSnapshot } from './ask-again'
import { useInventoryStores } from './inventory-stores'
import { firstProblem, formProblems, requestOf } from './request-form'
import { formValues } from './request-store'

/** Asks what a snapshot answered once more, or leads to what the form still lacks for that. */
export function useAskAgain(onOpenRequest: () => void): (snapshot: Snapshot) => void {
  const app = useAppStores()
  const { request, inventory } = useInventoryStores()
  const values = () => formValues(app.preferences.getState().preferences.form, request.getState())
  return (snapshot) => {
    const { projects, sandboxUsers } = app.projects.getState()
    request.getState().change(formOfSnapshot(values(), snapshot, projects, sandboxUsers))
    const filled = values()
    const project = projects.find(({ id }) => id === filled.projectId) ?? projects[0]
    const asked = { ...filled, projectId: project?.id ?? '' }
    const lacking = isGame(snapshot.request.game) ? firstProblem(formProblems(asked)) : 'game'
    if (lacking === null) {
      const wanted = requestOf(asked, project?.defaultCurrency ?? '')
      void inventory.getState().fetch(wanted, asked.keepTradeToken)
      return
    }
    onOpenRequest()
    request.getState().wantField(lacking)
  }
}
