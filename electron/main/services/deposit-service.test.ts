import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AppError } from '@shared/app-error'
import { noLocks, type DepositDraft } from '@shared/domain/deposit-draft'
import type { DepositSettings } from '@shared/ipc-contract'
import { readJsonText } from '@shared/json-text'
import { ok } from '@shared/result'
import { draftIdOf, draftItemOf, draftOf } from '../../../tests/fakes/draft-fixture'
import { createMemoryDraftStore } from '../../../tests/fakes/ports/memory-draft-store'
import { createDepositService } from './deposit-service'

const record = { transactionId: 't-1', createdAt: 5, note: 'paid' }

function setUp(first: readonly DepositDraft[] = []) {
  const drafts = createMemoryDraftStore(first)
  const notKept: AppError[] = []
  let settings: DepositSettings = { locks: noLocks, priceAgeLimit: null }
  const service = createDepositService({
    drafts,
    settings: {
      read: () => settings,
      write(changed) {
        settings = changed
        return ok()
      },
    },
    clock: { now: () => 99 },
    noteNotKept: async (error) => void notKept.push(error),
  })
  return { service, drafts, notKept }
}

const [a, b, c] = [1, 2, 3].map((number) => draftIdOf(number)) as [string, string, string]
const refused = (kind: AppError['kind'], more: object = {}) => ({
  ok: false,
  error: { kind, ...more },
})

describe('reading', () => {
  it('gives drafts, what was set aside, and the settings that were saved', async () => {
    const { service, drafts } = setUp([draftOf({ id: a, changedAt: 1 })])
    const file = { file: 'x.draft', reason: 'damaged', facts: null, bytes: 1, setAsideAt: 2 }
    drafts.setAsideFiles.push(file)
    await service.saveDraft(draftOf({ id: b, changedAt: 2 }))
    const settings = { locks: { assetIds: ['1'], names: [] }, priceAgeLimit: 15 }
    expect(await service.saveDepositSettings(settings)).toEqual(ok())
    const read = await service.readDeposits()
    expect(read.ok && readJsonText(read.value)).toEqual({
      drafts: [draftOf({ id: b, changedAt: 2 }), draftOf({ id: a, changedAt: 1 })],
      setAside: [file],
      settings,
    })
  })

  it('says what the disk refused', async () => {
    const { service, drafts } = setUp()
    drafts.failure = { kind: 'storage-failed', detail: 'EIO' }
    expect(await service.readDeposits()).toEqual(refused('storage-failed', { detail: 'EIO' }))
  })
})

describe('an order id', () => {
  const taken = draftOf({ id: a, orderId: 'order 1' })

  it.each([
    ['the same', { orderId: 'order 1' }],
    ['the same with spaces around it', { orderId: ' order 1\t' }],
  ])('is refused where another draft of the project has %s', async (_name, facts) => {
    const { service, drafts } = setUp([taken])
    const answer = await service.saveDraft(draftOf({ id: b, ...facts }))
    expect(answer).toEqual(refused('order-id-used', { orderId: 'order 1' }))
    expect([...drafts.kept.keys()]).toEqual([a])
  })

  it.each([
    ['in another case', { orderId: 'Order 1' }],
    ['in another project', { orderId: 'order 1', projectId: 'q' }],
    ['and empty', { orderId: '' }],
    ['and of spaces', { orderId: '  ' }],
  ])('is free %s', async (_name, facts) => {
    const { service } = setUp([taken, draftOf({ id: c })])
    expect(await service.saveDraft(draftOf({ id: b, ...facts }))).toEqual(ok())
  })

  it('stays with its own draft, and is free when that has another', async () => {
    const { service } = setUp([taken])
    expect(await service.saveDraft({ ...taken, items: [draftItemOf('1')] })).toEqual(ok())
    expect(await service.saveDraft({ ...taken, orderId: 'order 2' })).toEqual(ok())
    expect(await service.saveDraft(draftOf({ id: b, orderId: 'order 1' }))).toEqual(ok())
  })

  it('of a recorded draft is used for good', async () => {
    const { service } = setUp([{ ...taken, record }])
    expect(await service.saveDraft(draftOf({ id: b, orderId: 'order 1' }))).toMatchObject(
      refused('order-id-used'),
    )
  })

  it('is given once to calls at the same time', async () => {
    const { service, drafts } = setUp()
    const answers = await Promise.all(
      [a, b, c].map((id) => service.saveDraft(draftOf({ id, orderId: 'order 1' }))),
    )
    expect(answers.map((answer) => answer.ok)).toEqual([true, false, false])
    expect([...drafts.kept.keys()]).toEqual([a])
  })
})

describe('a recorded draft', () => {
  const draft = draftOf({ id: a, orderId: 'order 1', changedAt: 1 })

  it('keeps what it was, and when it was recorded', async () => {
    const { service, drafts } = setUp([draft])
    expect(await service.recordDraft(a, record)).toEqual(ok())
    expect(drafts.kept.get(a)).toEqual({ ...draft, record, changedAt: 99 })
  })

  it('is read-only', async () => {
    const { service, drafts } = setUp([{ ...draft, record }, draftOf({ id: b })])
    expect(await service.saveDraft(draft)).toEqual(refused('draft-recorded'))
    expect(await service.recordDraft(a, { ...record, note: '' })).toEqual(refused('draft-recorded'))
    expect(await service.removeDrafts([b, a])).toEqual(refused('draft-recorded'))
    expect([...drafts.kept.keys()]).toEqual([a, b])
    expect(drafts.kept.get(a)).toEqual({ ...draft, record })
  })

  it('comes about by recording alone', async () => {
    const { service } = setUp([draft])
    expect(await service.saveDraft({ ...draft, record })).toEqual(refused('draft-recorded'))
    expect(await service.recordDraft(b, record)).toEqual(refused('draft-not-found'))
  })
})

describe('a removed draft', () => {
  const draft = draftOf({ id: a, orderId: 'order 1' })

  it('can be had back', async () => {
    const { service, drafts } = setUp([draft])
    expect(await service.removeDrafts([a, b])).toEqual(ok())
    expect([...drafts.kept.keys()]).toEqual([])
    expect(await service.restoreDrafts([a, a])).toEqual(ok())
    expect(drafts.kept.get(a)).toEqual(draft)
    expect(await service.saveDraft({ ...draft, orderId: 'order 2' })).toEqual(ok())
  })

  it('does not come back by a late save', async () => {
    const { service, drafts } = setUp([draft])
    await service.removeDrafts([a])
    expect(await service.saveDraft(draft)).toEqual(refused('draft-not-found'))
    expect([...drafts.kept.keys()]).toEqual([])
  })

  it('frees its order id, and cannot be had back while that is used', async () => {
    const { service, drafts } = setUp([draft])
    await service.removeDrafts([a])
    await service.saveDraft(draftOf({ id: b, orderId: 'order 1' }))
    const answer = refused('order-id-used', { orderId: 'order 1' })
    expect(await service.restoreDrafts([a])).toEqual(answer)
    await service.removeDrafts([b])
    expect(await service.restoreDrafts([a, b])).toEqual(answer)
    expect([...drafts.kept.keys()]).toEqual([])
    expect(await service.restoreDrafts([b])).toEqual(ok())
  })

  it('that never was cannot be had back', async () => {
    const { service } = setUp([draft])
    expect(await service.restoreDrafts([a])).toEqual(refused('draft-not-found'))
  })
})

it('what the disk refuses changes nothing, and whoever can make room hears of it', async () => {
  const draft = draftOf({ id: a })
  const { service, drafts, notKept } = setUp([draft])
  drafts.putFailure = { kind: 'disk-full' }
  expect(await service.saveDraft(draftOf({ id: b }))).toEqual(refused('disk-full'))
  expect(await service.recordDraft(a, record)).toEqual(refused('disk-full'))
  expect(notKept).toEqual([{ kind: 'disk-full' }, { kind: 'disk-full' }])
  drafts.failure = { kind: 'disk-read-only' }
  expect(await service.removeDrafts([a])).toEqual(refused('disk-read-only'))
  expect([...drafts.kept.values()]).toEqual([draft])
})

it('no two drafts of a project ever have one order id, and nothing recorded ever changes', async () => {
  const id = fc.nat({ max: 4 }).map(draftIdOf)
  const ids = fc.array(id, { minLength: 1, maxLength: 3 })
  const draft = fc
    .record({
      id,
      projectId: fc.constantFrom('p', 'q'),
      orderId: fc.constantFrom('', ' ', '1', ' 1', '1 ', '2', 'a', 'A'),
    })
    .map((facts) => draftOf(facts))
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('save' as const), draft }) },
    fc.record({ kind: fc.constantFrom('remove' as const, 'restore' as const), ids }),
    fc.record({ kind: fc.constant('record' as const), id }),
  )
  // Those of one batch are asked for at the same time.
  const batches = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(batches, async (all) => {
      const { service, drafts } = setUp()
      const recorded = new Map<string, DepositDraft>()
      const take = (one: (typeof all)[number][number]) => {
        switch (one.kind) {
          case 'save':
            return service.saveDraft(one.draft)
          case 'remove':
            return service.removeDrafts(one.ids)
          case 'restore':
            return service.restoreDrafts(one.ids)
          case 'record':
            return service.recordDraft(one.id, record)
        }
      }
      for (const batch of all) {
        await Promise.all(batch.map(take))
        const used = [...drafts.kept.values()]
          .filter(({ orderId }) => orderId.trim() !== '')
          .map(({ projectId, orderId }) => `${projectId} ${orderId.trim()}`)
        expect(new Set(used).size).toBe(used.length)
        for (const [known, before] of recorded) expect(drafts.kept.get(known)).toEqual(before)
        for (const kept of drafts.kept.values()) {
          if (kept.record !== null) recorded.set(kept.id, kept)
        }
      }
    }),
    { numRuns: 300 },
  )
})
