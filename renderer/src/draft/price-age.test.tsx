import { noLocks } from '@shared/domain/deposit-draft'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { fail } from '@shared/result'
import { afterEach, expect, it, vi } from 'vitest'
import { renderWithApp } from '../test/render-with-app'
import { PriceAge } from './price-age'

afterEach(() => {
  vi.useRealTimers()
})

const minute = 60_000

async function renderAge(takenAt: number) {
  const app = renderWithApp(<PriceAge takenAt={takenAt} />)
  await act(async () => app.stores.deposits.getState().load())
  return app
}

it('goes on by itself, and warns by word over the limit', async () => {
  vi.useFakeTimers({ now: 1_700_000_000_000 })
  const { stores } = await renderAge(Date.now() - 9 * minute)
  await act(async () => {
    await stores.deposits.getState().saveSettings({ locks: noLocks, priceAgeLimit: 10 })
  })
  screen.getByText('Prices: 9 minutes ago')
  await act(async () => vi.advanceTimersByTimeAsync(minute))
  screen.getByText('Prices: 10 minutes ago')
  await act(async () => vi.advanceTimersByTimeAsync(minute / 2))
  const age = screen.getByRole('button', { name: 'Old prices: 10 minutes ago' })
  expect(age.dataset['warns']).toBe('true')
})

it('compares a new answer with the clock of then', async () => {
  vi.useFakeTimers({ now: 1_700_000_000_000 })
  const { rerender } = await renderAge(Date.now())
  vi.setSystemTime(Date.now() + minute / 4)
  rerender(<PriceAge takenAt={Date.now()} />)
  screen.getByText('Prices: just now')
})

it('says that a clock was set back', async () => {
  await renderAge(Date.now() + 60 * minute)
  screen.getByText('Prices: wrong clock')
})

it('takes a limit, keeps the locks, and refuses what is none', async () => {
  const { user, bridge, stores } = await renderAge(Date.now() - 45 * minute)
  const locks = { assetIds: ['7'], names: [] }
  await act(async () => {
    await stores.deposits.getState().saveSettings({ locks, priceAgeLimit: null })
  })
  await user.click(screen.getByRole('button', { name: 'Prices: 45 minutes ago' }))
  const field = await screen.findByLabelText('Warn after … minutes')
  fireEvent.change(field, { target: { value: '0' } })
  await user.click(screen.getByRole('button', { name: 'Save' }))
  screen.getByText('A whole number of minutes, 1 or more')
  expect(bridge.saveDepositSettings).toHaveBeenCalledTimes(1)

  bridge.saveDepositSettings.mockResolvedValueOnce(fail({ kind: 'disk-full' }))
  fireEvent.change(field, { target: { value: '30' } })
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('The limit was not saved')
  screen.getByText('Prices: 45 minutes ago')

  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Old prices: 45 minutes ago')
  expect(bridge.saveDepositSettings).toHaveBeenLastCalledWith({ locks, priceAgeLimit: 30 })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
