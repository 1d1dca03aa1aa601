import { defineConfig } from '@playwright/test'

/** Takes the pictures of the README from the real app: `npm run screenshots`. */
export default defineConfig({
  testDir: 'tests/screenshots',
  outputDir: 'test-results/screenshots',
  tsconfig: 'tsconfig.tests.json',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  reporter: [['list']],
})
