import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { packageFile, root } from './paths.mjs'
import { runNode } from './run.mjs'
import { SetUpError, say } from './say.mjs'

/** All that the built app is made of. */
const sources = [
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'scripts/bundle',
  'package.json',
  'package-lock.json',
]
const stampFile = path.join(root, 'out', '.sources')

/** Builds the app into out/. Answers whether it went well; the tool tells what did not. */
export async function buildApp() {
  const before = await hashOfSources(root)
  await forgetBuild()
  const { code } = await runNode(packageFile('electron-vite', 'bin/electron-vite.js'), [
    'build',
    '--logLevel=warn',
  ])
  if (code === 0) await writeFile(stampFile, before)
  return code === 0
}

/** Says that what is in out/ is no longer known to be a build of the sources. */
export async function forgetBuild() {
  await rm(stampFile, { force: true })
}

/** Builds the app unless what is in out/ was built from these very sources. */
export async function buildAppWhenStale() {
  const built = await readFile(stampFile, 'utf8').catch(() => null)
  if (built === (await hashOfSources(root))) return
  say('building the app …')
  if (!(await buildApp())) throw new SetUpError('the build failed.')
}

/**
 * One hash over names and bytes of all sources, tests left out: they do not go into the app.
 * @param {string} folder
 * @param {readonly string[]} places within it
 */
export async function hashOfSources(folder, places = sources) {
  const hash = createHash('sha256')
  for (const source of places) {
    for (const file of await filesUnder(path.join(folder, source))) {
      hash.update(path.relative(folder, file)).update('\0')
      hash.update(await readFile(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

/** @param {string} place @returns {Promise<string[]>} */
async function filesUnder(place) {
  try {
    const found = await readdir(place, { recursive: true, withFileTypes: true })
    return found
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'ENOTDIR') return [place]
    if (code === 'ENOENT') return []
    throw error
  }
}
