import { choosableRows } from '@shared/domain/choose-items-selection'
import type { ChoosingRules } from '@shared/domain/choose-items'
import { orderRows } from '@shared/domain/item-order'
import { useMemo } from 'react'
import type { ShownInventory } from '../../inventory/inventory-store'
import { useSelection } from '../../inventory/inventory-stores'
import { useItemRows } from '../../inventory/use-item-rows'
import { usePreferences } from '../../stores/use-app-stores'

/** Which items of the inventory are chosen from. */
export const itemScopes = ['shown', 'selected', 'all'] as const
export type ItemScope = (typeof itemScopes)[number]

export interface ScopedRows {
  /** In the order of the list. */
  readonly rows: Uint32Array
  /** Those of them that may be chosen. */
  readonly choosable: Uint32Array
}

export type RowsByScope = Readonly<Record<ItemScope, ScopedRows>>

/** The rows of each scope; the same object until something about them changes. */
export function useScopes(inventory: ShownInventory, rules: ChoosingRules): RowsByScope {
  const { columns, snapshot } = inventory
  const { rows: shown } = useItemRows(inventory)
  const { marks } = useSelection(snapshot.id)
  const order = usePreferences((state) => state.preferences.order)
  const all = useMemo(
    () => orderRows(columns, new Uint8Array(columns.count).fill(1), order),
    [columns, order],
  )
  const selected = useMemo(() => orderRows(columns, marks, order), [columns, marks, order])
  return useMemo(() => {
    const scoped = (rows: Uint32Array) => ({ rows, choosable: choosableRows(rules, rows) })
    return { shown: scoped(shown), selected: scoped(selected), all: scoped(all) }
  }, [rules, shown, selected, all])
}

/** Several selected items are selected for a purpose; a single one may only have been looked at. */
export function firstScope({ selected }: RowsByScope): ItemScope {
  return selected.rows.length > 1 ? 'selected' : 'shown'
}
