import { expect, it } from 'vitest'
import { readAgeLimit } from './age-limit-form'

it.each([
  ['', { kind: 'limit', limit: null }],
  [' 30 ', { kind: 'limit', limit: 30 }],
  ['52560000', { kind: 'limit', limit: 52_560_000 }],
  ['52560001', { kind: 'problem', problem: 'too-large' }],
  ['0', { kind: 'problem', problem: 'not-whole' }],
  ['1.5', { kind: 'problem', problem: 'not-whole' }],
  ['-3', { kind: 'problem', problem: 'not-whole' }],
  ['1,000', { kind: 'problem', problem: 'not-whole' }],
  ['an hour', { kind: 'problem', problem: 'not-whole' }],
])('%j is read as %o', (typed, reading) => {
  expect(readAgeLimit(typed)).toEqual(reading)
})
