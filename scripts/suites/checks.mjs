import { runStaticChecks } from './static-checks.mjs'
import { runVitest } from './vitest-suite.mjs'

/** All that can be checked without running the app. Goes on after a failure, so that one run shows them all. */
export async function runChecks() {
  return [...(await runStaticChecks()), await runVitest()]
}
