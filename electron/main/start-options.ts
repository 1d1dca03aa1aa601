/** What the command line asks for. */
export interface StartOptions {
  /** Where a picture of the sandbox's first inventory goes; null: the app starts for a person. */
  readonly screenshot: string | null
  /** What the page is told in its address: empty, or what it is to do by itself. */
  readonly hash: '' | '#try-sandbox'
  /** Files to import, by absolute paths. */
  readonly files: readonly string[]
}

/** How the words are to be understood. */
export interface StartPlace {
  /** Makes a path absolute. */
  readonly resolve: (file: string) => string
  readonly kindOf: (path: string) => PathKind
  /** The app's own folder or file among the words, as an unpackaged Electron has it; null: it is not there. */
  readonly appPath: string | null
}

export type PathKind = 'folder' | 'file' | 'nothing'

const screenshotOption = '--screenshot'

/**
 * Reads `--screenshot FILE`, `--screenshot=FILE` and the files to import; other switches are Electron's and Chromium's
 * own. `args` begins with the program.
 */
export function readStartOptions(args: readonly string[], place: StartPlace): StartOptions {
  const screenshot = readScreenshot(args)
  return {
    screenshot,
    hash: screenshot === null ? '' : '#try-sandbox',
    files: screenshot === null ? readFiles(args, place) : [],
  }
}

function readScreenshot(args: readonly string[]): string | null {
  const place = args.findIndex((arg) => arg === screenshotOption)
  const file = place < 0 ? undefined : args[place + 1]
  if (file !== undefined && !file.startsWith('-')) return file
  const joined = args.find((arg) => arg.startsWith(`${screenshotOption}=`))
  const value = joined?.slice(screenshotOption.length + 1)
  return value === undefined || value === '' ? null : value
}

/**
 * A word that looks like a file and is none is handed on too: that it is missing is then said where people look. A
 * folder is not, since launchers name some by themselves.
 */
function readFiles(args: readonly string[], place: StartPlace): readonly string[] {
  const words = wordsAfterApp(args.slice(1), place)
  const end = words.indexOf('--')
  const named = words.filter((word, index) => {
    const isOperand = end >= 0 && index > end
    return isOperand || (word !== '' && !word.startsWith('-'))
  })
  return named.flatMap((word) => {
    const path = place.resolve(word)
    const kind = place.kindOf(path)
    const isMeant = kind === 'file' || (kind === 'nothing' && looksLikeFile(word))
    return isMeant ? [path] : []
  })
}

/** An unpackaged Electron has words of its own, then the app's, then ours. */
function wordsAfterApp(
  words: readonly string[],
  { resolve, appPath }: StartPlace,
): readonly string[] {
  if (appPath === null) return words
  const entry = words.findIndex((word) => !word.startsWith('-') && resolve(word) === appPath)
  const firstWord = words.findIndex((word) => !word.startsWith('-'))
  return words.slice((entry < 0 ? firstWord : entry) + 1)
}

function looksLikeFile(word: string): boolean {
  return /[./\\]/u.test(word)
}
