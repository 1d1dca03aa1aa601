import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { run } from '../run.mjs'
import { SetUpError } from '../say.mjs'
import { end, firstLineOf, startInBackground } from './background.mjs'

/**
 * @typedef {object} PrivateKeychain
 * @property {{ DBUS_SESSION_BUS_ADDRESS: string }} env what a program needs to reach it
 * @property {() => Promise<void>} close ends it; all that it held is gone
 */

const service = 'org.freedesktop.secrets'
const servicePath = '/org/freedesktop/secrets'
const readyTimeoutMs = 10_000
const pollMs = 25

/**
 * A real gnome-keyring on a session bus of its own, unlocked by a random password, kept in a temporary folder.
 * The user's own keychain is never touched.
 * @param {NodeJS.ProcessEnv} display the variables of the display on which its prompts may open; {} for no prompts
 * @returns {Promise<PrivateKeychain>}
 */
export async function startPrivateKeychain(display) {
  const home = await mkdtemp(path.join(os.tmpdir(), 'skinventory-keychain-'))
  const runtime = path.join(home, 'runtime')
  await mkdir(runtime, { mode: 0o700 })
  const started = /** @type {import('node:child_process').ChildProcess[]} */ ([])
  const close = async () => {
    for (const child of started.toReversed()) await end(child)
    await rm(home, { recursive: true, force: true })
  }
  try {
    const env = daemonEnvironment(home, runtime, display)
    const bus = startInBackground(
      'dbus-daemon',
      [
        '--session',
        '--nofork',
        '--nopidfile',
        '--print-address=1',
        `--address=unix:dir=${runtime}`,
      ],
      { env, stdio: ['ignore', 'pipe', 'ignore'] },
    )
    started.push(bus)
    const address = await firstLineOf('dbus-daemon', bus, readable(bus.stdout))
    const busEnv = { DBUS_SESSION_BUS_ADDRESS: address.trim() }
    const daemon = startInBackground(
      'gnome-keyring-daemon',
      ['--foreground', '--unlock', '--components=secrets'],
      { env: { ...env, ...busEnv }, stdio: ['pipe', 'ignore', 'ignore'] },
    )
    started.push(daemon)
    daemon.stdin?.end(randomBytes(24).toString('base64url'))
    const call = caller({ ...env, ...busEnv })
    await untilUnlocked(call)
    return { env: busEnv, close }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * Only what the daemons need: programs that the bus starts inherit it, and must find no other home than this one.
 * @param {string} home @param {string} runtime @param {NodeJS.ProcessEnv} display
 */
function daemonEnvironment(home, runtime, display) {
  return {
    ...display,
    PATH: process.env['PATH'],
    HOME: home,
    XDG_DATA_HOME: path.join(home, 'data'),
    XDG_CONFIG_HOME: path.join(home, 'config'),
    XDG_CACHE_HOME: path.join(home, 'cache'),
    XDG_RUNTIME_DIR: runtime,
  }
}

/** @typedef {(target: string, objectPath: string, method: string, ...args: string[]) => Promise<string | null>} Call */

/**
 * Calls a method on the bus; null when that failed.
 * @param {NodeJS.ProcessEnv} env @returns {Call}
 */
function caller(env) {
  return async (target, objectPath, method, ...args) => {
    const { code, output } = await run(
      'dbus-send',
      [
        '--session',
        '--print-reply',
        '--reply-timeout=2000',
        `--dest=${target}`,
        objectPath,
        method,
        ...args,
      ],
      { env, capture: true },
    )
    return code === 0 ? output : null
  }
}

/** @param {Call} call */
async function untilUnlocked(call) {
  const deadline = Date.now() + readyTimeoutMs
  while (Date.now() < deadline) {
    // Asked of the bus first: asked of a service that is not there yet, the bus would start a second one.
    if ((await isRunning(call)) && (await isUnlocked(call))) return
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
  throw new SetUpError('gnome-keyring did not open its keychain')
}

/** @param {Call} call */
async function isRunning(call) {
  const bus = 'org.freedesktop.DBus'
  const reply = await call(bus, '/', `${bus}.NameHasOwner`, `string:${service}`)
  return reply?.includes('boolean true') === true
}

/** @param {Call} call */
async function isUnlocked(call) {
  const collection = await defaultCollection(call)
  if (collection === null) return false
  // Of the collections it is given, Unlock names those that are open already.
  const reply = await askService(call, 'Unlock', `array:objpath:${collection}`)
  return reply?.includes(`object path "${collection}"`) === true
}

/** @param {Call} call */
async function defaultCollection(call) {
  const reply = await askService(call, 'ReadAlias', 'string:default')
  const found = reply === null ? null : /object path "([^"]+)"/.exec(reply)
  const collection = found?.[1]
  return collection === undefined || collection === '/' ? null : collection
}

/** @param {Call} call @param {string} method @param {string} argument */
function askService(call, method, argument) {
  return call(service, servicePath, `org.freedesktop.Secret.Service.${method}`, argument)
}

/** @param {import('node:stream').Readable | null} stream */
function readable(stream) {
  if (stream === null) throw new Error('the stream was not piped')
  return stream
}
