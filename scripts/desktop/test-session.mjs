import { say } from '../say.mjs'
import { runInSession } from './run-in-session.mjs'

/**
 * Runs a program as the tests run: on Linux with a display and a keychain of its own, so that neither the windows nor
 * the keychain of whoever runs it are touched. Elsewhere there is no such thing as a second keychain.
 * @param {import('../set-up/electron.mjs').ProvidedElectron} electron
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} extra variables beside those of the session
 */
export function runInTestSession(electron, command, args, extra = {}) {
  const isLinux = process.platform === 'linux'
  if (!isLinux) say('the tests use the keychain of this user; they remove what they put there')
  return runInSession({ display: isLinux, keychain: isLinux }, command, args, {
    ELECTRON_OVERRIDE_DIST_PATH: electron.folder,
    ...extra,
  })
}
