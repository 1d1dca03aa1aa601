import { startIndependentSkinsback } from '../fakes/servers/independent-skinsback'
import { mixedInventory } from './data/mixed-inventory'
import { steamUser } from './app/steam-user'
import { expect, test } from './fixtures'
import { InventoryPage } from './pages/inventory-page'
import { ProjectsPage } from './pages/projects-page'

const credentials = { clientId: '90210', clientSecret: 'signed-call-test-secret' } as const

const everyField = {
  game: 'Dota 2',
  tradeUrl: steamUser.tradeUrl,
  currency: 'EUR',
  multiplier: '1.25',
  customCurrency: 'COIN',
  customCurrencyRate: '92.5',
} as const

const everyParameter = {
  method: 'user_inventory',
  game: 'dota2',
  steam_id: steamUser.steamId,
  trade_token: steamUser.tradeToken,
  currency: 'eur',
  custom_multiplier: '1.25',
  custom_currency: 'COIN',
  custom_currency_rate: '92.5',
} as const

for (const authentication of ['Signature', 'Headers'] as const) {
  test(`a server that knows nothing of the app accepts its calls by ${authentication}`, async ({
    launch,
  }) => {
    const server = await startIndependentSkinsback({
      ...credentials,
      answer: () => ({ body: mixedInventory }),
    })
    try {
      const { page } = await launch()
      const projects = new ProjectsPage(page)
      await projects.addProject({
        name: 'Signed',
        endpoint: server.endpoint,
        authentication,
        ...credentials,
      })
      await projects.checkConnection()
      await expect(projects.connection).toContainText('accepted the Client ID')
      await expect(projects.connection).toContainText('Found, stored in the keychain')
      await expect(projects.connection).toContainText(
        authentication === 'Signature' ? 'method:user_inventory;' : 'Nothing is signed',
      )
      await expect(projects.connection).not.toContainText(credentials.clientSecret)

      const inventory = new InventoryPage(page)
      await inventory.open()
      await inventory.fetchInventory(everyField)
      await inventory.showsCount(8, 8)

      const sent = server.requests.at(-1)
      expect(sent).toMatchObject({ verdict: 'accepted', method: 'POST', path: '/api.php' })
      expect(sent?.headers['content-type']).toBe('application/json')
      expect(sent?.headers['cookie']).toBeUndefined()
      const { shopid, sign, ...parameters } = sent?.parameters ?? {}
      expect(parameters).toEqual(everyParameter)
      if (authentication === 'Signature') {
        expect(shopid).toBe(credentials.clientId)
        expect(sign).toMatch(/^[0-9a-f]{40}$/u)
        expect(JSON.stringify(sent)).not.toContain(credentials.clientSecret)
      } else {
        expect(sent?.headers['x-client-id']).toBe(credentials.clientId)
        expect(sent?.headers['x-client-secret']).toBe(credentials.clientSecret)
        expect(sent?.body).not.toContain(credentials.clientSecret)
        expect({ shopid, sign }).toEqual({})
      }

      // What is empty is left out.
      await inventory.fetchInventory({
        currency: '',
        multiplier: '',
        customCurrency: '',
        customCurrencyRate: '',
      })
      const { method, game, steam_id, trade_token } = everyParameter
      const { shopid: _, sign: __, ...least } = server.requests.at(-1)?.parameters ?? {}
      expect(least).toEqual({ method, game, steam_id, trade_token })
    } finally {
      await server.close()
    }
  })
}

test('a wrong client secret is told apart from an unknown Client ID', async ({ launch }) => {
  const server = await startIndependentSkinsback({
    ...credentials,
    answer: () => ({ body: mixedInventory }),
  })
  try {
    const { page } = await launch()
    const projects = new ProjectsPage(page)
    await projects.addProject({
      name: 'Wrong',
      endpoint: server.endpoint,
      clientId: credentials.clientId,
      clientSecret: 'another-secret',
    })
    await projects.checkConnection()
    await expect(projects.frame.alert).toContainText('The client secret does not fit the Client ID')
    await expect(projects.frame.alert).toContainText('invalid_signature')

    await projects.fillForm({ clientId: '1', clientSecret: credentials.clientSecret })
    // Saves first, then asks.
    await projects.checkConnection()
    await expect(projects.frame.alert).toContainText('SkinsBack does not know this Client ID')

    await projects.fillForm({ clientId: credentials.clientId })
    await projects.checkConnection()
    await expect(projects.connection).toContainText('accepted the Client ID')
    await expect(projects.frame.alert).toHaveCount(0)
  } finally {
    await server.close()
  }
})

test('what SkinsBack would refuse is said beside its field and never sent', async ({ launch }) => {
  const server = await startIndependentSkinsback({
    ...credentials,
    answer: () => ({ body: mixedInventory }),
  })
  try {
    const { page } = await launch()
    const projects = new ProjectsPage(page)
    await projects.addProject({ name: 'Strict', endpoint: server.endpoint, ...credentials })
    const inventory = new InventoryPage(page)
    await inventory.open()

    const wrong = {
      tradeUrl: 'https://example.com/tradeoffer/new/?partner=1&token=Ab3_-xYz',
      steamId: '76561198827262007',
      tradeToken: 'short',
      currency: 'e',
      multiplier: '2.01',
      customCurrency: 'COINS',
      customCurrencyRate: '0.09',
    } as const
    await inventory.startFetch(wrong)
    for (const name of [
      'tradeUrl',
      'tradeToken',
      'currency',
      'multiplier',
      'customCurrency',
      'customCurrencyRate',
    ] as const) {
      await expect(inventory.field(name)).toHaveAttribute('aria-invalid', 'true')
    }
    await expect(inventory.field('steamId')).not.toHaveAttribute('aria-invalid', 'true')
    await expect(inventory.field('tradeUrl')).toBeFocused()

    await inventory.fillRequest({ tradeUrl: steamUser.tradeUrl })
    await expect(inventory.field('tradeToken')).toHaveValue(steamUser.tradeToken)
    await inventory.fillRequest({ steamId: '76561198827262008' })
    await expect(
      page.getByText('This is not the Steam ID of the Trade URL.', { exact: false }),
    ).toBeVisible()
    expect(server.requests).toEqual([])
  } finally {
    await server.close()
  }
})
