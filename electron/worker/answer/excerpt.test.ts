import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt'

const excerpt = (text: string) => excerptOf(new TextEncoder().encode(text))

describe('excerptOf', () => {
  it('is one line without what cannot be seen', () => {
    expect(excerpt('<html>\r\n\t<b>Bad\u0000\u001b[31m gate\u202eway\ufeff</b> ')).toBe(
      '<html> <b>Bad[31m gateway</b>',
    )
  })

  it('has at most 200 characters, and cuts none of them', () => {
    expect(Array.from(excerpt('🗡'.repeat(3000)))).toEqual(Array.from({ length: 200 }, () => '🗡'))
    expect(excerpt('a'.repeat(201))).toHaveLength(200)
  })

  it('lives with bytes that are no text', () => {
    expect(excerptOf(Uint8Array.of(0x41, 0xff, 0xc3))).toBe('A\ufffd\ufffd')
    expect(excerptOf(new Uint8Array())).toBe('')
  })
})
