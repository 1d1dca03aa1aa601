// Looks up anew what docs/dependencies.md says of each package: npm run dependencies
// It asks the registry for the day of each one's last release.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buildAppWhenStale } from './build-app.mjs'
import { readNotice } from './bundle/package-notice.mjs'
import { readRows, sizeWord, withRows } from './dependencies/table.mjs'
import { packageFile, root } from './paths.mjs'
import { runNpm } from './run.mjs'
import { SetUpError, runScript, say } from './say.mjs'
import { setUpPackages } from './set-up/index.mjs'

await runScript(async () => {
  await setUpPackages()
  await buildAppWhenStale()
  const file = path.join(root, 'docs/dependencies.md')
  const document = await readFile(file, 'utf8')
  const known = new Map(readRows(document).map((row) => [row.name, row]))
  const sizes = await bundledSizes()
  const rows = []
  for (const name of await directDependencies()) {
    const { why, leave } = known.get(name) ?? { why: '', leave: '' }
    const notice = await readNotice(packageFile(name, ''))
    say(name)
    const released = await lastRelease(notice.name)
    rows.push({
      name,
      why,
      licence: notice.licence,
      released,
      size: sizeWord(sizes.get(notice.name)),
      leave,
    })
  }
  await writeFile(file, withRows(document, rows))
  const unsaid = rows.filter(({ why, leave }) => why === '' || leave === '')
  if (unsaid.length === 0) return 0
  throw new SetUpError(
    `not said why, or how to leave: ${unsaid.map(({ name }) => name).join(', ')}`,
  )
})

async function directDependencies() {
  const { dependencies, devDependencies } = JSON.parse(
    await readFile(path.join(root, 'package.json'), 'utf8'),
  )
  return Object.keys({ ...dependencies, ...devDependencies }).sort()
}

/** @returns {Promise<ReadonlyMap<string, number>>} bytes by name */
async function bundledSizes() {
  const found = JSON.parse(await readFile(path.join(root, 'out/bundled.json'), 'utf8'))
  return new Map(
    found.map((/** @type {{ name: string, bytes: number }} */ { name, bytes }) => [name, bytes]),
  )
}

/** @param {string} name */
async function lastRelease(name) {
  const { code, output } = await runNpm(
    ['view', name, 'dist-tags.latest', 'time', '--json', '--loglevel=error'],
    { cwd: root, capture: true },
  )
  if (code !== 0) throw new SetUpError(`the registry does not tell of ${name}:\n${output}`)
  const found = JSON.parse(output.slice(output.indexOf('{')))
  return String(found.time[found['dist-tags.latest']]).slice(0, 10)
}
