import { usePreferences, useProjectInUse } from '../stores/use-app-stores'
import { useInventory } from './inventory-stores'
import { requestOf } from './request-form'
import { standingOf, type Standing } from './standing'

/** How the items on screen stand to the form, and to the last fetch. */
export function useStanding(): Standing {
  const project = useProjectInUse()
  const form = usePreferences((state) => state.preferences.form)
  const asked = requestOf({ ...form, projectId: project?.id ?? '' }, project?.defaultCurrency ?? '')
  return useInventory((state) => standingOf(state, asked))
}
