// Makes packages of the app in dist/: npm run package [-- --folder | --release]
//   --folder   only the folder that the packages are made of
//   --release  every package of this system, of the pinned Electron, or nothing
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { buildAppWhenStale } from './build-app.mjs'
import { packagesFolder } from './paths.mjs'
import { SetUpError, runScript, say } from './say.mjs'
import { provideElectron } from './set-up/electron.mjs'
import { setUpPackages } from './set-up/index.mjs'

await runScript(async () => {
  const words = new Set(process.argv.slice(2))
  const isRelease = words.delete('--release')
  const onlyFolder = words.delete('--folder')
  if (words.size > 0 || (isRelease && onlyFolder)) {
    throw new SetUpError(
      'usage: npm run package [-- --folder | --release]. Nothing is published from here.',
    )
  }
  await setUpPackages()
  // Imported only now: these need the packages.
  const { electronToPackage } = await import('./package/electron-kind.mjs')
  const { makeRelease, makeWhatCanBe } = await import('./package/make.mjs')
  const { writeChecksums } = await import('./package/checksums.mjs')

  const electron = await electronToPackage(await provideElectron())
  if (electron.kind === 'other') {
    if (isRelease) {
      throw new SetUpError(
        `a release is made of the Electron that package-lock.json names, and this is ${electron.label}.`,
      )
    }
    say(`this is a test build, not to be published: it is made of Electron ${electron.label}`)
  }
  await buildAppWhenStale()
  const { made, leftOut } = isRelease
    ? await makeRelease(electron, packagesFolder)
    : await makeWhatCanBe(electron, { output: packagesFolder, onlyFolder })
  if (!onlyFolder) await writeChecksums(packagesFolder, made)
  for (const name of made)
    say(`made dist/${name}${await sizeWord(path.join(packagesFolder, name))}`)
  for (const { what, why } of leftOut) say(`left out: ${what}: ${why}`)
  if (made.length === 0) throw new SetUpError('nothing could be made.')
  return 0
})

/** @param {string} file */
async function sizeWord(file) {
  const found = await stat(file)
  return found.isFile() ? `, ${(found.size / 1_000_000).toFixed(1)} MB` : ''
}
