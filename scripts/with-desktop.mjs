// Runs any program as the end-to-end tests run: node scripts/with-desktop.mjs COMMAND [ARGUMENT]…
import { runInTestSession } from './desktop/test-session.mjs'
import { SetUpError, runScript } from './say.mjs'
import { setUpForTests } from './set-up/index.mjs'

await runScript(async () => {
  const [command, ...args] = process.argv.slice(2)
  if (command === undefined) throw new SetUpError('usage: with-desktop.mjs COMMAND [ARGUMENT]…')
  return runInTestSession(await setUpForTests(), command, args)
})
