import { readBatchInput } from '@shared/domain/batch-input'
import { crowdTradeUrl } from '@shared/sandbox-crowd'
import { expect, it } from 'vitest'
import { readInSlices } from './read-in-slices'

const text = Array.from({ length: 20_000 }, (_, number) => crowdTradeUrl(number)).join('\n')

it('reads a long text as it is read at once, and lets others in meanwhile', async () => {
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
  })
  const reading = await readInSlices(text, ['cs2'])
  clearInterval(timer)
  expect(reading).toEqual(readBatchInput(text, { games: ['cs2'] }))
  expect(turns).toBeGreaterThan(1)
})

it('stops where nobody wants it any more', async () => {
  const stopping = new AbortController()
  const reading = readInSlices(text, ['cs2'], stopping.signal)
  stopping.abort()
  expect(await reading).toBeNull()
})
