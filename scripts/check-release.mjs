// Refuses packages in dist/ that must not be published: node scripts/check-release.mjs [--tag=TAG]
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { readFuses } from './package/fuses.mjs'
import { releaseProblems } from './package/release-problems.mjs'
import { packagesFolder, root } from './paths.mjs'
import { SetUpError, runScript, say } from './say.mjs'

/** What electron-builder writes for apps that run. */
const descriptionName = /^latest[\w-]*\.yml$/u
const packageEnding = /\.(?:exe|dmg|zip|AppImage|deb|rpm|tar\.gz)$/u

await runScript(async () => {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))
  const tag = process.argv.find((arg) => arg.startsWith('--tag='))?.slice('--tag='.length) ?? null
  const found = await readdir(packagesFolder, { withFileTypes: true }).catch(() => [])
  const files = found.filter((entry) => entry.isFile()).map(({ name }) => name)
  const folders = found.filter((entry) => entry.isDirectory())
  const problems = releaseProblems({
    version,
    tag,
    files: files.filter((name) => packageEnding.test(name)),
    descriptions: await Promise.all(
      files
        .filter((name) => descriptionName.test(name))
        .map(async (name) => ({
          name,
          text: await readFile(path.join(packagesFolder, name), 'utf8'),
        })),
    ),
    folders: await Promise.all(folders.map(({ name }) => factsOf(name))),
  })
  if (problems.length > 0) {
    throw new SetUpError(`not to be published:\n${problems.map((line) => `  ${line}`).join('\n')}`)
  }
  say('these packages may be published')
  return 0
})

/** @param {string} name */
async function factsOf(name) {
  const folder = path.join(packagesFolder, name)
  const entries = await readdir(folder, { recursive: true })
  const top = await readdir(folder)
  const program = top.find((entry) => entry.endsWith('.app') || entry.endsWith('.exe'))
  return { name, entries, fuses: await readFuses(path.join(folder, program ?? 'skinventory')) }
}
