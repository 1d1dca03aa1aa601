import { SetUpError, say } from '../say.mjs'
import { hasDisplay, hasKeychain } from '../desktop/detect.mjs'
import { provideElectron } from './electron.mjs'
import { provideLinuxSystem } from './linux-system.mjs'
import { nodeVersionProblem } from './node-version.mjs'
import { providePackages } from './packages.mjs'

/** Provides the packages alone: enough to build and to check. */
export async function setUpPackages() {
  const problem = nodeVersionProblem(process.versions.node)
  if (problem !== null) throw new SetUpError(problem)
  await providePackages()
}

/** Provides all that running the app takes on this machine. */
export async function setUpForStart() {
  await setUpPackages()
  const electron = await provideElectron()
  const required = new Set(/** @type {const} */ (['app']))
  await provideLinuxSystem(
    hasDisplay() ? required : new Set([...required, 'display']),
    // Without a keychain the app keeps secrets in memory, so nobody is stopped for want of it.
    (await hasKeychain()) ? new Set() : new Set(['keychain']),
  )
  return electron
}

/** Provides all that the tests take: always their own display and keychain. */
export async function setUpForTests() {
  await setUpPackages()
  const electron = await provideElectron()
  await provideLinuxSystem(new Set(['app', 'display', 'keychain', 'test']))
  say(`Electron for the tests: ${electron.label}`)
  return electron
}
