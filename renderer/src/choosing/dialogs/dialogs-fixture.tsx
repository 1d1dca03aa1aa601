import { ok } from '@shared/result'
import { act, screen, waitFor } from '@testing-library/react'
import { ToastRegion } from '../../components/toast-region'
import type { ShownInventory } from '../../inventory/inventory-store'
import { inventoryStoresOf } from '../../inventory/inventory-stores'
import { createFakeBridge, postColumnsPort } from '../../test/fake-bridge'
import { columnMessages, entry } from '../../test/inventory-fixture'
import { renderWithApp, type RenderedApp } from '../../test/render-with-app'
import { snapshotOf } from '../../test/snapshot-fixture'
import { addRows } from '../choose-rows'
import { choosingDialogsOf, type ChoosingDialogKind } from './choosing-dialog-store'
import { ChoosingDialogs } from './choosing-dialogs'

export interface DialogApp extends RenderedApp {
  readonly open: (kind: ChoosingDialogKind, text?: string) => void
  /** Puts items into the draft as the list would. */
  readonly choose: (assetIds: readonly string[]) => void
  /** Asset ids in the tray's draft, in its order. */
  readonly drafted: () => readonly string[]
}

/** The dialogs over an inventory of these items; null: over none. */
export async function renderDialogs(entries: readonly unknown[] | null): Promise<DialogApp> {
  const bridge = createFakeBridge()
  bridge.openSnapshot.mockImplementation(async (_, openingId) => {
    const port = postColumnsPort(openingId)
    for (const message of columnMessages(entries ?? [])) port.send(message)
    return ok()
  })
  const app = renderWithApp(
    <>
      <ChoosingDialogs />
      <ToastRegion />
    </>,
    { bridge },
  )
  const { stores } = app
  const { inventory } = inventoryStoresOf(stores)
  await act(() => stores.deposits.getState().load())
  if (entries !== null) {
    act(() => inventory.getState().openSnapshot(snapshotOf({}, { id: 'one' })))
    await waitFor(() => shownIn(inventory.getState().inventory))
  }
  return {
    ...app,
    open: (kind, text) => act(() => choosingDialogsOf(stores).getState().open(kind, text)),
    choose: (assetIds) => {
      const shown = shownIn(inventory.getState().inventory)
      const rows = assetIds.map((assetId) => shown.columns.assetIds.indexOf(assetId))
      act(() => void addRows(stores, shown, rows))
    },
    drafted: () =>
      (stores.deposits.getState().open?.draft.items ?? []).map(({ assetId }) => assetId),
  }
}

function shownIn(inventory: ShownInventory | null): ShownInventory {
  if (inventory === null || inventory.end === null) throw new Error('Nothing is shown yet')
  return inventory
}

/** Five that may be chosen, of 5, 4, 3.50, 2 and 2 USD; one locked out by each of three reasons; one without a local price. */
export const pricedItems: readonly unknown[] = [
  entry('1', 'Five', { price: 5, price_local: 500 }),
  entry('2', 'Four', { price: 4, price_local: 400 }),
  entry('3', 'Three and a half', { price: 3.5, price_local: null }),
  entry('4', 'Two', { price: 2, price_local: 200 }),
  entry('5', 'Two', { price: 2, price_local: 200 }),
  entry('6', 'Not accepted', { price: 9, price_local: 900, disabled: true }),
  entry('7', 'Not tradable', { price: 9, price_local: 900, tradable: false }),
  entry('8', 'Priceless', { price: null }),
]

export const button = (name: string | RegExp) =>
  screen.getByRole<HTMLButtonElement>('button', { name })

/** What the dialog says in its live region. */
export function said(): string {
  const outputs = screen.getByRole('dialog').querySelectorAll('output')
  return [...outputs].map(({ textContent }) => textContent).join(' ')
}
