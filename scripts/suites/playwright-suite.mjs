import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { runInTestSession } from '../desktop/test-session.mjs'
import { packageFile, testResults } from '../paths.mjs'
import { judged } from './result.mjs'

const name = 'end-to-end tests'
// playwright.config.ts names the same file.
const report = path.join(testResults, 'playwright.json')

/**
 * Runs the end-to-end tests on the built app.
 * @param {import('../set-up/electron.mjs').ProvidedElectron} electron
 */
export async function runPlaywright(electron) {
  await rm(report, { force: true })
  const code = await runInTestSession(electron, process.execPath, [
    packageFile('@playwright/test', 'cli.js'),
    'test',
  ])
  const text = await readFile(report, 'utf8').catch(() => null)
  const counted =
    text === null ? { name, passed: 0, failed: 0, skipped: 0 } : countPlaywright(JSON.parse(text))
  return judged(counted, code)
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} json
 * @returns {import('./result.mjs').SuiteResult}
 */
export function countPlaywright({ stats }) {
  return {
    name,
    passed: stats.expected,
    // A test that passes only now and then has failed.
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }
}
