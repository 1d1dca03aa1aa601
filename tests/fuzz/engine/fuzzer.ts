import fc from 'fast-check'
import { watchBuiltIns } from './built-ins'
import { longestInput, mutateBytes } from './mutate-bytes'
import type { Random } from './random'
import { Broken, type FuzzTarget } from './target'

/** Gives inputs to one target, one after the other. */
export interface Fuzzer {
  /** The next input, which follows from the seed of the chance and from what came of those before it. */
  readonly next: () => Uint8Array
  /** What is wrong with what came of it; null: nothing. */
  readonly try: (input: Uint8Array) => Promise<string | null>
}

/** Inputs that are kept to make others of. */
const largestCorpus = 600
/** Outcomes that are told apart. */
const mostOutcomes = 3000
/** Milliseconds that one input may take, far more than any should on a busy machine. */
const usualTimeLimit = 10_000
/** How many inputs are made at once by their form. */
const sampled = 25

export function createFuzzer(target: FuzzTarget, random: Random): Fuzzer {
  const corpus = [...target.seeds]
  const words = (target.words ?? []).map((word) => Buffer.from(word))
  const outcomes = new Set<string>()
  const problemOfBuiltIns = watchBuiltIns()
  let formed: Uint8Array[] = []

  const byForm = (arbitrary: NonNullable<FuzzTarget['arbitrary']>): Uint8Array => {
    if (formed.length === 0) {
      formed = fc.sample(arbitrary, { numRuns: sampled, seed: random.below(2 ** 31) })
    }
    return formed.pop() ?? new Uint8Array()
  }

  const made = (): Uint8Array => {
    if (target.arbitrary !== undefined && random.chance(0.15)) return byForm(target.arbitrary)
    const base = random.pick(corpus)
    if (target.mutate !== undefined && random.chance(0.65)) {
      const changed = target.mutate(base, random)
      if (random.chance(0.8)) return changed
      return mutateBytes(changed, random, { corpus, words })
    }
    return mutateBytes(base, random, { corpus, words })
  }

  const keep = (input: Uint8Array, outcome: string) => {
    if (outcomes.has(outcome) || outcomes.size >= mostOutcomes) return
    outcomes.add(outcome)
    if (corpus.length < largestCorpus) corpus.push(input)
  }

  return {
    next: () => made().subarray(0, longestInput),

    async try(input) {
      const started = performance.now()
      const worked = process.cpuUsage()
      let problem: string | null = null
      try {
        keep(input, await target.feed(input))
      } catch (error) {
        problem = wordsOf(error)
      }
      const milliseconds = performance.now() - started
      const limit = target.timeLimit ?? usualTimeLimit
      // A thread that others keep from working is not slow by itself.
      const { user, system } = process.cpuUsage(worked)
      const isAtWork = (user + system) / 1000 > milliseconds / 3
      if (milliseconds > limit && isAtWork) problem ??= `slow: more than ${limit} ms`
      return problemOfBuiltIns() ?? problem
    },
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof Broken) return error.message
  return error instanceof Error ? `thrown: ${error.stack ?? error.message}` : 'thrown: no error'
}
