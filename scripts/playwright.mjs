// Runs Playwright on the built app: node scripts/playwright.mjs CONFIG [ARGUMENT]…
import { buildAppWhenStale } from './build-app.mjs'
import { runInTestSession } from './desktop/test-session.mjs'
import { packageFile } from './paths.mjs'
import { SetUpError, runScript } from './say.mjs'
import { setUpForTests } from './set-up/index.mjs'

await runScript(async () => {
  const [config, ...args] = process.argv.slice(2)
  if (config === undefined) throw new SetUpError('usage: playwright.mjs CONFIG [ARGUMENT]…')
  const electron = await setUpForTests()
  await buildAppWhenStale()
  const cli = packageFile('@playwright/test', 'cli.js')
  return runInTestSession(electron, process.execPath, [cli, 'test', '--config', config, ...args])
})
