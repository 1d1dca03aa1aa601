import { originOf } from '@shared/domain/draft-origin'
import { createItemColumnsBuilder } from '@shared/domain/item-columns-builder'
import { joinChunks } from '@shared/domain/item-columns-chunk'
import type { Snapshot } from '@shared/domain/snapshot'
import { act } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { ShownInventory } from '../inventory/inventory-store'
import { inventoryStoresOf } from '../inventory/inventory-stores'
import type { ItemSource } from '../stores/deposits-state'
import { renderWithApp, type RenderedApp } from './render-with-app'
import { snapshotOf } from './snapshot-fixture'

/** An inventory of these entries, as SkinsBack sends them, that was read to its end. */
export function shownInventory(
  entries: readonly unknown[],
  facts: Partial<Snapshot> = {},
): ShownInventory {
  const builder = createItemColumnsBuilder()
  for (const [place, one] of entries.entries()) builder.add(one, { offset: place, length: 1 })
  const columns = joinChunks([builder.takeChunk()])
  const request = { game: 'cs2', steamId: '76561198827262007', multiplier: '1.1' } as const
  return {
    snapshot: snapshotOf(request, { id: 'snapshot-1', takenAt: Date.now(), ...facts }),
    columns,
    end: { report: builder.report(), currencyLocal: 'rub' },
    isOffline: false,
  }
}

export interface RenderedTray extends RenderedApp {
  readonly source: ItemSource
  /** Puts rows of the inventory into the draft, as a person does. */
  readonly choose: (...rows: readonly number[]) => void
  readonly chosenIds: () => readonly string[]
}

/** A part of the page beside an inventory that items are chosen from. */
export async function renderWithInventory(
  ui: ReactNode,
  inventory: ShownInventory,
): Promise<RenderedTray> {
  const app = renderWithApp(ui)
  const { deposits } = app.stores
  const { snapshot, columns, end } = inventory
  const source = { origin: originOf(snapshot, end?.currencyLocal ?? ''), columns }
  await act(async () => {
    inventoryStoresOf(app.stores).inventory.setState({ inventory })
    await deposits.getState().load()
  })
  return {
    ...app,
    source,
    choose: (...rows) => act(() => void deposits.getState().add(source, rows, 'project-1')),
    chosenIds: () => deposits.getState().open?.draft.items.map(({ assetId }) => assetId) ?? [],
  }
}
