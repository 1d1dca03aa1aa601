import { choosableRows } from '@shared/domain/choose-items-selection'
import { orderRows } from '@shared/domain/item-order'
import { useMemo } from 'react'
import { useSelection } from '../../inventory/inventory-stores'
import { useItemRows } from '../../inventory/use-item-rows'
import { usePreferences } from '../../stores/use-app-stores'
import type { ChoosingGround } from './choosing-ground'

/** Which items of the inventory are chosen from. */
export const itemScopes = ['shown', 'selected', 'all'] as const
export type ItemScope = (typeof itemScopes)[number]

export interface ScopedRows {
  /** In the order of the list. */
  readonly rows: Uint32Array
  /** Those of them that may be chosen and are not in the draft. */
  readonly fresh: Uint32Array
  /** How many of them are in the draft. */
  readonly inDraft: number
}

export type RowsByScope = Readonly<Record<ItemScope, ScopedRows>>

/** The rows of each scope; the same object until something about them changes. */
export function useScopes({ inventory, rules, chosen }: ChoosingGround): RowsByScope {
  const { columns, snapshot } = inventory
  const { rows: shown } = useItemRows(inventory)
  const { marks } = useSelection(snapshot.id)
  const order = usePreferences((state) => state.preferences.order)
  const all = useMemo(() => orderRows(columns, null, order), [columns, order])
  const selected = useMemo(() => orderRows(columns, marks, order), [columns, marks, order])
  return useMemo(() => {
    const scoped = (rows: Uint32Array): ScopedRows => {
      const choosable = choosableRows(rules, rows)
      const fresh = choosable.filter((row) => chosen[row] !== 1)
      return { rows, fresh, inDraft: choosable.length - fresh.length }
    }
    return { shown: scoped(shown), selected: scoped(selected), all: scoped(all) }
  }, [rules, chosen, shown, selected, all])
}
