import { appendFileSync, mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** What the app notes about itself, on this machine alone. */
export interface AppLog {
  /** Notes a line, or several, with the time; what is secret is taken out of it first. */
  readonly write: (text: string) => void
  /** Writes what still waits, at once: for ends that wait for nothing. */
  readonly flush: () => void
  /** The last lines, the newest last. */
  readonly lastLines: (count: number) => Promise<readonly string[]>
}

interface AppLogOptions {
  /** Where the files are, asked when there is something to note; made when it is not there. */
  readonly folder: () => string
  readonly redact: (text: string) => string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Bytes after which a file becomes the old one, whose place it takes. */
  readonly largest?: number
}

const usualLargest = 512 * 1024
/** For this user's eyes alone. */
const mode = 0o600
const longestLine = 4000

/** Two files: `main.log`, and `main.old.log` with what was before. */
export function createAppLog({
  folder,
  redact,
  now,
  largest = usualLargest,
}: AppLogOptions): AppLog {
  const placeOf = (name: string) => path.join(folder(), name)
  const waiting: string[] = []
  let append: ((text: string) => void) | null = null
  let loading: Promise<void> | null = null

  const load = async () => {
    // Not before there is something to note: the app's start does not wait for it.
    const { default: library } = await import('electron-log/node')
    const logger = library.create({ logId: 'skinventory' })
    const { console: toConsole, file: toFile, ipc, remote } = logger.transports
    for (const transport of [toConsole, ipc, remote]) if (transport) transport.level = false
    toFile.resolvePathFn = () => placeOf('main.log')
    toFile.maxSize = largest
    toFile.format = '{text}'
    toFile.writeOptions = { flag: 'a', mode, encoding: 'utf8' }
    append = (text) => logger.info(text)
    writeWaiting()
  }
  const writeWaiting = () => {
    if (append === null) return
    for (const text of waiting.splice(0)) append(text)
  }

  return {
    write(text) {
      waiting.push(`${new Date(now()).toISOString()} ${oneNote(redact(text))}`)
      loading ??= load().catch(() => undefined)
      writeWaiting()
    },
    flush() {
      const texts = waiting.splice(0)
      if (texts.length === 0) return
      try {
        mkdirSync(folder(), { recursive: true, mode: 0o700 })
        appendFileSync(placeOf('main.log'), `${texts.join('\n')}\n`, { mode })
      } catch {
        // The disk is full or not to be written to, and there is nobody left to tell.
      }
    },
    async lastLines(count) {
      await loading
      const names = ['main.old.log', 'main.log']
      const texts = await Promise.all(
        names.map((name) => readFile(placeOf(name), 'utf8').catch(() => '')),
      )
      const lines = [
        ...texts
          .join('')
          .split('\n')
          .filter((line) => line !== ''),
        ...waiting,
      ]
      // Redacted once more: what became known since must not come out of an old line.
      return lines.slice(-count).map(redact)
    },
  }
}

/** Further lines are set in, so that no text can pass for a note of its own; signs that steer a terminal are taken out. */
function oneNote(text: string): string {
  return text
    .slice(0, longestLine)
    .replaceAll(/\r\n|[\r\n\u0085\u2028\u2029]/gu, '\n    ')
    .replaceAll(/[^\P{C}\n]/gu, '·')
}
