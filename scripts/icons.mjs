// Draws the icon set anew from resources/icon.svg: npm run icons
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from './paths.mjs'
import { runScript, say } from './say.mjs'
import { setUpPackages } from './set-up/index.mjs'

await runScript(async () => {
  await setUpPackages()
  const { drawIconSet } = await import('./icons/icon-set.mjs')
  for (const [place, bytes] of await drawIconSet()) {
    const file = path.join(root, place)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, bytes)
    say(`${place}, ${bytes.length} bytes`)
  }
  return 0
})
