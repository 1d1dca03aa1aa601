/** Time as it comes in from outside, so that tests can bring their own. */
export interface Clock {
  /** Milliseconds since 1970, by the wall clock, which a person may set. For display and records only. */
  readonly now: () => number
  /** Milliseconds by a clock that never goes back. For intervals and time limits. */
  readonly monotonic: () => number
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}
