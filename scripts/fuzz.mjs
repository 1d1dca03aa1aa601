// Gives what others make to all that takes it: node scripts/fuzz.mjs [--minutes=N] [--target=NAME] [--seed=N]
import path from 'node:path'
import { root } from './paths.mjs'
import { runNode } from './run.mjs'
import { runScript } from './say.mjs'
import { setUpPackages } from './set-up/index.mjs'

await runScript(async () => {
  await setUpPackages()
  const start = path.join(root, 'tests/fuzz/start.mjs')
  const { code } = await runNode(start, process.argv.slice(2))
  return code
})
