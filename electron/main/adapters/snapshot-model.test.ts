import fc from 'fast-check'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { it } from 'vitest'
import { libraryStep } from '../../../tests/arbitraries/library-steps'
import { LibraryModel } from '../../../tests/fakes/library-model'

it('loses nothing that was kept, and lists nothing that was not, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(libraryStep, { maxLength: 25, size: 'max' }), async (steps) => {
      const directory = await mkdtemp(path.join(os.tmpdir(), 'snapshot-model-'))
      try {
        const model = new LibraryModel(directory)
        for (const one of steps) {
          await model.run(one)
          await model.check()
        }
      } finally {
        await rm(directory, { recursive: true, force: true })
      }
    }),
    { numRuns: 60 },
  )
}, 60_000)
