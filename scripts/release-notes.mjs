// Prints what CHANGELOG.md says of a version: node scripts/release-notes.mjs VERSION
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { releaseNotes } from './package/release-notes.mjs'
import { root } from './paths.mjs'
import { SetUpError, runScript } from './say.mjs'

await runScript(async () => {
  const version = process.argv[2]?.replace(/^v/u, '')
  if (version === undefined) throw new SetUpError('usage: release-notes.mjs VERSION')
  const notes = releaseNotes(await readFile(path.join(root, 'CHANGELOG.md'), 'utf8'), version)
  if (notes === null) throw new SetUpError(`CHANGELOG.md says nothing of ${version}.`)
  process.stdout.write(`${notes}\n`)
  return 0
})
