/** How a piece of work hears that nobody waits for it any more, and says how far it is. */
export interface Work {
  readonly isWanted: () => boolean
  readonly onProgress: (done: number, total: number) => void
}
