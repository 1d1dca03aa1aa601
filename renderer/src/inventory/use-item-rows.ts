import { useMemo, useState } from 'react'
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

export function useItemRows({ columns }: ShownInventory): ItemRows {
  const [viewer] = useState(createItemViewer)
  const filter = useView((state) => state.filter)
  const order = usePreferences((state) => state.preferences.order)
  const reading = useMemo(() => readFilterForm(filter), [filter])
  return { rows: viewer.rows(columns, reading.filter, order), reading }
}
