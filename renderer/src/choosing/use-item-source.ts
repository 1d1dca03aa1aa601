import { choosingRules, type ChoosingRules } from '@shared/domain/choose-items'
import { originOf } from '@shared/domain/draft-origin'
import { useMemo } from 'react'
import type { ShownInventory } from '../inventory/inventory-store'
import type { ItemSource } from '../stores/deposits-store'
import { useDeposits } from '../stores/use-app-stores'

/** The inventory as items are chosen from it; null until it was read to its end. */
export function itemSourceOf({ snapshot, columns, end }: ShownInventory): ItemSource | null {
  return end === null ? null : { origin: originOf(snapshot, end.currencyLocal), columns }
}

/** Which items may be chosen; null until the inventory and the locks are read. */
export function useChoosingRules({ columns, end }: ShownInventory): ChoosingRules | null {
  const locks = useDeposits(({ view }) => view?.settings.locks ?? null)
  const isWhole = end !== null
  return useMemo(
    () => (locks === null || !isWhole ? null : choosingRules(columns, locks)),
    [columns, isWhole, locks],
  )
}
