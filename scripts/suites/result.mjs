/**
 * @typedef {object} SuiteResult
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * A check that passes or fails as a whole.
 * @param {string} name @param {boolean} passed
 * @returns {SuiteResult}
 */
export function wholeResult(name, passed) {
  return { name, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

/**
 * A suite's counts, held against the exit code of its runner: a runner that failed without a failed test, or that
 * passed without running one, is one failure.
 * @param {SuiteResult} counted
 * @param {number} exitCode
 * @returns {SuiteResult}
 */
export function judged(counted, exitCode) {
  const ranNothing = counted.passed + counted.failed === 0
  const failedSilently = counted.failed === 0 && exitCode !== 0
  return ranNothing || failedSilently ? { ...counted, failed: counted.failed + 1 } : counted
}

/**
 * The last line of a run: the sum of all suites.
 * @param {readonly SuiteResult[]} results
 */
export function sumLine(results) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    results.reduce((total, result) => total + result[key], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * 0 when something passed and nothing failed.
 * @param {readonly SuiteResult[]} results
 */
export function exitCodeOf(results) {
  const isGood = results.length > 0 && results.every(({ failed }) => failed === 0)
  return isGood ? 0 : 1
}
