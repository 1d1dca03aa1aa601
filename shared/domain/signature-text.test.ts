import fc from 'fast-check'
// node
import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { maskedSignatureText, signatureText } from './signature-text'

test('the published example', () => {
  const text = signatureText({ method: 'orderstatus', order_id: '1', shopid: '123' })
  expect(text).toBe('method:orderstatus;order_id:1;shopid:123;')
  expect(createHmac('sha1', '123').update(text, 'utf8').digest('hex')).toBe(
    'abee99d476c736102c3d6062807761b6e4d31dd8',
  )
})

describe('signatureText', () => {
  test('leaves out the signature and every array', () => {
    const text = signatureText({
      shopid: '123',
      sign: 'ffff',
      item_asset_ids: ['1', '2'],
      method: 'create_from_user_inventory',
    })
    expect(text).toBe('method:create_from_user_inventory;shopid:123;')
  })

  test('sorts by name as PHP does, by code and not by language', () => {
    expect(signatureText({ b: '1', a_b: '2', ab: '3', B: '4', a: '5' })).toBe(
      'B:4;a:5;a_b:2;ab:3;b:1;',
    )
  })

  test('does not depend on the order of the parameters', () => {
    const entries = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z_]{1,8}$/u), fc.string()), {
      selector: ([name]) => name,
    })
    const twoOrders = entries.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(twoOrders, ([left, right]) => {
        expect(signatureText(Object.fromEntries(left))).toBe(
          signatureText(Object.fromEntries(right)),
        )
      }),
    )
  })
})

describe('maskedSignatureText', () => {
  test('shows the method and the game, of others the length and at most two characters', () => {
    expect(
      maskedSignatureText({
        method: 'user_inventory',
        game: 'rust',
        shopid: '12345',
        steam_id: '76561198827262007',
        trade_token: 'AbCd-_19',
        currency: 'rub',
        custom_currency: '💎💎💎💎',
        sign: 'ffff',
      }),
    ).toBe(
      'currency:•••;custom_currency:••••;game:rust;method:user_inventory;shopid:•••••;' +
        'steam_id:•••••••••••••••07;trade_token:••••••19;',
    )
  })

  test('never shows more of any value', () => {
    const name = fc.constantFrom('steam_id', 'trade_token', 'shopid', 'currency', 'order_id')
    fc.assert(
      fc.property(
        name,
        fc.string({ unit: fc.constantFrom('x', 'y', '💎'), maxLength: 20 }),
        (key, value) => {
          const shown = maskedSignatureText({ [key]: value }).slice(key.length + 1, -1)
          const characters = Array.from(value)
          const open = characters.length < 6 ? 0 : 2
          expect(shown).toBe(
            '•'.repeat(characters.length - open) +
              characters.slice(characters.length - open).join(''),
          )
        },
      ),
    )
  })
})
