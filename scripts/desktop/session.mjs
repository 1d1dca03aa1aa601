import { startVirtualDisplay } from './display.mjs'
import { startPrivateKeychain } from './keychain.mjs'

/**
 * @typedef {object} Session
 * @property {NodeJS.ProcessEnv} env the environment for programs that run in it
 * @property {() => Promise<void>} close
 */

/**
 * A session of our own: a display, a keychain, or both, beside what the user has.
 * @param {{ display: boolean, keychain: boolean }} parts
 * @returns {Promise<Session>}
 */
export async function startSession(parts) {
  const env = { ...process.env }
  /** @type {Array<() => Promise<void>>} */
  const closers = []
  const close = async () => {
    for (const closer of closers.splice(0).toReversed()) await closer()
  }
  try {
    if (parts.display) {
      const display = await startVirtualDisplay()
      closers.push(display.close)
      // Else Electron would rather open its windows on the Wayland display of the user.
      delete env['WAYLAND_DISPLAY']
      Object.assign(env, display.env, { XDG_SESSION_TYPE: 'x11' })
    }
    if (parts.keychain) {
      const keychain = await startPrivateKeychain(displayOf(env))
      closers.push(keychain.close)
      Object.assign(env, keychain.env)
    }
    return { env, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** @param {NodeJS.ProcessEnv} env */
function displayOf(env) {
  const names = ['DISPLAY', 'XAUTHORITY', 'WAYLAND_DISPLAY', 'XDG_RUNTIME_DIR']
  return Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
}
