import { runScript } from './say.mjs'
import { setUpPackages } from './set-up/index.mjs'
import { runChecks } from './suites/checks.mjs'
import { exitCodeOf, sumLine } from './suites/result.mjs'

await runScript(async () => {
  await setUpPackages()
  const results = await runChecks()
  process.stdout.write(`${sumLine(results)}\n`)
  return exitCodeOf(results)
})
