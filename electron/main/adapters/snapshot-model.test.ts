import fc from 'fast-check'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import {
  libraryStep,
  mostChanges,
  type LibraryStep,
} from '../../../tests/arbitraries/library-steps'
import { LibraryModel } from '../../../tests/fakes/library-model'
import type { Fate } from '../../../tests/fakes/perilous-disk'

async function withModel<Value>(use: (model: LibraryModel) => Promise<Value>): Promise<Value> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'snapshot-model-'))
  try {
    return await use(new LibraryModel(directory))
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

const fine: Fate = { kind: 'fine' }
const said = { name: 'a', note: '', pinned: true, steamId: '' }
const nothing = { name: '', note: '', pinned: false, steamId: '' }

/** The ways in which a step can be cut short at one place. */
const fatesAt = (at: number): readonly Fate[] => [
  { kind: 'end', at, after: false },
  { kind: 'end', at, after: true },
  { kind: 'refuse', at },
]

/** Cuts a step short after others; gives whether it makes that many changes. */
async function cutShort(step: LibraryStep): Promise<boolean> {
  return withModel(async (model) => {
    await model.run({ kind: 'keep', text: '', said: nothing, fate: fine })
    await model.run({ kind: 'keep', text: '{}\n', said, fate: fine })
    await model.run({ kind: 'keep', text: 'x', said, fate: fine })
    await model.check()
    await model.run({ kind: 'remove', picks: [2], fate: fine })
    const hasMet = await model.run(step)
    await model.check()
    await model.run({ kind: 'index', to: 'old', fate: fine })
    await model.check()
    return hasMet
  })
}

it.each<[string, (fate: Fate) => LibraryStep]>([
  ['keeping', (fate) => ({ kind: 'keep', text: '{"a":1}', said, fate })],
  ['annotating', (fate) => ({ kind: 'annotate', pick: 1, said: { ...said, name: 'b' }, fate })],
  ['taking a note back', (fate) => ({ kind: 'annotate', pick: 1, said: nothing, fate })],
  ['removing', (fate) => ({ kind: 'remove', picks: [0, 1], fate })],
  ['restoring', (fate) => ({ kind: 'restore', picks: [0], fate })],
  ['erasing', (fate) => ({ kind: 'erase', picks: [0, 1], fate })],
  ['setting aside', (fate) => ({ kind: 'damage', pick: 1, bytes: 5, fate })],
  ['starting anew', (fate) => ({ kind: 'restart', fate })],
])(
  '%s loses nothing, wherever it is cut short',
  async (_, step) => {
    const makes = async (at: number) => {
      const met = []
      for (const fate of fatesAt(at)) met.push(await cutShort(step(fate)))
      return met.includes(true)
    }
    let changes = 0
    while (await makes(changes)) changes += 1
    expect(changes).toBeGreaterThan(0)
    expect(changes).toBeLessThanOrEqual(mostChanges)
  },
  30_000,
)

it('loses nothing that was kept, and lists nothing that was not, whatever happens', async () => {
  const goThrough = (steps: readonly LibraryStep[]) =>
    withModel(async (model) => {
      for (const step of steps) {
        await model.run(step)
        await model.check()
      }
    })
  await fc.assert(
    fc.asyncProperty(fc.array(libraryStep, { maxLength: 25, size: 'max' }), goThrough),
    { numRuns: 40 },
  )
}, 60_000)

it('keeps a model that would notice', async () => {
  await withModel(async (model) => {
    await model.run({ kind: 'keep', text: '{}', said, fate: fine })
    await model.lose()
    await expect(model.check()).rejects.toThrow()
  })
})
