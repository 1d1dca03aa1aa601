import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { runInTestSession } from '../desktop/test-session.mjs'
import { environmentOfPackaged } from '../package/for-tests.mjs'
import { packageFile, testResults } from '../paths.mjs'
import { judged } from './result.mjs'

/** @typedef {import('../set-up/electron.mjs').ProvidedElectron} ProvidedElectron */

/**
 * Runs the end-to-end tests on the built app.
 * @param {ProvidedElectron} electron
 */
export function runPlaywright(electron) {
  return runSuite(electron, 'end-to-end tests', { config: 'playwright.config.ts' })
}

/**
 * Runs the tests of the packaged app: what it is made of, and some end-to-end tests.
 * @param {ProvidedElectron} electron
 * @param {import('../package/for-tests.mjs').PackagedForTests} packaged
 */
export function runPackagedTests(electron, packaged) {
  return runSuite(electron, 'tests of the packaged app', {
    config: 'playwright.packaged.config.ts',
    env: environmentOfPackaged(packaged, 'some'),
  })
}

/** Where each configuration has its report written. */
const reports = /** @type {const} */ ({
  'playwright.config.ts': 'playwright.json',
  'playwright.packaged.config.ts': 'playwright-packaged.json',
})

/**
 * @param {ProvidedElectron} electron
 * @param {string} name
 * @param {{ config: keyof typeof reports, env?: NodeJS.ProcessEnv }} options
 */
async function runSuite(electron, name, { config, env = {} }) {
  const report = path.join(testResults, reports[config])
  await rm(report, { force: true })
  const cli = packageFile('@playwright/test', 'cli.js')
  const args = [cli, 'test', '--config', config]
  const code = await runInTestSession(electron, process.execPath, args, env)
  const text = await readFile(report, 'utf8').catch(() => null)
  const counts =
    text === null ? { passed: 0, failed: 0, skipped: 0 } : countPlaywright(JSON.parse(text))
  return judged({ name, ...counts }, code)
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} json
 */
export function countPlaywright({ stats }) {
  return {
    passed: stats.expected,
    // A test that passes only now and then has failed.
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }
}
