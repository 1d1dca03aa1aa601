import { buildApp } from './build-app.mjs'
import { runScript } from './say.mjs'
import { setUpPackages } from './set-up/index.mjs'

await runScript(async () => {
  await setUpPackages()
  return (await buildApp()) ? 0 : 1
})
