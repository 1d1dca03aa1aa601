import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderIdProblem } from './draft-readiness'
import { newOrderId, orderIdBytes } from './order-id'

const time = Date.UTC(2026, 0, 31, 9, 30, 59)

test('the minute, then random characters that nobody mistakes', () => {
  expect(newOrderId(new Uint8Array(8), time)).toBe('D-20260131-0930-00000000')
  expect(newOrderId(Uint8Array.of(1, 9, 10, 18, 31, 32, 255, 254), time)).toBe(
    'D-20260131-0930-19AJZ0ZY',
  )
})

test('every one can be used, and each random character counts', () => {
  const bytes = fc.uint8Array({ minLength: orderIdBytes, maxLength: orderIdBytes })
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      const id = newOrderId(one, time)
      expect(id).toMatch(/^D-\d{8}-\d{4}-[0-9A-HJKMNP-TV-Z]{8}$/u)
      expect(orderIdProblem(id, [])).toBeNull()
      const isSame = one.every((byte, index) => byte % 32 === (other[index] ?? 0) % 32)
      expect(newOrderId(other, time) === id).toBe(isSame)
    }),
  )
})

test('too little randomness is a bug', () => {
  expect(() => newOrderId(new Uint8Array(7), time)).toThrow(RangeError)
})
