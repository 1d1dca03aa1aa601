import { noLocks, type DepositDraft, type DraftId } from '@shared/domain/deposit-draft'
import { fail, ok } from '@shared/result'
import type { DepositsView } from '@shared/ipc-contract'
import { jsonText } from '@shared/json-text'
import { act, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import { draftIdOf, draftItemOf, draftOf } from '../../../../tests/fakes/draft-fixture'
import { createFakeBridge } from '../../test/fake-bridge'
import { giveElementsSize } from '../../test/inventory-fixture'
import { renderWithApp } from '../../test/render-with-app'
import { LedgerList } from './ledger-list'

beforeAll(giveElementsSize)

function deposit(number: number, facts: Partial<DepositDraft> = {}): DepositDraft {
  return draftOf({
    id: draftIdOf(number),
    orderId: `order-${String(number)}`,
    items: [draftItemOf(String(number), { price: '0.1' })],
    record: { transactionId: `tx-${String(number)}`, createdAt: number * 60_000, note: '' },
    ...facts,
  })
}

const shownIds: DraftId[] = []

function Ledger() {
  const [selected, select] = useState<DraftId | null>(null)
  return (
    <LedgerList
      selectedId={selected}
      onShow={(id) => {
        shownIds.push(id)
        select(id)
      }}
    />
  )
}

async function renderLedger(drafts: readonly DepositDraft[]) {
  const bridge = createFakeBridge()
  const settings = { locks: noLocks, priceAgeLimit: null }
  bridge.readDeposits.mockResolvedValue(
    ok(jsonText<DepositsView>({ drafts, setAside: [], settings })),
  )
  shownIds.length = 0
  const app = renderWithApp(<Ledger />, { bridge })
  await act(() => app.stores.deposits.getState().load())
  return app
}

const entries = () => screen.getAllByRole('option').map((entry) => entry.textContent)
const search = () => screen.getByRole('textbox', { name: 'Search deposits' })

describe('the ledger', () => {
  it('says that there is nothing yet, also where there are drafts', async () => {
    await renderLedger([draftOf({ orderId: 'still open' })])
    expect(screen.getByText('No deposits yet')).toBeTruthy()
    expect(document.body.textContent).not.toContain('still open')
  })

  it('shows the latest first, finds by every word, and counts and sums what is shown', async () => {
    const bad = deposit(3, { orderId: 'a\u202Eb', items: [draftItemOf('x', { price: '0.2' })] })
    const { user } = await renderLedger([deposit(1), bad, deposit(2)])
    expect(entries()).toHaveLength(3)
    expect(entries()[0]).toContain('tx-3')
    expect(entries()[0]).not.toContain('\u202E')
    expect(entries()[0]).toContain('No Steam user')
    expect(entries()[2]).toContain('order-1')
    expect(entries()[2]).toContain('0.10 USD')
    expect(screen.getByRole('status').textContent).toBe('3 of 3 deposits0.40 USD')

    await user.click(search())
    await user.keyboard('tx-1 BIG')
    expect(entries()).toHaveLength(1)
    expect(screen.getByRole('status').textContent).toBe('1 of 3 deposits0.10 USD')
    await user.keyboard(' nothing like it')
    expect(screen.getByText('No deposit matches')).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save as CSV…' }).disabled).toBe(
      true,
    )
    await user.keyboard('{Escape}')
    expect(entries()).toHaveLength(3)
  })

  it('leads by keys from the search through the list, and shows where one stops', async () => {
    const { user } = await renderLedger([1, 2, 3].map((number) => deposit(number)))
    await user.click(search())
    await user.keyboard('{ArrowDown}{Enter}{ArrowDown}{End}{ArrowDown}')
    expect(shownIds).toEqual([3, 2, 1, 1].map(draftIdOf))
    const selected = screen.getByRole('option', { selected: true })
    expect(selected).toBe(document.activeElement)
    expect(selected.getAttribute('aria-posinset')).toBe('3')
  })

  it('saves what is shown as CSV, and says what did not work', async () => {
    const { bridge, user } = await renderLedger([1, 2, 3].map((number) => deposit(number)))
    await user.click(search())
    await user.keyboard('order-2')
    bridge.saveText.mockResolvedValueOnce(fail({ kind: 'disk-full' }))
    await user.click(screen.getByRole('button', { name: 'Save as CSV…' }))
    const notice = within(await screen.findByRole('alert'))
    expect(notice.getByText('The ledger was not saved')).toBeTruthy()
    await user.click(notice.getByRole('button', { name: 'Try again' }))

    expect(screen.queryByRole('alert')).toBeNull()
    const [file] = bridge.saveText.mock.calls[1] ?? []
    expect(file?.suggestedName).toMatch(/^deposits-\d{4}-\d{2}-\d{2}\.csv$/u)
    expect(file?.kind).toBe('csv')
    expect(file?.text).toContain('order-2')
    expect(file?.text).not.toContain('order-1')
  })

  it('draws a few of thousands', async () => {
    const many = Array.from({ length: 5000 }, (_, number) => deposit(number + 1))
    const { user } = await renderLedger(many)
    expect(entries().length).toBeLessThan(40)
    expect(screen.getByRole('status').textContent).toBe('5,000 of 5,000 deposits500.00 USD')
    await user.click(search())
    await user.keyboard('order-4999')
    expect(entries()).toHaveLength(1)
  })
})
