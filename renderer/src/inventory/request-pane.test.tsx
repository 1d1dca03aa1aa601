import { fail } from '@shared/result'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { projectView, sandboxProject, startState } from '../test/fake-bridge'
import {
  fetchItems,
  field,
  giveElementsSize,
  renderInventory,
  someItems,
  tradeUrl,
  typeTradeUrl,
} from '../test/inventory-fixture'
import { savingDelay } from '../stores/preferences-store'
import { followSandboxLink, sandboxLink } from './sandbox-link'

// A whole screen is drawn many times over, also on machines that are busy.
vi.setConfig({ testTimeout: 30_000 })

beforeEach(giveElementsSize)

const users = [
  {
    kind: { kind: 'count', items: 1000 } as const,
    tradeUrl: 'https://steamcommunity.com/tradeoffer/new/?partner=10&token=items-1k',
    steamId: '76561197960265738',
  },
  {
    kind: { kind: 'error', message: 'user_not_tradable' } as const,
    tradeUrl: 'https://steamcommunity.com/tradeoffer/new/?partner=11&token=errornot',
    steamId: '76561197960265739',
  },
]

describe('the request form', () => {
  it('fills Steam ID and token from a Trade URL, and sends it all on Enter', async () => {
    const app = renderInventory(
      someItems,
      startState({ projects: [projectView({ defaultCurrency: 'eur' })] }),
    )
    await app.user.selectOptions(field('Game'), 'Dota 2')
    await app.user.type(field('Price multiplier'), '1.5')
    await fetchItems(app)
    expect(field('Steam ID').value).toBe('76561198827262007')
    expect(field('Trade token').value).toBe('aBcD_12-')
    expect(app.bridge.fetchInventory.mock.calls[0]?.[0]).toEqual({
      projectId: 'project-1',
      game: 'dota2',
      steamId: '76561198827262007',
      tradeToken: 'aBcD_12-',
      currency: 'eur',
      multiplier: '1.5',
      customCurrency: '',
      customCurrencyRate: '',
    })
  })

  it.each(['Trade URL', 'Steam ID', 'Trade token'])(
    'takes a Trade URL that is pasted into %s, with white space around it',
    async (label) => {
      const { user } = renderInventory()
      await user.type(field(label), 'x')
      await user.paste(`  \n${tradeUrl}\n `)
      expect(field('Trade URL').value).toBe(tradeUrl)
      expect(field('Steam ID').value).toBe('76561198827262007')
      expect(field('Trade token').value).toBe('aBcD_12-')
    },
  )

  it('flags a Steam ID that does not fit the Trade URL, and sends nothing', async () => {
    const { user, bridge } = renderInventory()
    await typeTradeUrl(user)
    await user.clear(field('Steam ID'))
    await user.type(field('Steam ID'), '76561198000000001')
    expect(field('Steam ID').getAttribute('aria-invalid')).toBe('true')
    screen.getByText(/not the Steam ID of the Trade URL/u)
    await user.click(screen.getByRole('button', { name: 'Fetch inventory' }))
    expect(document.activeElement).toBe(field('Steam ID'))
    expect(bridge.fetchInventory).not.toHaveBeenCalled()
  })

  it.each([
    ['https://example.com/', /address at steamcommunity/u],
    ['https://steamcommunity.com/id/a', /no Trade URL/u],
    ['https://steamcommunity.com/tradeoffer/new/?partner=1', /has no token/u],
    ['https://steamcommunity.com/tradeoffer/new/?token=aBcD_12-', /has no partner/u],
    ['hello', /This is no Trade URL/u],
  ])('says what is wrong with %s', async (typed, words) => {
    const { user } = renderInventory()
    await user.click(field('Trade URL'))
    await user.paste(typed)
    screen.getByText(words)
  })

  it('names every problem at its field, leads to the first and keeps what was typed', async () => {
    const { user, bridge } = renderInventory()
    await user.type(field('Price multiplier'), '9')
    await user.type(field('Custom currency'), 'GEM')
    await user.type(field('Steam ID'), '12{Enter}')
    screen.getByText(/17 digits/u)
    screen.getByText(/or type the token/u)
    screen.getByText(/between 0.5 and 2/u)
    screen.getByText(/needs its rate/u)
    expect(document.activeElement).toBe(field('Steam ID'))
    expect(field('Price multiplier').value).toBe('9')
    expect(bridge.fetchInventory).not.toHaveBeenCalled()
    await user.clear(field('Price multiplier'))
    expect(screen.queryByText(/between 0.5 and 2/u)).toBeNull()
  })

  it('masks the token until it is asked to show it', async () => {
    const { user } = renderInventory()
    expect(field('Trade token').type).toBe('password')
    await user.click(screen.getByRole('button', { name: 'Show the token' }))
    expect(field('Trade token').type).toBe('text')
  })

  it('keeps the token, and the Trade URL that holds it, only if it is asked to', async () => {
    const { user, bridge, stores } = renderInventory()
    await typeTradeUrl(user)
    await stores.preferences.getState().saveNow()
    expect(JSON.stringify(bridge.savePreferences.mock.calls)).not.toContain('aBcD_12-')
    expect(stores.preferences.getState().preferences.form.steamId).toBe('76561198827262007')

    await user.click(screen.getByRole('checkbox', { name: 'Keep the token' }))
    await stores.preferences.getState().saveNow()
    expect(bridge.savePreferences.mock.lastCall?.[0].form.tradeToken).toBe('aBcD_12-')

    await user.click(screen.getByRole('checkbox', { name: 'Keep the token' }))
    await waitFor(() => expect(bridge.savePreferences).toHaveBeenCalledTimes(3), {
      timeout: savingDelay * 4,
    })
    expect(JSON.stringify(bridge.savePreferences.mock.lastCall)).not.toContain('aBcD_12-')
    expect(field('Trade token').value).toBe('aBcD_12-')
  })
})

describe('a running fetch', () => {
  it('tells its stage, is not sent twice, and ends with Cancel', async () => {
    const { user, bridge } = renderInventory()
    bridge.fetchInventory.mockImplementation(() => new Promise(() => undefined))
    await typeTradeUrl(user)
    await user.keyboard('{Enter}{Enter}')
    expect(bridge.fetchInventory).toHaveBeenCalledTimes(1)
    const callId = bridge.fetchInventory.mock.calls[0]?.[2] ?? ''
    bridge.emit('callProgress', { callId, stage: { kind: 'receiving', bytes: 1_400_000 } })
    await screen.findByText('Receiving, 1.4 MB')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(bridge.cancelCall).toHaveBeenCalledWith(callId)
    await screen.findByText('Cancelling')
  })

  it('ends with Escape, and is no failure', async () => {
    const { user, bridge } = renderInventory()
    let answer: (reply: ReturnType<typeof fail<{ kind: 'cancelled' }>>) => void = () => undefined
    bridge.fetchInventory.mockImplementation(() => new Promise((resolve) => (answer = resolve)))
    await typeTradeUrl(user)
    await user.keyboard('{Enter}')
    await user.keyboard('{Escape}')
    expect(bridge.cancelCall).toHaveBeenCalledTimes(1)
    answer(fail({ kind: 'cancelled' }))
    await screen.findByText('No inventory yet')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('a sandbox project', () => {
  const start = startState({ projects: [sandboxProject], sandboxUsers: users })

  it('offers its Steam users by what they stand for', async () => {
    const { user } = renderInventory(someItems, start)
    await user.selectOptions(field('Sandbox inventory'), '1,000 items')
    expect(field('Steam ID').value).toBe('76561197960265738')
    await user.selectOptions(field('Sandbox inventory'), 'Error user_not_tradable')
    expect(field('Trade token').value).toBe('errornot')
  })

  it('names none of them for a Steam ID whose token did not come back', () => {
    const { preferences } = start
    const form = { ...preferences.form, projectId: 'sandbox', steamId: users[0]?.steamId ?? '' }
    renderInventory(someItems, { ...start, preferences: { ...preferences, form } })
    expect(field('Sandbox inventory').value).toBe('')
    screen.getByRole('option', { name: /^Choose what/u })
  })

  it('brings its first Steam user when it is chosen, and takes it away when it is left', async () => {
    const { user } = renderInventory(someItems, {
      ...start,
      projects: [projectView(), sandboxProject],
    })
    await user.selectOptions(field('Project'), 'Sandbox')
    expect(field('Trade URL').value).toBe(users[0]?.tradeUrl)
    expect(field('Sandbox inventory').value).toBe(users[0]?.tradeUrl)
    await user.selectOptions(field('Project'), 'Main shop')
    for (const label of ['Trade URL', 'Steam ID', 'Trade token']) {
      expect(field(label).value).toBe('')
    }
  })

  it('fetches its first Steam user when the address asks for it', async () => {
    const { bridge, stores } = renderInventory(someItems, start)
    await followSandboxLink(stores, '')
    expect(bridge.trySandbox).not.toHaveBeenCalled()
    await followSandboxLink(stores, sandboxLink)
    expect(bridge.fetchInventory.mock.calls[0]?.[0]).toMatchObject({
      projectId: 'sandbox',
      steamId: '76561197960265738',
      tradeToken: 'items-1k',
    })
    await screen.findByText('4 of 4 items')
    await waitFor(() => expect(document.documentElement.dataset['inventory']).toBe('ready'))
  })
})

it('a secret that turned out to be gone is noted with its project, and leads to it', async () => {
  const { user, bridge, stores } = renderInventory()
  bridge.fetchInventory.mockResolvedValueOnce(fail({ kind: 'client-secret-vanished' }))
  await typeTradeUrl(user)
  await user.keyboard('{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Open the project' }))
  expect(stores.projects.getState().projects[0]?.secret).toBe('lost')
  expect(stores.screen.getState().screen).toBe('projects')
})

it('the details of a failure say when, where and for whom, without the token', async () => {
  const { user, bridge } = renderInventory()
  bridge.fetchInventory.mockResolvedValueOnce(fail({ kind: 'timed-out', seconds: 30 }))
  await typeTradeUrl(user)
  await user.keyboard('{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Copy details' }))
  const text = bridge.copyText.mock.calls[0]?.[0] ?? ''
  expect(text).toMatch(/^time: 20\d\d-\d\d-\d\dT[\d:.]+Z$/mu)
  expect(text).toContain('project: Main shop\nAPI endpoint: skinsback.com\ngame: cs2')
  expect(text).toContain('Steam ID: 76561198827262007')
  expect(text).not.toContain('aBcD_12-')
})

it('a failure is an alert over the old items, and can be tried again', async () => {
  const app = renderInventory()
  await fetchItems(app)
  app.bridge.fetchInventory.mockResolvedValueOnce(
    fail({
      kind: 'api-error',
      error: { name: 'user_inventory_is_hidden', code: '6', message: 'user_inventory_is_hidden' },
    }),
  )
  fireEvent.submit(screen.getByRole('form', { name: 'Inventory request' }))
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('user_inventory_is_hidden')
  screen.getByText('4 of 4 items')
  expect(field('Trade URL').value).toBe(tradeUrl)
  await app.user.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  expect(app.bridge.fetchInventory).toHaveBeenCalledTimes(3)
})
