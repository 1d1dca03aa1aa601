import fc from 'fast-check'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { draftStep, mostDraftChanges, type DraftStep } from '../../../tests/arbitraries/draft-steps'
import { draftIdOf, draftItemOf, draftOf } from '../../../tests/fakes/draft-fixture'
import { DraftModel } from '../../../tests/fakes/draft-model'
import type { Fate } from '../../../tests/fakes/perilous-disk'

async function withModel<Value>(use: (model: DraftModel) => Promise<Value>): Promise<Value> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'draft-model-'))
  try {
    return await use(new DraftModel(directory))
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

const fine: Fate = { kind: 'fine' }
const [a, b, c] = [1, 2, 3].map((number) => draftIdOf(number)) as [string, string, string]
const put = (id: string, orderId: string, fate: Fate): DraftStep => ({
  kind: 'put',
  draft: draftOf({ id, orderId, items: [draftItemOf('1')] }),
  fate,
})

/** Cuts a step short after others; gives whether it makes that many changes. */
const cutShort = (step: DraftStep): Promise<boolean> =>
  withModel(async (model) => {
    for (const id of [a, b, c]) await model.run(put(id, 'first', fine))
    await model.run({ kind: 'remove', ids: [c], fate: fine })
    await model.check()
    const hasMet = await model.run(step)
    await model.check()
    await model.run({ kind: 'restart', fate: fine })
    await model.check()
    return hasMet
  })

it.each<[string, (fate: Fate) => DraftStep]>([
  ['keeping a new one', (fate) => put(draftIdOf(4), 'new', fate)],
  ['keeping a changed one', (fate) => put(a, 'changed', fate)],
  ['removing', (fate) => ({ kind: 'remove', ids: [a, b], fate })],
  ['restoring', (fate) => ({ kind: 'restore', ids: [c], fate })],
  ['setting aside', (fate) => ({ kind: 'damage', id: a, how: { kind: 'cut', bytes: 9 }, fate })],
  ['starting anew', (fate) => ({ kind: 'restart', fate })],
])('%s loses nothing, wherever it is cut short', async (_, step) => {
  const makes = async (at: number) => {
    const met = [
      await cutShort(step({ kind: 'end', at, after: false })),
      await cutShort(step({ kind: 'end', at, after: true })),
      await cutShort(step({ kind: 'refuse', at })),
    ]
    return met.includes(true)
  }
  let changes = 0
  while (await makes(changes)) changes += 1
  expect(changes).toBeGreaterThan(0)
  expect(changes).toBeLessThanOrEqual(mostDraftChanges)
})

it('loses nothing that was kept, and lists nothing that was not, whatever happens', async () => {
  const goThrough = (steps: readonly DraftStep[]) =>
    withModel(async (model) => {
      for (const step of steps) {
        await model.run(step)
        await model.check()
      }
    })
  await fc.assert(
    fc.asyncProperty(fc.array(draftStep, { maxLength: 25, size: 'max' }), goThrough),
    { numRuns: 60 },
  )
}, 60_000)

it('keeps a model that would notice', async () => {
  await withModel(async (model) => {
    await model.run(put(a, 'first', fine))
    await model.lose()
    await expect(model.check()).rejects.toThrow()
  })
})
