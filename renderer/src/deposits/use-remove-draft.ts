import type { DepositDraft, DraftId } from '@shared/domain/deposit-draft'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { describeError } from '../errors/describe-error'
import type { DepositsStore } from '../stores/deposits-state'
import { useAppStores } from '../stores/use-app-stores'

/** Deletes a draft; its toast brings it back, into the tray where it lay there. Resolves to whether it is gone. */
export function useRemoveDraft(): (draft: DepositDraft) => Promise<boolean> {
  const { t } = useTranslation(['deposits', 'common'])
  const { t: words } = useTranslation('errors')
  const { deposits, toasts, start } = useAppStores()
  const tell = (key: 'notDeleted' | 'notRestored', error: Parameters<typeof describeError>[0]) => {
    const { title, remedy } = describeError(error, words, start.versions.platform)
    toasts.getState().showToast({ message: t(key, { reason: title, remedy }), action: null })
  }
  const bringBack = async (id: DraftId, wasInTray: boolean) => {
    const reply = await deposits.getState().restore([id])
    if (!reply.ok) tell('notRestored', reply.error)
    // Another one may have been laid into the tray since.
    else if (wasInTray && deposits.getState().open === null) deposits.getState().openDraft(id)
  }
  return async ({ id, orderId }) => {
    // A second click or key while it goes means the same as the first.
    const going = goingOf(deposits)
    if (going.has(id)) return false
    going.add(id)
    const wasInTray = deposits.getState().open?.draft.id === id
    const reply = await deposits
      .getState()
      .remove([id])
      .finally(() => going.delete(id))
    if (!reply.ok) {
      tell('notDeleted', reply.error)
      return false
    }
    toasts.getState().showToast({
      message:
        orderId === '' ? t('deletedNoOrderId') : t('deleted', { orderId: visibleText(orderId) }),
      action: { label: t('common:undo'), run: () => void bringBack(id, wasInTray) },
    })
    return true
  }
}

const goingDrafts = new WeakMap<DepositsStore, Set<DraftId>>()

/** Drafts that are being deleted, from the list or from their own view. */
function goingOf(deposits: DepositsStore): Set<DraftId> {
  const known = goingDrafts.get(deposits)
  if (known !== undefined) return known
  const going = new Set<DraftId>()
  goingDrafts.set(deposits, going)
  return going
}
