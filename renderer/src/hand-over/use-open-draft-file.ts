import { useAppStores } from '../stores/use-app-stores'
import { draftFileStoreOf } from './draft-file-store'

/** Asks the person for a draft's file and opens it. What was opened lies in the tray; a dialog says what was left out. */
export function useOpenDraftFile(): () => void {
  const app = useAppStores()
  return () => draftFileStoreOf(app).getState().choose?.()
}
