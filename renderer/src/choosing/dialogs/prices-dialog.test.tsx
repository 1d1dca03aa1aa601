import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { field } from '../../test/inventory-fixture'
import { button, pricedItems, renderDialogs, said } from './dialogs-fixture'

describe('choosing by price', () => {
  it('counts live what lies within the bounds, and what of it cannot be chosen', async () => {
    const { user, open, choose, drafted } = await renderDialogs(pricedItems)
    choose(['1'])
    open('prices')
    expect(button('Add to draft').disabled).toBe(true)
    await user.type(field('At least'), '3,5')
    expect(said()).toContain('2 items to add')
    expect(said()).toContain('7.50 USD')
    expect(said()).toContain("2 can't be chosen: 1 not accepted, 1 not tradable")
    expect(said()).toContain('1 more is in the draft already')
    await user.type(field('At most'), '4')
    await user.keyboard('{Enter}')
    expect(drafted()).toEqual(['1', '2', '3'])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('takes what lies within the bounds out of the draft', async () => {
    const { user, open, choose, drafted } = await renderDialogs(pricedItems)
    choose(['1', '2', '4'])
    open('prices')
    await user.type(field('At most'), '4')
    await user.click(button('Take 2 out of the draft'))
    expect(drafted()).toEqual(['1'])
    expect(screen.getByText('2 items taken out of the draft')).toBeDefined()
  })

  it('adds nothing by bounds that make no sense', async () => {
    const { user, open, drafted } = await renderDialogs(pricedItems)
    open('prices')
    await user.type(field('At most'), '2')
    await user.type(field('At least'), '5{Enter}')
    expect(screen.getByText('Over the maximum')).toBeDefined()
    expect(drafted()).toEqual([])
  })
})
