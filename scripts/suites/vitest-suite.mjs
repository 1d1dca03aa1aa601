import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { packageFile, root, testResults } from '../paths.mjs'
import { runNode } from '../run.mjs'
import { judged } from './result.mjs'

const name = 'unit and component tests'
const report = path.join(testResults, 'vitest.json')

/** Runs the unit and component tests. */
export async function runVitest() {
  await rm(report, { force: true })
  const { code } = await runNode(
    packageFile('vitest', 'vitest.mjs'),
    // The projects' own `isolate` leaves each project its workers; this shares them, too.
    ['run', '--no-isolate', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { cwd: root },
  )
  const text = await readFile(report, 'utf8').catch(() => null)
  const counted =
    text === null ? { name, passed: 0, failed: 0, skipped: 0 } : countVitest(JSON.parse(text))
  return judged(counted, code)
}

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {ReadonlyArray<{ status: string, assertionResults: ReadonlyArray<{ status: string }> }>} testResults
 */

/** @param {VitestReport} json @returns {import('./result.mjs').SuiteResult} */
export function countVitest(json) {
  // A file that cannot be loaded fails without a test of its own.
  const brokenFiles = json.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  return {
    name,
    passed: json.numPassedTests,
    failed: json.numFailedTests + brokenFiles,
    skipped: json.numPendingTests + json.numTodoTests,
  }
}
