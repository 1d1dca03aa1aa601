import path from 'node:path'
import { packageFile, root } from '../paths.mjs'
import { runNode } from '../run.mjs'
import { wholeResult } from './result.mjs'

/** @typedef {{ name: string, file: string, args: readonly string[] }} StaticCheck */

const worlds = ['shared', 'main', 'preload', 'worker', 'renderer', 'tests', 'scripts']

/** @type {readonly StaticCheck[]} */
const checks = [
  ...worlds.map((world) => ({
    name: `types: ${world}`,
    file: packageFile('typescript', 'bin/tsc'),
    args: ['-p', `tsconfig.${world}.json`],
  })),
  {
    name: 'format',
    file: packageFile('prettier', 'bin/prettier.cjs'),
    args: ['--check', '--cache', '.'],
  },
  {
    name: 'lint and layers',
    file: packageFile('oxlint', 'bin/oxlint'),
    args: ['--type-aware', '--deny-warnings', '--report-unused-disable-directives'],
  },
  { name: 'unused code', file: packageFile('knip', 'bin/knip.js'), args: [] },
  { name: 'scanner', file: path.join(root, 'scripts/scanner/index.mjs'), args: [] },
]
const atOnce = 2

/** Runs every static check, two at once, and tells each in a line, in the order above. */
export async function runStaticChecks() {
  const waiting = [...checks]
  /** @type {Map<StaticCheck, Awaited<ReturnType<typeof runCheck>>>} */
  const done = new Map()
  let told = 0
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      done.set(check, await runCheck(check))
      for (let next = checks[told]; next !== undefined && done.has(next); next = checks[++told]) {
        tell(next, done.get(next))
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return checks.map((check) => wholeResult(check.name, done.get(check)?.code === 0))
}

/** @param {StaticCheck} check */
async function runCheck({ file, args }) {
  const started = performance.now()
  const { code, output } = await runNode(file, args, { cwd: root, capture: true })
  return { code, output, seconds: (performance.now() - started) / 1000 }
}

/** @param {StaticCheck} check @param {Awaited<ReturnType<typeof runCheck>> | undefined} outcome */
function tell({ name }, outcome) {
  if (outcome === undefined) return
  const isGood = outcome.code === 0
  process.stdout.write(`${isGood ? '✓' : '✗'} ${name} (${outcome.seconds.toFixed(1)} s)\n`)
  if (!isGood) process.stdout.write(`${outcome.output.trimEnd()}\n`)
}
