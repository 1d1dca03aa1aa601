import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import { mailboxIn, makeMailboxMemory } from './engine/mailbox'
import type { CanaryFault } from './targets/canary'
import type { FuzzOrder, FuzzWord } from './words'

const root = path.resolve(import.meta.dirname, '../..')
export const regressionsFolder = path.join(root, 'tests/fuzz/regressions')

export interface FuzzOptions {
  readonly seconds: number
  readonly seed: number
  readonly only?: string | null
  readonly canary?: CanaryFault | null
  /** Where failing inputs are kept; null: nowhere. */
  readonly keepIn?: string | null
  /** Seconds that one input may take before its thread is ended. */
  readonly patience?: number
  /** Hears now and then how many inputs were given by then, and how many failed. */
  readonly tell?: (inputs: number, failures: number) => void
  /** Hears of each failure at once. */
  readonly found?: (target: string, problem: string) => void
  /** Failures after which it stops. */
  readonly mostFailures?: number
}

export interface FuzzFailure {
  readonly target: string
  readonly problem: string
  readonly input: Uint8Array
  /** The file that the input was kept in; null: none. */
  readonly file: string | null
}

export interface FuzzReport {
  /** Target → how many inputs it was given. */
  readonly inputs: ReadonlyMap<string, number>
  /** How many inputs that were found earlier were given again. */
  readonly replayed: number
  readonly failures: readonly FuzzFailure[]
}

/** Bundles the thread and what it gives inputs to, with stand-ins for Electron; answers the file. */
async function bundleWorker(folder: string): Promise<string> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: {
      alias: {
        '@shared': path.join(root, 'shared'),
        'electron-store': path.join(root, 'tests/fuzz/electron/electron-store.ts'),
        electron: path.join(root, 'tests/fuzz/electron/electron.ts'),
      },
    },
    ssr: { noExternal: true },
    build: {
      ssr: path.join(root, 'tests/fuzz/worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'worker.mjs', chunkFileNames: '[name].mjs' } },
    },
  })
  return path.join(folder, 'worker.mjs')
}

/** Memory is a quick disk, where the system has such a folder. */
const scratchBase = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

export interface PreparedFuzz {
  readonly run: (options: FuzzOptions) => Promise<FuzzReport>
  readonly close: () => void
}

/** Builds what is fuzzed, for one run or several. */
export async function prepareFuzz(): Promise<PreparedFuzz> {
  const folder = mkdtempSync(path.join(scratchBase, 'skinventory-fuzz-'))
  const file = await bundleWorker(folder)
  return {
    run: (options) => fuzzIn(file, folder, options),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/**
 * Gives inputs to all targets, each for the same time, and what was found earlier before that. What hangs is ended, told of and
 * kept; then it goes on without it.
 */
async function fuzzIn(file: string, folder: string, options: FuzzOptions): Promise<FuzzReport> {
  const inputs = new Map<string, number>()
  const failures: FuzzFailure[] = []
  const known = new Set<string>()
  let replayed = 0
  const hear = (word: Told) => {
    switch (word.kind) {
      case 'counted':
        inputs.set(word.target, (inputs.get(word.target) ?? 0) + word.inputs)
        return
      case 'replayed':
        replayed += 1
        return
      case 'failed': {
        const { target, problem, input } = word
        const sign = `${target} ${signOf(problem)}`
        // The same fault by way of another input is told once.
        if (known.has(sign)) return
        known.add(sign)
        const kept = keep(options.keepIn ?? null, target, input)
        failures.push({ target, problem, input, file: kept })
        options.found?.(target, problem)
      }
    }
  }

  const telling = setInterval(() => {
    options.tell?.(
      [...inputs.values()].reduce((sum, count) => sum + count, 0),
      failures.length,
    )
  }, 60_000)
  const end = performance.now() + options.seconds * 1000
  const most = options.mostFailures ?? 50
  let round = 0
  do {
    const isWhole = await runThread(
      file,
      {
        root,
        scratch: mkdtempSync(path.join(folder, 'scratch-')),
        regressions: regressionsFolder,
        canary: options.canary ?? null,
        seed: options.seed + round,
        seconds: Math.max(0, (end - performance.now()) / 1000),
        only: options.only ?? null,
        memory: makeMailboxMemory(),
        replays: round === 0 && (options.canary ?? null) === null,
      },
      { hear, patience: options.patience ?? 20, isEnough: () => failures.length >= most },
    )
    if (isWhole) break
    round += 1
  } while (performance.now() < end && failures.length < most)
  clearInterval(telling)
  return { inputs, replayed, failures }
}

type Told = Exclude<FuzzWord, { kind: 'begins' | 'done' }>

interface Listener {
  readonly hear: (word: Told) => void
  readonly patience: number
  readonly isEnough: () => boolean
}

/** False: it hung, or it ended before its time. */
async function runThread(file: string, order: FuzzOrder, listener: Listener): Promise<boolean> {
  const mailbox = mailboxIn(order.memory)
  let names: readonly string[] = []
  const worker = new Worker(file, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: 1536 },
    stderr: false,
  })
  let isDone = false
  let isWhole = true
  /** Tells what the thread was at, and lets it go. */
  const end = (problem: string) => {
    if (isDone) return
    isDone = true
    isWhole = false
    void worker.terminate()
    const left = mailbox.look()
    const target = left === null ? undefined : names[left.target]
    listener.hear({
      kind: 'failed',
      target: target ?? 'between targets',
      problem,
      input: left?.input ?? new Uint8Array(),
    })
  }
  let lastCount = -1
  let since = performance.now()
  let worked = process.cpuUsage()
  const watch = setInterval(() => {
    if (listener.isEnough()) {
      isDone = true
      void worker.terminate()
      return
    }
    const count = mailbox.count()
    if (count !== lastCount || mailbox.look() === null) {
      lastCount = count
      since = performance.now()
      worked = process.cpuUsage()
    } else if (hangs(performance.now() - since, process.cpuUsage(worked), listener.patience)) {
      end(`hangs: more than ${listener.patience} s`)
    }
  }, 200)
  return new Promise((resolve) => {
    worker.on('message', (word: FuzzWord) => {
      if (word.kind === 'done') {
        isDone = true
        void worker.terminate()
      } else if (word.kind === 'begins') ({ targets: names } = word)
      else listener.hear(word)
    })
    worker.on('error', (error) => end(`ended by: ${error.message}`))
    worker.on('exit', (code) => {
      clearInterval(watch)
      end(`the process ended (${code})`)
      resolve(isWhole)
    })
  })
}

/** At work for so long; or at nothing for far longer, since others may keep it from working. */
function hangs(milliseconds: number, { user, system }: NodeJS.CpuUsage, patience: number): boolean {
  const isAtWork = (user + system) / 1000 > milliseconds / 3
  return milliseconds > patience * 1000 * (isAtWork ? 1 : 6)
}

/** What faults of one kind share: the place where it was thrown, else the words without their numbers. */
function signOf(problem: string): string {
  const [first = '', place] = problem.split('\n')
  return place ?? first.replaceAll(/\d+/gu, '#').slice(0, 60)
}

function keep(folder: string | null, target: string, input: Uint8Array): string | null {
  // None, where no input was at fault.
  if (folder === null || input.length === 0) return null
  const name = createHash('sha256').update(input).digest('hex').slice(0, 16)
  const file = path.join(folder, target, `${name}.bin`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, input)
  return file
}
