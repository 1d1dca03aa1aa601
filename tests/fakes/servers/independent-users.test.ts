import { expect, test } from 'vitest'
import type { SeenRequest } from './independent-skinsback'
import { knowManyUsers } from './independent-users'

const user = {
  steamId: '76561198827262007',
  tradeToken: 'AbCd1234',
  inventory: '{"status":"success","data":{"items":[]}}',
}

function createServer(faultOf: (request: number) => 502 | 503 | null = () => null, blockTime = 0) {
  let time = 0
  const server = knowManyUsers({
    users: [user],
    quota: 3,
    latency: () => 5,
    faultOf,
    blockTime,
    now: () => time,
    sleep: () => Promise.resolve(),
  })
  const ask = async (changes: Record<string, unknown> = {}) => {
    const { steamId: steam_id, tradeToken: trade_token } = user
    const parameters = { method: 'user_inventory', game: 'cs2', steam_id, trade_token, ...changes }
    const seen: SeenRequest = {
      method: 'POST',
      path: '/api.php',
      headers: {},
      body: '',
      parameters,
      verdict: 'accepted',
    }
    return server.answer(seen)
  }
  const pass = (milliseconds: number) => {
    time += milliseconds
  }
  return { server, ask, pass }
}

test('counts every 60 s by itself, and blocks what is over the quota', async () => {
  const { server, ask, pass } = createServer()
  for (let request = 0; request < 3; request += 1) {
    expect(await ask()).toEqual({ body: user.inventory })
    pass(10_000)
  }
  expect((await ask()).body).toContain('"error_code":-7')
  pass(30_000)
  // The first is a minute old by now, and what was blocked counts too.
  expect((await ask()).body).toContain('-7')
  pass(20_000)
  expect(await ask()).toEqual({ body: user.inventory })
  expect(server.mostInAMinute()).toBe(4)
  expect([server.requests(), server.blocked()]).toEqual([6, 2])
  expect(server.given()).toEqual(new Map([[`${user.steamId} cs2`, 4]]))
})

test('a block lasts as long as it is told to, whatever comes meanwhile', async () => {
  const { server, ask, pass } = createServer(undefined, 90_000)
  for (let request = 0; request < 4; request += 1) await ask()
  expect(server.blocked()).toBe(1)
  pass(89_999)
  expect((await ask()).body).toContain('"error_code":-7')
  pass(1)
  expect(await ask()).toEqual({ body: user.inventory })
})

test('gives nothing out to who is refused, unknown or blocked, and none with a fault', async () => {
  const { server, ask, pass } = createServer((request) => (request === 1 ? 503 : null))
  const error = async (changes: Record<string, unknown> = {}) => {
    pass(60_000)
    const { status = 200, body } = await ask(changes)
    return status === 200
      ? (JSON.parse(body) as { error_message?: string }).error_message
      : String(status)
  }
  expect(await error()).toBe('503')
  expect(await error({ trade_token: 'AbCd1235' })).toBe('invalid_trade_token')
  expect(await error({ steam_id: '76561198827262008' })).toBe('invalid_steam_id')
  expect(await error({ game: 'chess' })).toBe('invalid_game')
  server.refuse(user.steamId, { code: 6, message: 'user_inventory_is_hidden' })
  expect(await error()).toBe('user_inventory_is_hidden')
  server.block(true)
  expect(await error()).toBe('request_limit_reached')
  expect(server.given().size).toBe(0)
  server.block(false)
  server.refuse(user.steamId, null)
  expect(await error()).toBeUndefined()
  expect(server.given().size).toBe(1)
  expect(server.faults()).toBe(1)
})
