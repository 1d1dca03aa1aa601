import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { standInMark } from '../set-up/stand-in.mjs'

/** In the resources of every package that is no release. */
export const testBuildMark = 'test-build.json'

/** What the stand-in has for itself, or from the other product that it was carried with. */
const standInOnly = ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']

/**
 * Before anything is packed: a test build is for this machine.
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function beforePack({ packager }) {
  // What was asked of electron-builder is in there, though its types leave this one out.
  const { publish } = /** @type {{ publish?: unknown }} */ (packager.info.options)
  const isTestBuild =
    packager.config.electronDist !== undefined && packager.config.electronDist !== null
  if (isTestBuild && publish !== 'never') {
    throw new Error(
      'a test build is not published: it is not made of the Electron that package-lock.json names',
    )
  }
}

/**
 * After the app has been put beside Electron, before fuses and signatures.
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function afterPack({ appOutDir, packager }) {
  const isTestBuild =
    packager.config.electronDist !== undefined && packager.config.electronDist !== null
  if (!isTestBuild) {
    if (existsSync(path.join(appOutDir, standInMark))) {
      throw new Error('the stand-in Electron is in what was to be a release')
    }
    return
  }
  for (const place of standInOnly) {
    await rm(path.join(appOutDir, place), { recursive: true, force: true })
  }
  const electron = String(packager.config.electronVersion)
  const isStandIn = existsSync(path.join(appOutDir, standInMark))
  const mark = { testBuild: true, electron, isStandIn }
  await writeFile(
    path.join(packager.getResourcesDir(appOutDir), testBuildMark),
    `${JSON.stringify(mark, null, 2)}\n`,
  )
}
