import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { createFuzzer, type Fuzzer } from './engine/fuzzer'
import { guardWrites } from './engine/guarded-writes'
import { mailboxIn } from './engine/mailbox'
import { createRandom } from './engine/random'
import type { FuzzTarget } from './engine/target'
import { canaryTarget } from './targets/canary'
import type { FuzzOrder, FuzzWord } from './words'

// The thread that the inputs are given in: one that hangs, or ends it, takes nothing else with it.

const { root, scratch, regressions, canary, seed, seconds, only, memory, replays } =
  workerData as FuzzOrder
const tell = (word: FuzzWord) => {
  // A thread's port has no target origin.
  // eslint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(word)
}
const writtenOutside = guardWrites(scratch)
const mailbox = mailboxIn(memory)
const targets = await makeTargets()
/** What was thrown where nobody could catch it, since the last input. */
let unheard: string | null = null
process.on('unhandledRejection', (reason: unknown) => {
  unheard = `unheard rejection: ${reason instanceof Error ? (reason.stack ?? reason.message) : 'no error'}`
})
process.on('uncaughtException', (error) => {
  unheard = `uncaught: ${error.stack ?? error.message}`
})

/** So many inputs every target gets, however slow the machine is. */
const leastInputs = 10

/** So long one target is at it before the next one has its turn. */
const turn = 400

// The other side ends this thread when it has heard of everything.
parentPort?.on('message', () => undefined)
try {
  await run()
} catch (error) {
  const problem = error instanceof Error ? (error.stack ?? error.message) : 'no error'
  tell({ kind: 'failed', target: 'the fuzzing itself', problem, input: new Uint8Array() })
}
tell({ kind: 'done' })

/** All that is asked for. A canary does without the app, which takes its time to load. */
async function makeTargets(): Promise<readonly FuzzTarget[]> {
  if (canary !== null) return [canaryTarget(canary)]
  const all = (await import('./all-targets')).makeTargets({ root, scratch })
  return all.filter(({ name }) => only === null || only === name)
}

async function run(): Promise<void> {
  tell({ kind: 'begins', targets: targets.map(({ name }) => name) })
  const fuzzed = targets.map((target, index) => ({
    target,
    index,
    fuzzer: createFuzzer(target, createRandom(seed + 7919 * index)),
  }))
  const give = async (one: (typeof fuzzed)[number], input: Uint8Array) => {
    mailbox.leave(one.index, input)
    const problem = await one.fuzzer.try(input)
    // Rejections are told of when all that was due is done.
    await new Promise(setImmediate)
    mailbox.clear()
    const all = problem ?? unheard ?? writtenOutside()
    unheard = null
    if (all !== null) tell({ kind: 'failed', target: one.target.name, problem: all, input })
  }

  if (replays) {
    for (const one of fuzzed) {
      for (const input of keptFor(one.target.name)) {
        await give(one, input)
        tell({ kind: 'replayed', target: one.target.name })
      }
    }
  }
  const end = performance.now() + seconds * 1000
  for (let round = 0; round === 0 || performance.now() < end; round += 1) {
    for (const one of fuzzed) {
      let count = 0
      const least = round === 0 ? leastInputs : 1
      const until = Math.min(end, performance.now() + (round === 0 ? turn / 4 : turn))
      do {
        await give(one, nextOf(one))
        count += 1
      } while (performance.now() < until || count < least)
      tell({ kind: 'counted', target: one.target.name, inputs: count })
    }
  }
}

/** A fault of what makes inputs is told of, too; then others are made. */
function nextOf({
  target,
  fuzzer,
}: {
  readonly target: FuzzTarget
  readonly fuzzer: Fuzzer
}): Uint8Array {
  try {
    return fuzzer.next()
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : 'no error'
    tell({ kind: 'failed', target: `making ${target.name}`, problem, input: new Uint8Array() })
    return target.seeds[0] ?? new Uint8Array()
  }
}

function keptFor(name: string): readonly Uint8Array[] {
  const folder = path.join(regressions, name)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .toSorted()
    .map((file) => readFileSync(path.join(folder, file)))
}
