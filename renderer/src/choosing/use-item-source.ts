import { choosingRules, type ChoosingRules } from '@shared/domain/choose-items'
import type { LockList } from '@shared/domain/deposit-draft'
import { originOf } from '@shared/domain/draft-origin'
import type { ItemColumns } from '@shared/domain/item-columns'
import type { ShownInventory } from '../inventory/inventory-store'
import type { ItemSource } from '../stores/deposits-state'
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

/** The rules of an inventory, made once for all parts of the screen. */
export function rulesOf(columns: ItemColumns, locks: LockList): ChoosingRules {
  const known = rulesByColumns.get(columns)
  if (known?.locks === locks) return known.rules
  const rules = choosingRules(columns, locks)
  rulesByColumns.set(columns, { locks, rules })
  return rules
}

const rulesByColumns = new WeakMap<
  ItemColumns,
  { readonly locks: LockList; readonly rules: ChoosingRules }
>()
