import { expect, test } from 'vitest'
import { fail, ok, type Result } from './result'

test('a success holds its value', () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 })
  expect(ok()).toEqual({ ok: true, value: undefined })
})

test('a failure holds its error', () => {
  expect(fail({ kind: 'cancelled' })).toEqual({ ok: false, error: { kind: 'cancelled' } })
})

test('`ok` tells the two apart, also for values that look like failures', () => {
  const results: Result<string, string>[] = [ok('error'), fail('value')]
  expect(results.map((result) => (result.ok ? result.value : result.error))).toEqual([
    'error',
    'value',
  ])
})
