import { describe, expect, it } from 'vitest'
import { countPlaywright } from './playwright-suite.mjs'
import { exitCodeOf, judged, sumLine, wholeResult } from './result.mjs'
import { countVitest } from './vitest-suite.mjs'

const suite = { name: 'a suite', passed: 3, failed: 0, skipped: 0 }

describe('judged', () => {
  it('takes a good run as it is', () => {
    expect(judged(suite, 0)).toEqual(suite)
  })
  it('counts a runner that crashed without a failed test', () => {
    expect(judged(suite, 1).failed).toBe(1)
  })
  it('does not count a failed test twice', () => {
    expect(judged({ ...suite, failed: 2 }, 1).failed).toBe(2)
  })
  it('counts a suite that ran nothing, even if its runner was content', () => {
    expect(judged({ ...suite, passed: 0 }, 0).failed).toBe(1)
    expect(judged({ ...suite, passed: 0, skipped: 4 }, 0).failed).toBe(1)
  })
})

describe('the last line', () => {
  it('sums all suites, and names skipped ones only when there are any', () => {
    expect(sumLine([suite, wholeResult('format', false)])).toBe('3 passed, 1 failed')
    expect(sumLine([suite, { ...suite, skipped: 2 }])).toBe('6 passed, 0 failed, 2 skipped')
  })
  it('goes with the exit code', () => {
    expect(exitCodeOf([suite, wholeResult('format', true)])).toBe(0)
    expect(exitCodeOf([suite, wholeResult('format', false)])).toBe(1)
    expect(exitCodeOf([])).toBe(1)
  })
})

describe('the reports', () => {
  it("counts vitest's tests, and each file that could not be loaded", () => {
    const counted = countVitest({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    })
    expect(counted).toMatchObject({ passed: 5, failed: 2, skipped: 2 })
  })
  it("counts Playwright's tests, a flickering one as failed", () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }
    expect(countPlaywright({ stats })).toMatchObject({ passed: 7, failed: 2, skipped: 2 })
  })
})
