/** What the machine says of its sleep and of its network. */
export interface Power {
  /** Heard shortly before the machine sleeps. It may sleep without a word. */
  readonly onSleep: (listener: () => void) => void
  readonly onWake: (listener: () => void) => void
  /** Whether there is any network; after a sleep it takes a while to be there. */
  readonly isOnline: () => boolean
}
