/** What the command line asks for. */
export interface StartOptions {
  /** Where a picture of the sandbox's first inventory goes; null: the app starts for a person. */
  readonly screenshot: string | null
  /** What the page is told in its address: empty, or what it is to do by itself. */
  readonly hash: '' | '#try-sandbox'
}

const screenshotOption = '--screenshot'

/** Reads `--screenshot FILE` and `--screenshot=FILE`; all other words are Electron's and Chromium's own. */
export function readStartOptions(args: readonly string[]): StartOptions {
  const screenshot = readScreenshot(args)
  return { screenshot, hash: screenshot === null ? '' : '#try-sandbox' }
}

function readScreenshot(args: readonly string[]): string | null {
  const place = args.findIndex((arg) => arg === screenshotOption)
  const file = place < 0 ? undefined : args[place + 1]
  if (file !== undefined && !file.startsWith('-')) return file
  const joined = args.find((arg) => arg.startsWith(`${screenshotOption}=`))
  const value = joined?.slice(screenshotOption.length + 1)
  return value === undefined || value === '' ? null : value
}
