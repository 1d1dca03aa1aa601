import { existsSync } from 'node:fs'
import path from 'node:path'
import { run } from '../run.mjs'

const secretService = 'org.freedesktop.secrets'

/** Whether windows can be shown. Only on Linux may there be no display. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/**
 * Whether this session has an OS keychain that a person can open. On Linux that is a Secret Service on the session's
 * bus, running or to be started on demand; without a display its prompt could be answered by nobody.
 */
export async function hasKeychain(env = process.env) {
  if (process.platform !== 'linux') return true
  if (!hasDisplay(env) || !hasSessionBus(env)) return false
  const names = await Promise.all(
    ['ListNames', 'ListActivatableNames'].map((list) => ask(list, env)),
  )
  return names.some((reply) => reply.includes(`"${secretService}"`))
}

/** @param {NodeJS.ProcessEnv} env */
function hasSessionBus(env) {
  if (env['DBUS_SESSION_BUS_ADDRESS']) return true
  const runtime = env['XDG_RUNTIME_DIR']
  return runtime !== undefined && existsSync(path.join(runtime, 'bus'))
}

/** @param {string} method of the bus itself @param {NodeJS.ProcessEnv} env */
async function ask(method, env) {
  const bus = 'org.freedesktop.DBus'
  const { output } = await run(
    'dbus-send',
    [
      '--session',
      '--print-reply',
      '--reply-timeout=2000',
      `--dest=${bus}`,
      '/',
      `${bus}.${method}`,
    ],
    { env, capture: true },
  )
  return output
}
