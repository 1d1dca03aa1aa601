import { forgetBuild } from './build-app.mjs'
import { runInSession } from './desktop/run-in-session.mjs'
import { sandboxSwitches, sessionForStart } from './desktop/session-for-start.mjs'
import { packageFile } from './paths.mjs'
import { runScript } from './say.mjs'
import { setUpForStart } from './set-up/index.mjs'

await runScript(async () => {
  const electron = await setUpForStart()
  // electron-vite writes its development build to out/ as well.
  await forgetBuild()
  const switches = sandboxSwitches().length > 0 ? ['--noSandbox'] : []
  return runInSession(
    await sessionForStart(),
    process.execPath,
    [
      packageFile('electron-vite', 'bin/electron-vite.js'),
      'dev',
      '--watch',
      ...switches,
      ...process.argv.slice(2),
    ],
    { ELECTRON_EXEC_PATH: electron.binary, ELECTRON_OVERRIDE_DIST_PATH: electron.folder },
  )
})
