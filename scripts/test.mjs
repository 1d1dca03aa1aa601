import { buildApp } from './build-app.mjs'
import { SetUpError, say } from './say.mjs'
import { setUpForTests } from './set-up/index.mjs'
import { runChecks } from './suites/checks.mjs'
import { packagedTestsProblem, packageForTests } from './package/for-tests.mjs'
import { runPackagedTests, runPlaywright } from './suites/playwright-suite.mjs'
import { showQuickBench } from './suites/quick-bench.mjs'
import { exitCodeOf, sumLine, wholeResult } from './suites/result.mjs'

/** @type {import('./suites/result.mjs').SuiteResult[]} */
const results = []
try {
  await runAll()
} catch (error) {
  // Whatever stops the run is one more failure, so that the last line never counts only what went well before it.
  say(error instanceof SetUpError ? error.message : String(/** @type {Error} */ (error).stack))
  results.push(wholeResult('set-up', false))
}
process.stdout.write(`${sumLine(results)}\n`)
process.exitCode = exitCodeOf(results)

async function runAll() {
  const electron = await setUpForTests()
  results.push(...(await runChecks()))
  say('building the app …')
  const isBuilt = await buildApp()
  results.push(wholeResult('build', isBuilt))
  if (isBuilt) {
    results.push(await runPlaywright(electron))
    await runPackaged(electron)
    await showQuickBench(electron)
  } else say('the end-to-end tests need the build, so they were not run')

  for (const { name, failed } of results) if (failed > 0) say(`${name}: ${failed} failed`)
  say(`tested on Electron ${electron.label}`)
}

/** @param {import('./set-up/electron.mjs').ProvidedElectron} electron */
async function runPackaged(electron) {
  const problem = packagedTestsProblem()
  if (problem === null)
    results.push(await runPackagedTests(electron, await packageForTests(electron)))
  else say(problem)
}
