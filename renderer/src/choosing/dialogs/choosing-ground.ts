import type { ChoosingRules } from '@shared/domain/choose-items'
import { draftLimits, type DraftItem } from '@shared/domain/deposit-draft'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownInventory } from '../../inventory/inventory-store'
import { priceNames, type PriceNames } from '../../inventory/price-names'
import { useDeposits } from '../../stores/use-app-stores'
import { chosenRows } from '../chosen-marks'

/** What a dialog chooses from, and what is chosen of it. */
export interface ChoosingGround {
  readonly inventory: ShownInventory
  readonly rules: ChoosingRules
  readonly names: PriceNames
  /** What is in the tray's draft of this inventory; another inventory's draft is none of it. */
  readonly items: readonly DraftItem[]
  /** One byte a row, 1 where it is in the draft. */
  readonly chosen: Uint8Array
  /** How many items the draft has room for. */
  readonly room: number
  /** Findings about this very inventory wait to be accepted: nothing can be added. */
  readonly isStopped: boolean
}

const nothing: readonly DraftItem[] = []

/** The same object until something about it changes. */
export function useChoosingGround(inventory: ShownInventory, rules: ChoosingRules): ChoosingGround {
  const { t } = useTranslation('inventory')
  const { id } = inventory.snapshot
  const items = useDeposits(({ open }) =>
    open?.draft.origin.snapshotId === id ? open.draft.items : nothing,
  )
  const isStopped = useDeposits(({ open }) => open?.draft.checkedOrigin?.snapshotId === id)
  const names = useMemo(() => priceNames(inventory, t), [inventory, t])
  const chosen = useMemo(() => chosenRows(items, rules).marks, [items, rules])
  return useMemo(() => {
    const room = draftLimits.items - items.length
    return { inventory, rules, names, items, chosen, room, isStopped }
  }, [inventory, rules, names, items, chosen, isStopped])
}
