import type { InventoryFailure } from '@shared/inventory-work'
import { expect, test } from 'vitest'
import { damageIn } from './snapshot-damage'

test.each<InventoryFailure>([
  { kind: 'snapshot-damaged', detail: 'its description is damaged' },
  { kind: 'api-error', error: { name: null, code: '44', message: 'new_error' } },
  { kind: 'reply-not-json', status: 200, excerpt: 'secret of another' },
  { kind: 'reply-truncated', bytes: 12 },
  { kind: 'reply-without-items', status: 200, excerpt: '' },
])('$kind: the bytes are to blame, in words that hold none of them', (failure) => {
  const reason = damageIn(failure)
  expect(reason).toMatch(/\w{2,} \w/u)
  expect(reason).not.toContain('secret')
})

test.each<InventoryFailure>([
  { kind: 'cancelled' },
  { kind: 'reader-stopped', detail: '9' },
  { kind: 'disk-full' },
  { kind: 'disk-read-only' },
  { kind: 'storage-failed', detail: 'EMFILE' },
  { kind: 'snapshot-not-found' },
])('$kind: the bytes may well be good', (failure) => {
  expect(damageIn(failure)).toBeNull()
})
