import type { ChoosingRules } from '@shared/domain/choose-items'
import { originOf } from '@shared/domain/draft-origin'
import type { ShownInventory } from '../inventory/inventory-store'
import type { ItemSource } from '../stores/deposits-state'
import { rulesOf } from '../stores/rules-of'
import { useDeposits } from '../stores/use-app-stores'

/** The inventory as items are chosen from it; null until it was read to its end. */
export function itemSourceOf({ snapshot, columns, end }: ShownInventory): ItemSource | null {
  return end === null ? null : { origin: originOf(snapshot, end.currencyLocal), columns }
}

/** Which items may be chosen; null until the inventory and the locks are read. The same object until one of them changes. */
export function useChoosingRules({ columns, end }: ShownInventory): ChoosingRules | null {
  const locks = useDeposits(({ view }) => view?.settings.locks ?? null)
  return locks === null || end === null ? null : rulesOf(columns, locks)
}
