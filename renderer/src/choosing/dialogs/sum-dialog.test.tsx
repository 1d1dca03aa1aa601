import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { field } from '../../test/inventory-fixture'
import { button, pricedItems, renderDialogs, said } from './dialogs-fixture'

const select = (label: string) => screen.getByRole<HTMLSelectElement>('combobox', { name: label })
const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name })

async function openSum() {
  const app = await renderDialogs(pricedItems)
  app.open('sum')
  return app
}

describe('reaching a sum', () => {
  it('shows what it found before anything is added, then adds exactly that', async () => {
    const { user, drafted } = await openSum()
    await waitFor(() => expect(document.activeElement).toBe(field('Sum to reach')))
    await user.type(field('Sum to reach'), '7,5')
    await waitFor(() => expect(said()).toContain('exactly the sum'))
    expect(said()).toContain('2 items')
    expect(said()).toContain('7.50 USD')
    const listed = screen.getByRole('table', { name: 'Items that would be added' })
    expect(listed.textContent).toContain('Three and a half')
    expect(drafted()).toEqual([])
    await user.keyboard('{Enter}')
    expect([...drafted()].toSorted()).toEqual(['2', '3'])
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText(/2 items added to the draft/u)).toBeDefined()
  })

  it('follows the aim, and says on which side of the sum it is', async () => {
    const { user } = await openSum()
    await user.type(field('Sum to reach'), '8.80')
    await waitFor(() => expect(said()).toContain('0.20 USD over'))
    expect(said()).toContain('2 items')
    await user.click(radio(/not over/u))
    await waitFor(() => expect(said()).toContain('0.30 USD under'))
    expect(said()).toContain('8.50 USD')
    expect(said()).toContain('without going over')
  })

  it('says plainly what cannot be reached', async () => {
    const { user, drafted } = await openSum()
    await user.type(field('Sum to reach'), '100')
    await waitFor(() => expect(said()).toContain("can't be reached"))
    expect(said()).toContain('worth 16.50 USD, so 83.50 USD are missing')
    await user.keyboard('{Enter}')
    expect(drafted()).toEqual([])
    expect(button('Add all 5 all the same').disabled).toBe(false)
    await user.clear(field('Sum to reach'))
    await user.type(field('Sum to reach'), '1')
    await user.click(radio(/not over/u))
    await waitFor(() => expect(said()).toContain('each of these items alone is over it'))
    expect(button('Add to draft').disabled).toBe(true)
    await user.keyboard('{Enter}')
    expect(drafted()).toEqual([])
  })

  it('adds what is too little only by the button that says so, and then says where all of it is', async () => {
    const { user, drafted, open } = await openSum()
    await user.type(field('Sum to reach'), '100')
    await waitFor(() => expect(said()).toContain("can't be reached"))
    await user.click(button('Add all 5 all the same'))
    expect(drafted()).toHaveLength(5)
    open('sum')
    expect(radio(/^Shown items: 0 of 8 can be added, 5 are in the draft already/u).checked).toBe(
      true,
    )
    await user.type(field('Sum to reach'), '100')
    await waitFor(() =>
      expect(said()).toContain('all 5 of these items that could be added are in the draft already'),
    )
  })

  it('lets the draft count towards the sum, or not', async () => {
    const { user, choose, drafted } = await renderDialogs(pricedItems).then((app) => {
      app.choose(['1'])
      app.open('sum')
      return app
    })
    const counts = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Count the 1 item/u })
    expect(counts.checked).toBe(true)
    await user.type(field('Sum to reach'), '7')
    await waitFor(() => expect(said()).toContain('The draft then holds 2 items: 7.00 USD'))
    await user.click(counts)
    await waitFor(() => expect(said()).toContain('The draft then holds 3 items: 12.50 USD'))
    await user.click(counts)
    await user.clear(field('Sum to reach'))
    await user.type(field('Sum to reach'), '4.5')
    expect(said()).toContain('worth this sum already, and 0.50 USD more')
    expect(button('Add to draft').disabled).toBe(true)
    choose(['4'])
    expect(said()).toContain('2.50 USD more')
    expect(drafted()).toEqual(['1', '4'])
  })

  it('counts in the currency that was chosen, and says what has no price in it', async () => {
    const { user } = await openSum()
    await user.selectOptions(select('Price'), 'RUB')
    expect(screen.getByText('1 item has no price in RUB and is left out.')).toBeDefined()
    await user.type(field('Sum to reach'), '900')
    await waitFor(() => expect(said()).toContain('900.00 RUB'))
    expect(said()).toContain('exactly the sum')
  })

  it('names what is no amount', async () => {
    const { user } = await openSum()
    await user.type(field('Sum to reach'), '$100')
    expect(screen.getByText('Digits and a point alone, such as 1000.50')).toBeDefined()
    await user.clear(field('Sum to reach'))
    await user.type(field('Sum to reach'), '1,000')
    expect(screen.getByText('Without separators between thousands, such as 1000.50')).toBeDefined()
    await user.clear(field('Sum to reach'))
    await user.type(field('Sum to reach'), '0')
    expect(screen.getByText('More than zero')).toBeDefined()
  })

  it('adds nothing while findings about this inventory wait', async () => {
    const { user, stores, choose, drafted, open } = await renderDialogs(pricedItems)
    choose(['1'])
    const { origin } = stores.deposits.getState().open?.draft ?? {}
    if (origin === undefined) throw new Error('No draft began')
    const found = [{ kind: 'gone', assetId: '1' } as const]
    act(() => stores.deposits.getState().noteCheck(() => found, origin))
    open('sum')
    await user.type(field('Sum to reach'), '9')
    await waitFor(() => expect(said()).toContain('exactly'))
    expect(screen.getByRole('alert').textContent).toContain('First accept')
    await user.keyboard('{Enter}')
    expect(drafted()).toEqual(['1'])
  })
})
