import path from 'node:path'
import { parseArgs } from 'node:util'
import { prepareFuzz, regressionsFolder } from './run-fuzz'

/** The long run. Failing inputs become files, which every later run gives again first. Answers an exit code. */
export async function fuzzCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '10' },
      target: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    },
  })
  const seconds = Number(values.minutes) * 60
  const seed = Number(values.seed)
  if (!(seconds > 0) || !Number.isSafeInteger(seed)) {
    console.error('--minutes=N takes a number above zero, --seed=N a whole one')
    return 2
  }
  console.log(`fuzzing for ${values.minutes} minutes, seed ${seed} …`)
  const fuzz = await prepareFuzz()
  const { inputs, replayed, failures } = await fuzz.run({
    seconds,
    seed,
    only: values.target ?? null,
    keepIn: regressionsFolder,
    found: (target, problem) => console.log(`found: ${target}: ${problem.split('\n')[0]}`),
    tell: (count, failed) => console.log(`${count} inputs, ${failed} findings …`),
  })
  fuzz.close()
  for (const [target, count] of inputs) console.log(`${String(count).padStart(12)}  ${target}`)
  const all = [...inputs.values()].reduce((sum, count) => sum + count, 0)
  console.log(`${String(all).padStart(12)}  inputs in all, and ${replayed} found earlier`)
  for (const { target, problem, file } of failures) {
    console.log(`\n${target}: ${problem}`)
    if (file !== null) console.log(`  kept in ${path.relative(process.cwd(), file)}`)
  }
  console.log(failures.length === 0 ? 'nothing was found' : `${failures.length} findings`)
  return failures.length === 0 && all > 0 ? 0 : 1
}
