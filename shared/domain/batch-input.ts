import type { Game } from './game'
import type { SteamUser } from './trade-url'

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
  /** A quote that never ends. */
  | { readonly kind: 'csv-quotes'; readonly line: number }
  | { readonly kind: 'too-many'; readonly line: number; readonly limit: number }
