import { expect, it } from 'vitest'
import { formOfLimit, readLimit } from './limit-form'

it.each([null, 1_000_000, 1_500_000, 2_000_000_000, 123_456_789_012])(
  'shows %s and reads it again',
  (limit) => expect(readLimit(formOfLimit(limit))).toEqual({ kind: 'limit', limit }),
)

it.each([
  ['', 'not-a-number'],
  ['-1', 'not-a-number'],
  ['1e3', 'not-a-number'],
  ['1,000', 'not-a-number'],
  ['1,5,0', 'not-a-number'],
  ['0.5', 'too-small'],
  ['0', 'too-small'],
  ['999999999999', 'too-large'],
])('refuses %j MB', (amount, problem) => {
  expect(readLimit({ kind: 'limit', amount, unit: 'MB' })).toEqual({ kind: 'problem', problem })
})

it.each([' 1.5 ', '1,5', '1,50'])('reads %j as a fraction of a unit', (amount) => {
  expect(readLimit({ kind: 'limit', amount, unit: 'GB' })).toEqual({
    kind: 'limit',
    limit: 1_500_000_000,
  })
})
