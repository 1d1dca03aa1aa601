import { defineConfig } from '@playwright/test'
import common from './playwright.config'

/** Of the end-to-end tests those that meet what packing changes: the archive, the keychain's binary, starts by the system. */
const some = ['client-secret', 'about', 'import', 'sandbox', 'second-instance', 'security']

const isWhole = process.env['SKINVENTORY_PACKAGED_SCOPE'] === 'all'

/** The packaged app: `npm run e2e -- --packaged` runs all tests on it, `npm test` some. */
export default defineConfig({
  ...common,
  testDir: 'tests',
  testMatch: ['packaged/*.spec.ts', isWhole ? 'e2e/*.spec.ts' : `e2e/{${some.join(',')}}.spec.ts`],
  // Attaching to a packaged app may take several tries: tests/e2e/app/running-app.ts says why.
  timeout: 60_000,
  outputDir: 'test-results/packaged-app',
  reporter: [
    ['list'],
    // scripts/suites/playwright-suite.mjs reads it.
    ['json', { outputFile: 'test-results/playwright-packaged.json' }],
  ],
})
