import { expect, it } from 'vitest'
import { batchNotice } from './batch-notice'

const counts = { waiting: 0, running: 0, done: 1, failed: 0, skipped: 0 }

it('says how a batch ended', () => {
  expect(batchNotice('Tuesday', { kind: 'ended', counts })).toEqual({
    title: 'Tuesday has ended',
    text: '1 inventory fetched.',
  })
  expect(batchNotice('', { kind: 'ended', counts: { ...counts, done: 2000, failed: 3 } })).toEqual({
    title: 'Batch has ended',
    text: '2,000 inventories fetched. 3 could not be fetched.',
  })
})

it('says that a batch needs somebody', () => {
  const { title } = batchNotice('$& x', { kind: 'paused', error: { kind: 'disk-full' } })
  expect(title).toBe('$& x has paused')
})
