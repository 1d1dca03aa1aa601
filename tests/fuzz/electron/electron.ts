import { EventEmitter } from 'node:events'
import { Readable } from 'node:stream'

// As much of Electron as `compose` needs, without a window, a network or a keychain.

/** What a target sets before it composes the app, and looks at afterwards. */
export const world = {
  userData: '',
  /** What dialogs answer; null: the person chose nothing. */
  chosen: null as string | null,
  /** What SkinsBack answers to the next requests, round and round. */
  answers: [] as readonly Uint8Array[],
  requests: 0,
  opened: [] as string[],
  secrets: new Map<string, string>(),
}

export const app = {
  getPath: () => world.userData,
  getVersion: () => '0.0.0',
  getLocale: () => 'en',
  isPackaged: false,
  getAppPath: () => world.userData,
  on: () => undefined,
}
export const powerMonitor = { on: () => undefined }
export const clipboard = { writeText: () => undefined }
export const nativeTheme = { themeSource: 'system' }

export const shell = {
  async openExternal(address: string) {
    world.opened.push(address)
  },
  openPath: async () => '',
  showItemInFolder: () => undefined,
}

const window = { setProgressBar: () => undefined, isMinimized: () => false, focus: () => undefined }
export const BrowserWindow = { getAllWindows: () => [window], getFocusedWindow: () => window }

export class Notification extends EventEmitter {
  static isSupported(): boolean {
    return true
  }

  show(): void {
    this.emit('close')
  }
}

export const dialog = {
  showOpenDialog: async () => ({
    canceled: world.chosen === null,
    filePaths: world.chosen === null ? [] : [world.chosen],
  }),
  showSaveDialog: async () => ({ canceled: world.chosen === null, filePath: world.chosen ?? '' }),
}

export const session = {
  fromPartition: () => ({
    setUserAgent: () => undefined,
    setPermissionRequestHandler: () => undefined,
    closeAllConnections: async () => undefined,
    fetch: async () => {
      throw new Error('no network')
    },
  }),
}

class Request extends EventEmitter {
  end(): void {
    const { answers } = world
    const body = answers[world.requests % Math.max(1, answers.length)]
    world.requests += 1
    setImmediate(() => {
      if (body === undefined) {
        this.emit('error', new Error('net::ERR_NAME_NOT_RESOLVED'))
        return
      }
      const answer = Object.assign(Readable.from([Buffer.from(body)]), {
        statusCode: 200,
        headers: {},
      })
      this.emit('response', answer)
    })
  }

  abort(): void {
    this.removeAllListeners()
  }
}

export const net = { request: () => new Request(), isOnline: () => true }

/** The port by which a utility process hears of main; the inventory process takes it when it is loaded. */
const inventoryPort = new EventEmitter()
let toMain: (message: unknown) => void = () => undefined
Reflect.set(
  process,
  'parentPort',
  Object.assign(inventoryPort, {
    postMessage: (message: unknown) => toMain(structuredClone(message)),
  }),
)
let inventoryProcess: Promise<unknown> | null = null

class Child extends EventEmitter {
  readonly pid = undefined
  readonly #isKeychain: boolean

  constructor(isKeychain: boolean) {
    super()
    this.#isKeychain = isKeychain
    toMain = isKeychain ? toMain : (message) => this.emit('message', message)
    setImmediate(() => this.emit('spawn'))
  }

  postMessage(message: unknown, ports: readonly unknown[] = []): void {
    const data = structuredClone(message)
    if (this.#isKeychain) {
      setImmediate(() => this.emit('message', keychainReply(data as KeychainQuestion)))
      return
    }
    inventoryProcess ??= import('../../../electron/worker/inventory-process')
    void inventoryProcess.then(() => inventoryPort.emit('message', { data, ports }))
  }

  kill(): boolean {
    setImmediate(() => this.emit('exit', 0))
    return true
  }
}

interface KeychainQuestion {
  readonly id: number
  readonly op: string
  readonly account: string
  readonly secret: string
}

function keychainReply({ id, op, account, secret }: KeychainQuestion): object {
  if (op === 'write') world.secrets.set(account, secret)
  if (op === 'remove') world.secrets.delete(account)
  return { kind: 'done', id, secret: op === 'read' ? (world.secrets.get(account) ?? null) : null }
}

export const utilityProcess = {
  fork: (file: string) => new Child(file.includes('keychain')),
}
