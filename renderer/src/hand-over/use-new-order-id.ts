import { newOrderId, orderIdBytes } from '@shared/domain/order-id'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { useAppStores } from '../stores/use-app-stores'
import { handOverStoreOf, nothingRefused } from './hand-over-store'

/** Two in a row that are used already are no chance any more, but a broken source of random bytes. */
const mostTries = 5

/**
 * Gives the tray's draft a new order id that no other draft of the project has, and says which; the one before can be had back.
 * Does nothing while the tray is empty.
 */
export function useNewOrderId(): () => void {
  const { t } = useTranslation(['handOver', 'common'])
  const app = useAppStores()
  return () => {
    const { open, change } = app.deposits.getState()
    if (open === null) return
    const { id, orderId: before } = open.draft
    const { refused, noteRefused, copied } = handOverStoreOf(app).getState()
    const { orderId: typed, ...others } = refused[id] ?? nothingRefused
    const orderId = takeNewOrderId((candidate) => change({ orderId: candidate }) === null)
    noteRefused(id, others)
    const backTo = typed ?? before
    app.toasts.getState().showToast({
      message: copied[id]?.includes(before)
        ? t('newOrderIdAfterCopy', { orderId, before: visibleText(before) })
        : t('newOrderId', { orderId }),
      action:
        backTo === ''
          ? null
          : {
              label: t('common:undo'),
              run: () => {
                const now = app.deposits.getState()
                if (now.open?.draft.id !== id) return
                if (now.change({ orderId: backTo }) !== null) {
                  now.change({ orderId: '' })
                  noteRefused(id, { ...others, orderId: backTo })
                }
              },
            },
    })
  }
}

function takeNewOrderId(take: (orderId: string) => boolean): string {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const orderId = newOrderId(crypto.getRandomValues(new Uint8Array(orderIdBytes)), Date.now())
    if (take(orderId)) return orderId
  }
  throw new Error('No new order id was unused')
}
