import path from 'node:path'
import { runInTestSession } from '../desktop/test-session.mjs'
import { root } from '../paths.mjs'
import { say } from '../say.mjs'

/** Enough to see that every short scenario runs, and how its figures stand; too little to judge them by. */
const size = ['--quick', '--rounds=1', '--items=5000']

/**
 * Measures a little of the built app, and shows it. It gates nothing: neither a goal that is missed nor a scenario that
 * breaks off is a failure, for a busy machine has both.
 * @param {import('../set-up/electron.mjs').ProvidedElectron} electron
 */
export async function showQuickBench(electron) {
  say('a quick bench; its figures decide nothing …')
  const start = path.join(root, 'tests/bench/start.mjs')
  const code = await runInTestSession(electron, process.execPath, [start, ...size])
  if (code !== 0) say(`warning: the quick bench broke off (${code}); that is no failure`)
}
