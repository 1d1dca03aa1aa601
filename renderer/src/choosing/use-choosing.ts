import type { ChoosingRules } from '@shared/domain/choose-items'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownInventory } from '../inventory/inventory-store'
import { useAppStores, useDeposits } from '../stores/use-app-stores'
import { chosenRows, nothingChosen } from './chosen-marks'
import { choosingActions, type ChoosingActions } from './choosing-actions'
import { useChoosingRules } from './use-item-source'

export interface Choosing extends ChoosingActions {
  /** Null until the inventory and the locks are read. */
  readonly rules: ChoosingRules | null
  /** One byte a row, 1 where it is in the tray's draft, if that is of this snapshot; rows beyond its end are not. */
  readonly chosen: Uint8Array
  readonly chosenCount: number
}

/** Choosing items of an inventory: what may be chosen, what is, and the means to do it. */
export function useChoosing(inventory: ShownInventory): Choosing {
  const actions = useChoosingActions(inventory)
  const rules = useChoosingRules(inventory)
  const snapshotId = inventory.snapshot.id
  const items = useDeposits(({ open }) =>
    open?.draft.origin.snapshotId === snapshotId ? open.draft.items : null,
  )
  const chosen = rules === null || items === null ? nothingChosen : chosenRows(items, rules)
  return useMemo(
    () => ({ ...actions, rules, chosen: chosen.marks, chosenCount: chosen.count }),
    [actions, rules, chosen],
  )
}

/** The means alone, which stay the same while the draft changes. */
export function useChoosingActions(inventory: ShownInventory): ChoosingActions {
  const app = useAppStores()
  const { t } = useTranslation('choosing')
  const { t: errors } = useTranslation('errors')
  return useMemo(() => choosingActions(app, inventory, { t, errors }), [app, inventory, t, errors])
}
