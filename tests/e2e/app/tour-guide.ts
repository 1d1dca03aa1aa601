import type { RunningApp } from './running-app'

export interface Tour {
  readonly app: RunningApp
  readonly project: {
    readonly name: string
    readonly endpoint: string
    readonly clientId: string
    readonly clientSecret: string
  }
  /** Of the one Steam user whom the endpoint answers for, with the trade token that nobody asks to be kept. */
  readonly tradeUrl: string
  /** A trade token of theirs that the person ticks to keep, with what it was fetched for. */
  readonly keptTradeUrl: string
  /** What is exported and saved goes there. */
  readonly folder: string
}

/** What each part of the tour is given. */
export interface Guide extends Tour {
  readonly copy: (what: string, press: () => Promise<unknown>) => Promise<void>
  /** Says where the next file goes. */
  readonly saveTo: (name: string) => Promise<void>
}
