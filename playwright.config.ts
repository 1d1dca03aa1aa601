import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/end-to-end',
  tsconfig: 'tsconfig.tests.json',
  fullyParallel: true,
  // One more than the processors that it is meant for: several tests only wait, for a time limit or a prompt.
  workers: 3,
  // A test that passes only at the second try is broken.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 30_000,
  use: { screenshot: 'only-on-failure' },
  reporter: [
    ['list'],
    // scripts/suites/playwright-suite.mjs reads it.
    ['json', { outputFile: 'test-results/playwright.json' }],
  ],
})
