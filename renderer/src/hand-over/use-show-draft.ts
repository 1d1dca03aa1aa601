import type { DraftId } from '@shared/domain/deposit-draft'
import { depositsScreenOf } from '../deposits/deposits-screen-store'
import { useAppStores } from '../stores/use-app-stores'

/** Shows a draft on the deposits screen: a recorded one in the ledger, another one in the tray. */
export function useShowDraft(): (id: DraftId) => void {
  const app = useAppStores()
  return (id) => {
    const draft = app.deposits.getState().view?.drafts.find((one) => one.id === id)
    if (draft === undefined) return
    const { showRecord, showTab } = depositsScreenOf(app).getState()
    if (draft.record === null) {
      app.deposits.getState().openDraft(id)
      showTab('drafts')
    } else showRecord(id)
    app.screen.getState().goTo('deposits')
  }
}
