// Runs Playwright on the built app: node scripts/playwright.mjs CONFIG [--packaged] [ARGUMENT]…
//   --packaged  all end-to-end tests on the packaged app, and those of the package itself
import { buildAppWhenStale } from './build-app.mjs'
import { runInTestSession } from './desktop/test-session.mjs'
import { environmentOfPackaged, packageForTests } from './package/for-tests.mjs'
import { packageFile } from './paths.mjs'
import { SetUpError, runScript } from './say.mjs'
import { setUpForTests } from './set-up/index.mjs'

const packagedConfig = 'playwright.packaged.config.ts'

await runScript(async () => {
  const [config, ...args] = process.argv.slice(2)
  if (config === undefined) throw new SetUpError('usage: playwright.mjs CONFIG [ARGUMENT]…')
  const electron = await setUpForTests()
  await buildAppWhenStale()
  const cli = packageFile('@playwright/test', 'cli.js')
  const run = (
    /** @type {string} */ chosen,
    /** @type {readonly string[]} */ words,
    /** @type {NodeJS.ProcessEnv} */ extra = {},
  ) =>
    runInTestSession(electron, process.execPath, [cli, 'test', '--config', chosen, ...words], extra)
  if (!args.includes('--packaged')) return run(config, args)
  const words = args.filter((arg) => arg !== '--packaged')
  return run(packagedConfig, words, environmentOfPackaged(await packageForTests(electron), 'all'))
})
