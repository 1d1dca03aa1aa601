// Measures the built app against its floors: node scripts/bench.mjs [--rounds=N] [--items=N]
import path from 'node:path'
import { buildAppWhenStale } from './build-app.mjs'
import { runInTestSession } from './desktop/test-session.mjs'
import { root } from './paths.mjs'
import { runScript } from './say.mjs'
import { setUpForTests } from './set-up/index.mjs'

await runScript(async () => {
  const electron = await setUpForTests()
  await buildAppWhenStale()
  const start = path.join(root, 'tests/bench/start.mjs')
  return runInTestSession(electron, process.execPath, [start, ...process.argv.slice(2)])
})
