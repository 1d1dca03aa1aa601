import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startIndependentSkinsback, type IndependentSkinsback } from './independent-skinsback'

let server: IndependentSkinsback

beforeEach(async () => {
  server = await startIndependentSkinsback({
    clientId: '123',
    clientSecret: '123',
    answer: ({ parameters }) => ({ status: 201, body: String(parameters['order_id']) }),
  })
})

afterEach(() => server.close())

async function post(body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(server.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, text: await response.text() }
}

const example = {
  method: 'orderstatus',
  order_id: '1',
  shopid: '123',
  sign: 'abee99d476c736102c3d6062807761b6e4d31dd8',
}

test('the published example is accepted, answered, and kept as it came', async () => {
  expect(await post(example, { 'x-extra': 'seen' })).toEqual({ status: 201, text: '1' })
  expect(server.requests).toHaveLength(1)
  expect(server.requests[0]).toMatchObject({
    method: 'POST',
    path: '/api.php',
    body: JSON.stringify(example),
    parameters: example,
    verdict: 'accepted',
  })
  expect(server.requests[0]?.headers['x-extra']).toBe('seen')
})

test('arrays are outside the signature', async () => {
  expect((await post({ ...example, item_asset_ids: ['1', '2'] })).status).toBe(201)
})

test.each([
  ['invalid_signature', { ...example, order_id: '2' }],
  ['invalid_signature', { ...example, sign: example.sign.toUpperCase() }],
  ['invalid_shopid', { ...example, shopid: '124' }],
  ['not_json', '{'],
  ['not_json', '[]'],
])('%s for %o', async (verdict, body) => {
  expect((await post(body)).text).toContain(`"${verdict}"`)
  expect(server.requests.map((request) => request.verdict)).toEqual([verdict])
})

test('a boolean fits only one of the two published samples, so no signature of it passes', async () => {
  for (const text of ['a:1;shopid:123;', 'a:true;shopid:123;']) {
    const sign = createHmac('sha1', '123').update(text).digest('hex')
    expect((await post({ a: true, shopid: '123', sign })).text).toContain('invalid_signature')
  }
})

test('headers are taken instead', async () => {
  const right = { 'x-client-id': '123', 'x-client-secret': '123' }
  expect((await post({ order_id: '7' }, right)).text).toBe('7')
  expect((await post({}, { ...right, 'x-client-secret': '1' })).text).toContain('-10')
  expect((await post({}, { ...right, 'x-client-id': '1' })).text).toContain('-2')
})

test('only POST is taken', async () => {
  expect(await (await fetch(server.endpoint)).text()).toContain('please_use_post_method')
})
