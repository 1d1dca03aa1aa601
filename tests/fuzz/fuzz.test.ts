import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareFuzz, type PreparedFuzz } from './run-fuzz'
import type { CanaryFault } from './targets/canary'

// `npm run fuzz -- --minutes=60` does the same for longer, with other inputs every time.

/** Always the same: what a run of the suite finds, the next one finds too. */
const seed = 20_260_131

let fuzz: PreparedFuzz
beforeAll(async () => {
  fuzz = await prepareFuzz()
}, 60_000)
afterAll(() => fuzz.close())

describe('what others make', { timeout: 60_000 }, () => {
  it('gives a clear value or a clear error, whatever it is', async () => {
    const { inputs, replayed, failures } = await fuzz.run({ seconds: 5, seed })
    expect(failures.map(({ target, problem }) => `${target}: ${problem}`)).toEqual([])
    expect(replayed).toBeGreaterThan(0)
    for (const [target, count] of inputs) expect(count, target).toBeGreaterThanOrEqual(10)
    expect(inputs.size).toBeGreaterThanOrEqual(16)
  })
})

describe('a planted fault is found', { timeout: 60_000 }, () => {
  it.each<[CanaryFault, RegExp]>([
    ['throws', /the planted fault/u],
    ['pollutes', /Object: polluted was added/u],
    ['hangs', /hangs/u],
    ['rejects-unheard', /nobody hears of this/u],
    ['ends-the-process', /the process ended/u],
  ])('one that %s', async (canary, words) => {
    const { failures } = await fuzz.run({ seconds: 5, seed, canary, patience: 1, mostFailures: 1 })
    expect(failures).toHaveLength(1)
    expect(failures[0]?.problem).toMatch(words)
    expect(Buffer.from(failures[0]?.input ?? []).toString()).toMatch(/__proto__|constructor/u)
  })
})
