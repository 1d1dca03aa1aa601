/** Spaces out the requests of each Client ID so that the server's quota is never passed. */
export interface Pacer {
  /**
   * Resolves when a request may leave; at once with `false` when the signal aborts, and then no turn is used up.
   * `announce` hears how long the wait will be, if there is one.
   */
  readonly turn: (
    key: string,
    signal: AbortSignal,
    announce: (milliseconds: number) => void,
  ) => Promise<boolean>
}
