import { expect, test } from 'vitest'
import { retryAfter } from './retry-after'

const now = Date.UTC(2026, 0, 5, 12, 0, 0)
const day = 86_400

test.each<[Readonly<Record<string, string>>, number | null]>([
  [{}, null],
  [{ 'retry-after': '' }, null],
  [{ 'retry-after': '120' }, 120],
  [{ 'retry-after': ' 7 ' }, 7],
  [{ 'retry-after': '0' }, 0],
  [{ 'retry-after': '999999999' }, day],
  [{ 'retry-after': '9'.repeat(400) }, null],
  [{ 'retry-after': '-5' }, null],
  [{ 'retry-after': '1.5' }, null],
  [{ 'retry-after': 'soon' }, null],
  [{ 'retry-after': 'Mon, 05 Jan 2026 12:00:30 GMT' }, 30],
  [{ 'retry-after': 'Mon, 05 Jan 2026 11:00:00 GMT' }, 0],
  [{ 'retry-after': 'Mon, 99 Foo 2026 12:00:30 GMT' }, null],
  // The answer's own time counts, whatever the clock of this machine says.
  [{ 'retry-after': 'Fri, 01 Jan 2027 00:01:00 GMT', date: 'Fri, 01 Jan 2027 00:00:00 GMT' }, 60],
])('%j: %s', (headers, seconds) => {
  expect(retryAfter(headers, now)).toBe(seconds)
})
