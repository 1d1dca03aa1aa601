import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { ChildProcess } from 'node:child_process'
import { end, firstLineOf, startInBackground } from '../../../scripts/desktop/background.mjs'
import { busConfiguration, prompterService } from './bus-configuration'
import { createSecretService } from './secret-service'
import { unlockKeyring } from './unlock-keyring'

/**
 * How the keychain of a Linux session can be. What each needs, as Debian packages:
 * - `no-bus`: nothing.
 * - `no-service`: dbus-daemon.
 * - `unlocked`, `locked` (no prompt can open): dbus-daemon, dbus-bin, gnome-keyring, libsecret-tools.
 * - `locked-with-prompt` (a prompt opens, on a display): the same, gcr, and a display (xvfb).
 * - `denied` (the bus lets nobody speak to the keychain): the same as `unlocked`.
 * The app itself needs libsecret-1-0.
 */
export type KeychainState =
  'no-bus' | 'no-service' | 'unlocked' | 'locked' | 'locked-with-prompt' | 'denied'

export interface KeychainSession {
  /** What an app has to be launched with, on top of its environment, to find itself in this session. */
  readonly env: Readonly<Record<string, string>>
  /** The secret that is kept for an account, asked of secret-tool; null where there is none. */
  readonly lookup: (account: string) => Promise<string | null>
  /** Removes an entry behind the app's back. */
  readonly remove: (account: string) => Promise<void>
  /** Locks the keychain behind the app's back. */
  readonly lock: () => Promise<void>
  /** Unlocks it again, as a person does who types the password somewhere else. */
  readonly unlock: () => Promise<void>
  readonly isPromptOpen: () => Promise<boolean>
  /** Ends the program that shows the prompt, which the keychain takes for a dismissal. */
  readonly dismissPrompt: () => Promise<void>
  readonly stop: () => Promise<void>
}

export interface KeychainSessionOptions {
  /** Secrets by account that are in the keychain before it gets into its state. */
  readonly entries?: Readonly<Record<string, string>>
  /** The variables of the display on which prompts open. */
  readonly display?: Readonly<Record<string, string | undefined>>
}

const prompterPrograms = ['/usr/libexec/gcr-prompter', '/usr/lib/gcr/gcr-prompter']
const readyMilliseconds = 10_000
const pollMilliseconds = 20

/** A private session bus with a private gnome-keyring in the given state. The user's own keychain is never touched. */
export async function startKeychainSession(
  state: KeychainState,
  { entries = {}, display = displayOf(process.env) }: KeychainSessionOptions = {},
): Promise<KeychainSession> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'skinventory-keychain-'))
  const started: ChildProcess[] = []
  const stop = async () => {
    for (const child of started.splice(0).toReversed()) await end(child)
    await rm(home, { recursive: true, force: true })
  }
  try {
    const own = daemonEnvironment(home, display)
    const env =
      state === 'no-bus'
        ? { DBUS_SESSION_BUS_ADDRESS: `unix:path=${path.join(home, 'no-bus')}` }
        : { DBUS_SESSION_BUS_ADDRESS: await startBus(state, home, own, started) }
    const secrets = createSecretService({ ...own, ...env })
    // Random: a prompt for it can be answered by nobody.
    const password = randomBytes(24).toString('base64url')
    if (state !== 'no-bus' && state !== 'no-service') {
      startKeyring({ ...own, ...env }, password, started)
      // On a bus that denies, nobody can ask it whether it is ready.
      if (state !== 'denied') await until('the keychain is open', secrets.isOpen)
      for (const [account, secret] of Object.entries(entries)) await secrets.store(account, secret)
      if (state === 'locked' || state === 'locked-with-prompt') await secrets.lock()
    }
    return {
      env,
      lookup: secrets.lookup,
      remove: secrets.remove,
      lock: secrets.lock,
      async unlock() {
        await unlockKeyring(path.join(home, 'runtime', 'keyring', 'control'), password)
        await until('the keychain is open again', secrets.isOpen)
      },
      isPromptOpen: async () => (await secrets.prompterProcess()) !== null,
      async dismissPrompt() {
        let prompter: number | null = null
        await until('a prompt is open', async () => {
          prompter = await secrets.prompterProcess()
          return prompter !== null
        })
        if (prompter !== null) process.kill(prompter, 'SIGKILL')
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startBus(
  state: KeychainState,
  home: string,
  env: NodeJS.ProcessEnv,
  started: ChildProcess[],
): Promise<string> {
  const services = path.join(home, 'services')
  const listenIn = path.join(home, 'runtime')
  const configuration = path.join(home, 'bus.conf')
  await mkdir(services)
  await mkdir(listenIn, { mode: 0o700 })
  if (state === 'locked-with-prompt') {
    const program = prompterPrograms.find((candidate) => existsSync(candidate))
    if (program === undefined) throw new Error('gcr-prompter is missing (Debian: gcr)')
    await writeFile(path.join(services, 'prompter.service'), prompterService(program))
  }
  await writeFile(
    configuration,
    busConfiguration({ listenIn, serviceFolders: [services], deniesSecrets: state === 'denied' }),
  )
  const bus = startInBackground(
    'dbus-daemon',
    [`--config-file=${configuration}`, '--nofork', '--nopidfile', '--print-address=1'],
    { env, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  started.push(bus)
  if (bus.stdout === null) throw new Error('the output of dbus-daemon was not piped')
  return (await firstLineOf('dbus-daemon', bus, bus.stdout)).trim()
}

function startKeyring(env: NodeJS.ProcessEnv, password: string, started: ChildProcess[]): void {
  const daemon = startInBackground(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets'],
    { env, stdio: ['pipe', 'ignore', 'ignore'] },
  )
  started.push(daemon)
  daemon.stdin?.end(password)
}

/** Only what the daemons need: programs that the bus starts inherit it, and must find no other home than this one. */
function daemonEnvironment(
  home: string,
  display: Readonly<Record<string, string | undefined>>,
): NodeJS.ProcessEnv {
  return {
    ...display,
    PATH: process.env['PATH'],
    HOME: home,
    XDG_DATA_HOME: path.join(home, 'data'),
    XDG_CONFIG_HOME: path.join(home, 'config'),
    XDG_CACHE_HOME: path.join(home, 'cache'),
    XDG_RUNTIME_DIR: path.join(home, 'runtime'),
  }
}

function displayOf(env: NodeJS.ProcessEnv) {
  return { DISPLAY: env['DISPLAY'], XAUTHORITY: env['XAUTHORITY'] }
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + readyMilliseconds
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`not so in time: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds))
  }
}
