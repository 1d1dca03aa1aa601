import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

const service = 'org.freedesktop.secrets'
const servicePath = '/org/freedesktop/secrets'
const prompter = 'org.gnome.keyring.SystemPrompter'

const keytarSchema = 'org.freedesktop.Secret.Generic'

type Environment = Readonly<Record<string, string | undefined>>

/** Runs a program to its end. Its output, and the exit code; null where it cannot be started. */
async function run(
  command: string,
  args: readonly string[],
  env: Environment,
  input = '',
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn(command, args, { env: { ...env }, stdio: ['pipe', 'pipe', 'ignore'] })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  // A program that ends without reading its input is judged by its exit code.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const [output, code] = await Promise.all([text(child.stdout), ended])
  return { code, output }
}

async function callBus(
  env: Environment,
  destination: string,
  object: string,
  method: string,
  ...args: readonly string[]
): Promise<string | null> {
  const { code, output } = await run(
    'dbus-send',
    [
      '--session',
      '--print-reply',
      '--reply-timeout=2000',
      `--dest=${destination}`,
      object,
      method,
      ...args,
    ],
    env,
  )
  return code === 0 ? output : null
}

/** The Secret Service on a bus, spoken to without any of the app's code. */
export interface SecretService {
  /** Whether it has a keychain that is open. */
  readonly isOpen: () => Promise<boolean>
  readonly lock: () => Promise<void>
  /** The secret of an account as secret-tool finds it; null where there is none. */
  readonly lookup: (account: string) => Promise<string | null>
  readonly store: (account: string, secret: string) => Promise<void>
  readonly remove: (account: string) => Promise<void>
  /** The process that shows prompts; null while none does. */
  readonly prompterProcess: () => Promise<number | null>
}

export function createSecretService(env: Environment): SecretService {
  const call = (method: string, ...args: readonly string[]) =>
    callBus(env, service, servicePath, `org.freedesktop.Secret.Service.${method}`, ...args)

  const defaultCollection = async (): Promise<string | null> => {
    const reply = await call('ReadAlias', 'string:default')
    const collection = reply === null ? undefined : /object path "([^"]+)"/.exec(reply)?.[1]
    return collection === undefined || collection === '/' ? null : collection
  }

  const attributesOf = (account: string) => ['service', 'skinventory', 'account', account]

  return {
    async isOpen() {
      const collection = await defaultCollection()
      if (collection === null) return false
      const reply = await callBus(
        env,
        service,
        collection,
        'org.freedesktop.DBus.Properties.Get',
        'string:org.freedesktop.Secret.Collection',
        'string:Locked',
      )
      return reply?.includes('boolean false') ?? false
    },
    async lock() {
      const reply = await call('Lock', `array:objpath:${await defaultCollection()}`)
      if (reply === null) throw new Error('the keychain did not lock')
    },
    async lookup(account) {
      const { code, output } = await run('secret-tool', ['lookup', ...attributesOf(account)], env)
      return code === 0 ? output : null
    },
    async store(account, secret) {
      const label = `--label=skinventory/${account}`
      // Without the schema that keytar names, keytar would not find the entry.
      const args = ['store', label, ...attributesOf(account), 'xdg:schema', keytarSchema]
      const { code } = await run('secret-tool', args, env, secret)
      if (code !== 0) throw new Error('secret-tool did not store')
    },
    async remove(account) {
      await run('secret-tool', ['clear', ...attributesOf(account)], env)
    },
    async prompterProcess() {
      const bus = 'org.freedesktop.DBus'
      const method = `${bus}.GetConnectionUnixProcessID`
      const reply = await callBus(env, bus, '/', method, `string:${prompter}`)
      const id = reply === null ? undefined : /uint32 (\d+)/.exec(reply)?.[1]
      return id === undefined ? null : Number(id)
    },
  }
}
