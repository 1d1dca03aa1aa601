import { batchLimits } from './batch-limits'
import { entriesIn, type BatchInputEntry } from './batch-input-entries'
import { gamesInCell } from './batch-input-words'
import type { Game } from './game'
import { isSteamId } from './steam-id'
import { isTradeToken, readTradeUrl, type SteamUser, type TradeUrlProblem } from './trade-url'

/** One inventory to fetch, as the input names it. */
export interface BatchTarget extends SteamUser {
  /** Of the input, from 1. */
  readonly line: number
  readonly label: string
  readonly game: Game
}

/** Everything that a text of Steam users says, before anything is sent. */
export interface BatchInputReading {
  /** Each Steam user and game once, in the order of the input. */
  readonly targets: readonly BatchTarget[]
  readonly problems: readonly LineProblem[]
  /** How the text was read: by lines, or as CSV with these columns. */
  readonly form: 'lines' | 'csv'
}

/** A line, or one game of a line, that is not fetched, and why. */
export type LineProblem =
  /** The same Steam user and game stood in an earlier line; `differs`: with another trade token, and the later one counts. */
  | {
      readonly kind: 'repeated'
      readonly line: number
      readonly firstLine: number
      readonly differs: boolean
    }
  | { readonly kind: 'steam-user-missing'; readonly line: number; readonly text: string }
  | { readonly kind: 'steam-id-invalid'; readonly line: number; readonly text: string }
  | { readonly kind: 'trade-token-missing'; readonly line: number; readonly text: string }
  | { readonly kind: 'trade-token-invalid'; readonly line: number; readonly text: string }
  /** The Trade URL and the Steam ID beside it name two Steam users. */
  | { readonly kind: 'steam-users-differ'; readonly line: number; readonly text: string }
  | { readonly kind: 'game-unknown'; readonly line: number; readonly text: string }
  /** A quote that never ends, or that ends in a line of another Steam user. */
  | { readonly kind: 'csv-quotes'; readonly line: number }
  /** From this line on nothing was read: there are as many inventories, or as many problems, as a batch may have. */
  | { readonly kind: 'too-many'; readonly line: number; readonly limit: number }
  /** From this line on nothing was read: the text has more characters than are read. */
  | { readonly kind: 'too-long'; readonly line: number; readonly limit: number }

export interface BatchInputOptions {
  /** What each line without a game of its own is fetched for; at least one. */
  readonly games: readonly Game[]
}

/** Characters of a line that a problem repeats. */
const longestExcerpt = 120

/** Entries that are read in a step. */
const stepSize = 200

/**
 * Reads who is to be fetched: Trade URLs, one a line or within sentences; or lines, CSV, TSV or semicolon text with Trade
 * URL, Steam ID and trade token, game and label in any order of columns, with a header or without. Every line that says
 * anything comes back as targets, as problems, or as both.
 */
export function readBatchInput(text: string, options: BatchInputOptions): BatchInputReading {
  const steps = batchInputSteps(text, options)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same in small steps, for a caller that has something else to do in between. */
export function* batchInputSteps(
  text: string,
  { games }: BatchInputOptions,
): Generator<undefined, BatchInputReading> {
  const { form, entries, cutAt } = entriesIn(text, batchLimits.input)
  const targets = new Map<string, BatchTarget>()
  const problems: LineProblem[] = []
  const reading = (): BatchInputReading => ({ targets: [...targets.values()], problems, form })

  let read = 0
  for (const entry of entries) {
    read += 1
    if (read % stepSize === 0) yield
    const { line } = entry
    const asked = askedFor(entry, games)
    if ('kind' in asked) {
      if (problems.length >= batchLimits.rows) return tooMany(reading(), line)
      problems.push(asked)
      continue
    }
    for (const game of asked.games) {
      if (problems.length >= batchLimits.rows) return tooMany(reading(), line)
      const key = `${asked.steamUser.steamId} ${game}`
      const first = targets.get(key)
      if (first === undefined) {
        if (targets.size >= batchLimits.rows) return tooMany(reading(), line)
        targets.set(key, { ...asked.steamUser, line, label: labelOf(entry), game })
      } else {
        const { tradeToken } = asked.steamUser
        const differs = first.tradeToken !== tradeToken
        // Who makes a new Trade URL ends the old one, so the one that was written down last is tried.
        if (differs) targets.set(key, { ...first, tradeToken })
        problems.push({ kind: 'repeated', line, firstLine: first.line, differs })
      }
    }
  }
  if (cutAt !== null) problems.push({ kind: 'too-long', line: cutAt, limit: batchLimits.input })
  return reading()
}

function tooMany(reading: BatchInputReading, line: number): BatchInputReading {
  const problem: LineProblem = { kind: 'too-many', line, limit: batchLimits.rows }
  return { ...reading, problems: [...reading.problems, problem] }
}

interface Asked {
  readonly steamUser: SteamUser
  readonly games: readonly Game[]
}

function askedFor(entry: BatchInputEntry, games: readonly Game[]): Asked | LineProblem {
  const steamUser = steamUserOf(entry)
  if ('kind' in steamUser) return steamUser
  const asked = entry.game.trim() === '' ? games : gamesInCell(entry.game)
  return asked === null
    ? { kind: 'game-unknown', line: entry.line, text: excerpt(entry.game) }
    : { steamUser, games: asked }
}

function steamUserOf(entry: BatchInputEntry): SteamUser | LineProblem {
  const { line, isQuoteOpen, tradeUrl, steamId, tradeToken } = entry
  if (isQuoteOpen) return { kind: 'csv-quotes', line }
  const text = excerpt(entry.text)
  if (tradeUrl !== '') {
    const reading = readTradeUrl(tradeUrl)
    if (reading.kind === 'problem') return { kind: kindOf[reading.problem], line, text }
    if (steamId !== '' && !isSteamId(steamId)) return { kind: 'steam-id-invalid', line, text }
    const { steamUser } = reading
    const isSame = steamId === '' || steamId === steamUser.steamId
    return isSame ? steamUser : { kind: 'steam-users-differ', line, text }
  }
  if (steamId === '') return { kind: 'steam-user-missing', line, text }
  if (!isSteamId(steamId)) return { kind: 'steam-id-invalid', line, text }
  if (tradeToken === '') return { kind: 'trade-token-missing', line, text }
  if (!isTradeToken(tradeToken)) return { kind: 'trade-token-invalid', line, text }
  return { steamId, tradeToken }
}

const kindOf = {
  'not-a-url': 'steam-user-missing',
  'not-steam': 'steam-user-missing',
  'not-a-trade-url': 'steam-user-missing',
  'partner-missing': 'steam-user-missing',
  'partner-invalid': 'steam-id-invalid',
  'token-missing': 'trade-token-missing',
  'token-invalid': 'trade-token-invalid',
} as const satisfies Record<TradeUrlProblem, LineProblem['kind']>

function labelOf({ label }: BatchInputEntry): string {
  return clip(label.replaceAll(/\s+/gu, ' ').trim(), batchLimits.label)
}

function excerpt(text: string): string {
  return clip(
    text
      .slice(0, 4 * longestExcerpt)
      .replaceAll(/\s+/gu, ' ')
      .trim(),
    longestExcerpt,
  )
}

/** Not within a pair of surrogates. */
function clip(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}
