import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { takeDeposits } from '../fakes/servers/independent-deposits'
import {
  startIndependentSkinsback,
  type IndependentSkinsback,
} from '../fakes/servers/independent-skinsback'
import { copiedBy } from './app/clipboard'
import { answerDialogs } from './app/file-dialogs'
import { killGroup } from './app/kill'
import { withProject } from './app/projects'
import { callBridge, type RunningApp } from './app/running-app'
import { filesHolding, writtenForms } from './app/secret-hunt'
import { steamUser } from './app/steam-user'
import { changedInventory, depositable, depositInventory } from './data/deposit-inventory'
import { assetId } from './data/mixed-inventory'
import { expect, test } from './fixtures'
import { DepositsPage } from './pages/deposits-page'
import { InventoryPage } from './pages/inventory-page'
import { LibraryPage } from './pages/library-page'

const credentials = { clientId: '90210', clientSecret: 'Marked-Secret-77ab41f0c9' } as const
const { steamId, tradeToken, tradeUrl } = steamUser

/** Answers with one inventory after the other, and takes deposits of the last one that it gave. */
async function startTaker(
  first = depositInventory,
): Promise<IndependentSkinsback & { readonly changeTo: (inventory: string) => void }> {
  const taking = (inventory: string) =>
    takeDeposits({ game: 'cs2', steamId, tradeToken, inventory })
  let answer = taking(first)
  const server = await startIndependentSkinsback({ ...credentials, answer: (seen) => answer(seen) })
  return {
    ...server,
    changeTo: (inventory) => {
      answer = taking(inventory)
    },
  }
}

/** What a merchant's backend does with a body, knowing nothing of the app. */
async function create({ endpoint }: IndependentSkinsback, body: string): Promise<unknown> {
  const reply = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'x-client-id': credentials.clientId,
      'x-client-secret': credentials.clientSecret,
      'content-type': 'application/json',
    },
    body,
  })
  return reply.json()
}

/** Hands that count what they press. */
function countedKeys({ keyboard }: Page) {
  let presses = 0
  return {
    press: async (keys: string) => {
      presses += 1
      await keyboard.press(keys)
    },
    presses: () => presses,
  }
}

async function startShop(launch: () => Promise<RunningApp>, server: IndependentSkinsback) {
  const app = await launch()
  await withProject(app.page, { name: 'Shop', endpoint: server.endpoint, ...credentials })
  return { app, inventory: new InventoryPage(app.page), deposits: new DepositsPage(app.page) }
}

test('from an inventory to a checked body in under ten key presses, fetched or imported', async ({
  launch,
  dataFolder,
}) => {
  const server = await startTaker()
  try {
    const { app, inventory, deposits } = await startShop(launch, server)
    await inventory.fetchInventory({ game: 'CS2', tradeUrl })
    const keys = countedKeys(app.page)
    await keys.press('ControlOrMeta+f')
    await keys.press('ArrowDown')
    await keys.press('Shift+D')
    await deposits.trayShows(3, depositable.usd)
    await keys.press('ControlOrMeta+g')
    await keys.press('F5')
    await expect(deposits.frame.notifications).toContainText('Nothing has changed')
    await expect(deposits.tray).toContainText('Ready')
    const body = await copiedBy(app, () => keys.press('ControlOrMeta+Shift+C'))
    expect(keys.presses()).toBeLessThan(10)
    expect(JSON.parse(body)).toMatchObject({
      method: 'create_from_user_inventory',
      item_asset_ids: depositable.ids,
    })
    expect(await create(server, body)).toMatchObject({ status: 'success' })
    expect(await create(server, body)).toMatchObject({ error_message: 'order_id_already_exists' })

    // The other forms, none of which holds what must stay here.
    await app.page.keyboard.press('ControlOrMeta+4')
    for (const form of ['curl', 'PHP', 'Node'] as const) {
      await deposits.chooseForm(form)
      const button = deposits.handOver.getByRole('button', { name: `Copy ${form}` })
      const snippet = await copiedBy(app, () => button.click())
      for (const id of depositable.ids) expect(snippet).toContain(id)
      expect(snippet).toContain(tradeToken)
      for (const secret of writtenForms(credentials.clientSecret)) {
        expect(Buffer.from(snippet).includes(secret)).toBe(false)
      }
    }
    const draftFile = path.join(dataFolder, 'order.draft.json')
    await answerDialogs(app.electron, { save: draftFile })
    await app.page.keyboard.press('ControlOrMeta+s')
    await expect(deposits.frame.notifications).toContainText('Saved as order.draft.json')
    expect(await readFile(draftFile, 'utf8')).not.toContain(tradeToken)
    const exported = path.join(dataFolder, 'inventory.json')
    await exportNewest(app, exported)

    const elsewhere = await test.step('an import, on another machine', async () => {
      const there = () => launch({ dataFolder: path.join(dataFolder, 'elsewhere') })
      const shop = await startShop(there, server)
      const library = new LibraryPage(shop.app.page)
      await library.open()
      await answerDialogs(shop.app.electron, { open: [exported] })
      await shop.app.page.getByRole('button', { name: 'Import…' }).first().click()
      await shop.inventory.isLoaded()
      await expect(shop.inventory.rows().first()).toBeFocused()
      return shop
    })
    const hands = countedKeys(elsewhere.app.page)
    await hands.press('Shift+D')
    await elsewhere.deposits.trayShows(3, depositable.usd)
    await hands.press('ControlOrMeta+g')
    await hands.press('ControlOrMeta+Shift+C')
    await expect(elsewhere.deposits.frame.notifications).toContainText('Give the trade token')
    await expect(elsewhere.deposits.tradeToken).toBeFocused()
    await elsewhere.app.electron.evaluate(
      ({ clipboard }, text) => clipboard.writeText(text),
      tradeUrl,
    )
    await hands.press('ControlOrMeta+v')
    await hands.press('F5')
    await expect(elsewhere.deposits.frame.notifications).toContainText('Nothing has changed')
    const second = await copiedBy(elsewhere.app, () => hands.press('ControlOrMeta+Shift+C'))
    expect(hands.presses()).toBeLessThan(10)
    expect(await create(server, second)).toMatchObject({ status: 'success' })

    await test.step('the file of the first draft opens there', async () => {
      const { page } = elsewhere.app
      await page.getByLabel('Draft file', { exact: true }).setInputFiles(draftFile)
      const dialog = page.getByRole('dialog', { name: 'Draft opened' })
      await expect(dialog).toContainText('3 items were taken over')
      await dialog.getByRole('button', { name: 'Close' }).last().click()
      await expect(elsewhere.deposits.drafts.getByRole('option')).toHaveCount(2)
      expect(await elsewhere.deposits.orderId.inputValue()).toBe(
        (JSON.parse(body) as { readonly order_id: string }).order_id,
      )
    })
    for (const file of [tradeToken, credentials.clientSecret]) {
      expect(await filesHolding(dataFolder, file)).toEqual([])
    }
  } finally {
    await server.close()
  }
})

test('a draft outlives a power cut, is checked, used and recorded', async ({
  launch,
  dataFolder,
}) => {
  const server = await startTaker()
  try {
    const first = await startShop(launch, server)
    await test.step('two drafts, and one order id for one of them', async () => {
      const { inventory, deposits } = first
      await inventory.fetchInventory({ game: 'CS2', tradeUrl })
      await inventory.row(assetId(0)).click()
      await inventory.page.keyboard.press('d')
      await deposits.open()
      await deposits.typeOrderId('order-1')
      await inventory.open()
      await inventory.fetchInventory({})
      await inventory.rows().first().press('Shift+D')
      await deposits.open()
      await expect(deposits.drafts.getByRole('option')).toHaveCount(2)
      await deposits.typeOrderId('order-1')
      await expect(deposits.handOver).toContainText(
        'Another draft of the project has this order id',
      )
      await deposits.typeOrderId('order-2')
      await deposits.trayShows(3, depositable.usd)
      await expect(deposits.tray).toContainText('order-2')
      // Kept as it changes: no more time than a disk needs.
      await expect
        .poll(async () => JSON.stringify(await callBridge(first.app.page, 'readDeposits')))
        .toContain('order-2')
    })
    await killGroup(first.app.electron)

    const app = await launch()
    const deposits = new DepositsPage(app.page)
    await test.step('changes are accepted one by one or together', async () => {
      await deposits.trayShows(3, depositable.usd)
      await expect(deposits.tray).toContainText('order-2')
      await deposits.open()
      await deposits.typeTradeToken(tradeToken)
      await expect(deposits.tray).toContainText('Ready')
      server.changeTo(changedInventory)
      await app.page.keyboard.press('F5')
      await expect(deposits.findings.getByRole('row')).toHaveCount(3)
      await expect(deposits.finding('Karambit')).toContainText('No longer tradable')
      await expect(deposits.finding('Slate')).toContainText('4.50→4.75')
      await expect(deposits.tray).not.toContainText('Ready')
      await app.page.keyboard.press('ControlOrMeta+Shift+C')
      await expect(deposits.frame.notifications).toContainText('Accept what the check found')
      await app.page.getByRole('button', { name: /^Accept: P250/u }).click()
      await deposits.trayShows(2, '1,254.60')
      await deposits.acceptAll()
      await deposits.trayShows(1, '4.75')
      await expect(deposits.tray).toContainText('Ready')
    })
    const body = await copiedBy(app, () => app.page.keyboard.press('ControlOrMeta+Shift+C'))
    expect(await create(server, body)).toMatchObject({ status: 'success' })

    await test.step('recorded, found, saved as CSV, and read-only', async () => {
      await deposits.markAsCreated('tx-42', 'paid out')
      await expect(deposits.tray).toHaveCount(0)
      await deposits.showTab('Ledger')
      await deposits.ledgerSearch.fill('tx-42 slate')
      await expect(deposits.ledger.getByRole('option')).toHaveCount(1)
      const file = path.join(dataFolder, 'ledger.csv')
      await answerDialogs(app.electron, { save: file })
      await app.page.getByRole('button', { name: 'Save as CSV…' }).click()
      await expect(deposits.frame.notifications).toContainText('1 deposit saved as ledger.csv')
      expect(await readFile(file, 'utf8')).toMatch(/order-2.*tx-42.*4\.75.*paid out/u)
      await deposits.ledger.getByRole('option').click()
      await expect(app.page.getByText('This draft is read-only').first()).toBeVisible()
      await expect(deposits.items.getByRole('row')).toHaveCount(1)
      await expect(deposits.items.getByRole('button', { name: /out$/u })).toHaveCount(0)
      await expect(deposits.orderId).toHaveCount(0)
      await deposits.ledgerSearch.fill('nothing like it')
      await expect(app.page.getByText('No deposit matches')).toBeVisible()
    })
    await test.step('its order id is used up', async () => {
      await deposits.showTab('Drafts')
      await deposits.drafts.getByRole('option').click()
      await deposits.typeOrderId('order-2')
      await expect(deposits.handOver).toContainText(
        'Another draft of the project has this order id',
      )
    })
  } finally {
    await server.close()
  }
})

async function exportNewest({ page, electron }: RunningApp, file: string) {
  const library = await callBridge(page, 'readLibrary')
  if (!library.ok) throw new Error(library.error.kind)
  const { snapshots } = JSON.parse(library.value) as {
    readonly snapshots: readonly { readonly id: string; readonly takenAt: number }[]
  }
  const [newest] = snapshots.toSorted((left, right) => right.takenAt - left.takenAt)
  await answerDialogs(electron, { save: file })
  const order = {
    snapshotIds: [newest?.id ?? ''],
    rows: null,
    format: 'json',
    columns: [],
  } as const
  const reply = await callBridge(page, 'exportSnapshots', order, 'export-newest')
  if (!reply.ok) throw new Error(reply.error.kind)
}
