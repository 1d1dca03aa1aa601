import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSteamId, steamIdOfPartner } from './steam-id'

describe('isSteamId', () => {
  test.each([
    '76561198827262007', // SkinsBack's own example
    '76561197960265729', // account 1
    '76561202255233023', // the last account of 32 bits
  ])('%s is one', (id) => {
    expect(isSteamId(id)).toBe(true)
  })

  test.each([
    ['account 0', '76561197960265728'],
    ['past the last account', '76561202255233024'],
    ['a group', '103582791429521408'],
    ['16 digits', '7656119882726200'],
    ['18 digits', '765611988272620070'],
    ['empty', ''],
    ['white space around it', ' 76561198827262007 '],
    ['a line break behind it', '76561198827262007\n'],
    ['other digits', '٧٦٥٦١١٩٨٨٢٧٢٦٢٠٠٧'],
    ['a sign', '+7656119882726200'],
    ['hexadecimal', '0x110000133A1D4B7'],
  ])('not %s', (_, text) => {
    expect(isSteamId(text)).toBe(false)
  })
})

describe('steamIdOfPartner', () => {
  test.each([
    ['1', '76561197960265729'],
    ['866996279', '76561198827262007'],
    ['0866996279', '76561198827262007'],
    ['4294967295', '76561202255233023'],
  ])('partner %s is %s', (partner, steamId) => {
    expect(steamIdOfPartner(partner)).toBe(steamId)
  })

  test.each([
    '0',
    '0000000000',
    '4294967296',
    '9999999999',
    '',
    '-1',
    '1.5',
    '1e5',
    ' 1',
    '00000000001',
  ])('%j is no partner', (partner) => {
    expect(steamIdOfPartner(partner)).toBeNull()
  })

  test('neighbours stay apart, though ids are past 2^53', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 - 2 }), (partner) => {
        const id = steamIdOfPartner(String(partner)) ?? ''
        const next = steamIdOfPartner(String(partner + 1)) ?? ''
        expect(isSteamId(id)).toBe(true)
        expect(BigInt(next) - BigInt(id)).toBe(1n)
        expect(BigInt(id) & 0xff_ff_ff_ffn).toBe(BigInt(partner))
      }),
    )
  })
})
