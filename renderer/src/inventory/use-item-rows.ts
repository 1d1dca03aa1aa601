import { useMemo, useState } from 'react'
import { useChoosingRules } from '../choosing/use-item-source'
import { rowsBecauseOf } from '../choosing/why-not-counts'
import { usePreferences } from '../stores/use-app-stores'
import { readFilterForm, type FilterReading } from './filter-form'
import type { ShownInventory } from './inventory-store'
import { useView } from './inventory-stores'
import { createItemViewer } from './item-view'

export interface ItemRows {
  /** Row numbers of the columns, filtered and in order. */
  readonly rows: Uint32Array
  readonly reading: FilterReading
}

export function useItemRows(inventory: ShownInventory): ItemRows {
  const { columns } = inventory
  const [viewer] = useState(createItemViewer)
  const filter = useView((state) => state.filter)
  const order = usePreferences((state) => state.preferences.order)
  const reading = useMemo(() => readFilterForm(filter), [filter])
  const { whyNot } = filter
  const rules = useChoosingRules(inventory)
  // While items come nobody knows all reasons yet, so all of them are shown.
  const only = useMemo(
    () => (whyNot === null || rules === null ? null : rowsBecauseOf(rules, whyNot)),
    [rules, whyNot],
  )
  return { rows: viewer.rows(columns, reading.filter, order, only), reading }
}
