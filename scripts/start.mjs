import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildAppWhenStale } from './build-app.mjs'
import { runInSession } from './desktop/run-in-session.mjs'
import { sandboxSwitches, sessionForStart } from './desktop/session-for-start.mjs'
import { root } from './paths.mjs'
import { runScript } from './say.mjs'
import { setUpForStart } from './set-up/index.mjs'
import { withAbsoluteFiles } from './start-arguments.mjs'

await runScript(async () => {
  const electron = await setUpForStart()
  await buildAppWhenStale()
  // npm runs scripts in the root; a relative file is meant from where the person is.
  const from = process.env['INIT_CWD'] ?? process.cwd()
  const args = withAbsoluteFiles(process.argv.slice(2), {
    resolve: (file) => path.resolve(from, file),
    exists: existsSync,
  })
  return runInSession(
    await sessionForStart(),
    electron.binary,
    [...sandboxSwitches(), root, ...args],
    { ELECTRON_OVERRIDE_DIST_PATH: electron.folder },
  )
})
