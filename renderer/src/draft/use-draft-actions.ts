import type { DepositDraft } from '@shared/domain/deposit-draft'
import type { ItemGroup } from '@shared/domain/item-groups'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { itemSourceOf } from '../choosing/use-item-source'
import { inventoryStoresOf } from '../inventory/inventory-stores'
import { useAppStores } from '../stores/use-app-stores'
import { sampleOf } from './draft-lines'

export interface DraftActions {
  readonly remove: (assetIds: ReadonlySet<string>) => void
  /** Says in a toast why there are fewer afterwards than were wanted. */
  readonly setQuantity: (group: ItemGroup, quantity: number) => void
  /** Empties the draft; a toast offers to take that back. */
  readonly removeAll: () => void
}

/** What a person does with the items of the draft in the tray. They change nothing while another draft lies there. */
export function useDraftActions({ id }: Pick<DepositDraft, 'id'>): DraftActions {
  const { t } = useTranslation(['draft', 'common'])
  const app = useAppStores()
  return useMemo(() => {
    const { deposits, toasts } = app
    const tray = () => {
      const { open } = deposits.getState()
      return open?.draft.id === id ? open.draft : null
    }
    const say = (message: string) => toasts.getState().showToast({ message, action: null })

    const remove = (assetIds: ReadonlySet<string>) => {
      if (tray() !== null) deposits.getState().removeItems(assetIds)
    }
    const add = (group: ItemGroup, quantity: number) => {
      const shown = inventoryStoresOf(app).inventory.getState().inventory
      const source = shown === null ? null : itemSourceOf(shown)
      const change =
        source === null || tray() === null
          ? null
          : deposits.getState().setQuantity(source, sampleOf(group), quantity)
      if (change === null) {
        say(t('quantity.otherInventory'))
        return
      }
      const { short, refused } = change
      if (refused.counts['no-room'] > 0) say(t('quantity.noRoom'))
      else if (short > 0) say(t('quantity.short', { count: group.items.length + change.added }))
    }
    return {
      remove,
      setQuantity: (group, quantity) => {
        if (quantity > group.items.length) {
          add(group, quantity)
          return
        }
        // What is taken out needs no inventory, so that it also works while another one is shown.
        remove(new Set(group.items.slice(quantity).map(({ assetId }) => assetId)))
      },
      removeAll: () => {
        const before = tray()
        if (before === null) return
        remove(new Set(before.items.map(({ assetId }) => assetId)))
        const emptied = tray()?.items
        toasts.getState().showToast({
          message: t('items.allTakenOut', { count: before.items.length }),
          action: {
            label: t('common:undo'),
            run: () => {
              if (tray()?.items === emptied) deposits.getState().undo()
              else say(t('items.changedSince'))
            },
          },
        })
      },
    }
  }, [app, id, t])
}
