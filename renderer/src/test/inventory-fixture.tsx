import { createItemColumnsBuilder } from '@shared/domain/item-columns-builder'
import type { ColumnsMessage, StartState } from '@shared/ipc-contract'
import { ok } from '@shared/result'
import { act, screen } from '@testing-library/react'
import { InventoryScreen } from '../inventory/inventory-screen'
import { createFakeBridge, postColumnsPort, startState, type FakeBridge } from './fake-bridge'
import { renderWithApp, type RenderedApp } from './render-with-app'

export const tradeUrl =
  'https://steamcommunity.com/tradeoffer/new/?partner=866996279&token=aBcD_12-'

/** Four items: one of each depositability. */
export const someItems: readonly unknown[] = [
  entry('11', 'AK-47 | Redline', { price: 10.1, price_local: 1000 }),
  entry('22', 'AWP | Asiimov', { price: 20.25, price_local: 2000, disabled: true }),
  entry('33', 'Glock-18 | Fade', { price: 30, price_local: 3000, tradable: false }),
  entry('44', 'Sticker | Crown', { price: null, stickers: ['Titan (Holo)'], float: 0.5 }),
]

/** An item as SkinsBack sends it. */
export function entry(
  assetId: string,
  name: string,
  { tradable = true, ...change }: Readonly<Record<string, unknown>> = {},
) {
  return {
    name,
    price: 1,
    price_local: 90,
    multiplied_price_local: 99,
    disabled: false,
    item: { asset_id: assetId, class_id: `7${assetId}`, app_id: 730, icon_url: 'abc', tradable },
    ...change,
  }
}

/** The messages that the utility process sends for these items. */
export function columnMessages(entries: readonly unknown[]): readonly ColumnsMessage[] {
  const builder = createItemColumnsBuilder()
  for (const [place, one] of entries.entries()) builder.add(one, { offset: place, length: 1 })
  return [
    { kind: 'chunk', chunk: builder.takeChunk() },
    { kind: 'end', report: builder.report(), currencyLocal: 'rub' },
  ]
}

/** The part of happy-dom's own API that sizes its window. */
interface HappyWindow {
  readonly setViewport: (size: { readonly width: number; readonly height: number }) => void
}

export interface ShownScreen extends RenderedApp {
  readonly bridge: FakeBridge
}

/** The screen on a wide window, over a main process that answers every fetch with the given items. */
export function renderInventory(
  entries: readonly unknown[] = someItems,
  start: StartState = startState(),
): ShownScreen {
  const { happyDOM } = window as unknown as { readonly happyDOM: HappyWindow }
  happyDOM.setViewport({ width: 1440, height: 900 })
  const bridge = createFakeBridge(start)
  bridge.openSnapshot.mockImplementation(async (_, openingId) => {
    const port = postColumnsPort(openingId)
    for (const message of columnMessages(entries)) port.send(message)
    return ok()
  })
  bridge.readRawItem.mockImplementation(async (_, { offset }) =>
    ok(JSON.stringify(entries[offset])),
  )
  return renderWithApp(<InventoryScreen />, { start, bridge })
}

/** Pastes a Trade URL and fetches; resolves when the items are there. */
export async function fetchItems({ user }: Pick<ShownScreen, 'user'>): Promise<void> {
  await typeTradeUrl(user)
  await user.keyboard('{Enter}')
  await screen.findByText(/^\d+ of \d+ items?$/u)
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 30))
  })
}

/** Pasted, as a person does it: typing it is slow in a test, too. */
export async function typeTradeUrl(user: ShownScreen['user']): Promise<void> {
  await user.click(field('Trade URL'))
  await user.paste(tradeUrl)
}

export function field(label: string): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>(label, { exact: true })
}

/** Names of the items in the list, from top to bottom. */
export function listedNames(): readonly string[] {
  // While nothing matches, the rows of before stand behind the words for it.
  return [...document.querySelectorAll<HTMLElement>('[data-row]')]
    .filter((row) => row.closest('[aria-hidden]') === null)
    .map((row) => row.querySelector('bdi')?.textContent ?? '')
}

/** A page without layout draws no rows: gives every element the size of a list. */
export function giveElementsSize(): void {
  for (const [property, size] of [
    ['offsetHeight', 600],
    ['clientHeight', 600],
    ['offsetWidth', 900],
    ['clientWidth', 900],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, property, { configurable: true, get: () => size })
  }
}
