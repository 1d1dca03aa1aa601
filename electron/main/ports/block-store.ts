/** For how long SkinsBack was last seen to block a Client ID. */
export interface KeptBlock {
  readonly clientId: string
  /** By the wall clock, in milliseconds since 1970. */
  readonly until: number
  /** Milliseconds that it was taken for: no clock that was set back makes it last longer. */
  readonly length: number
}

/** Blocks that outlast the app, so that its next start does not call into one. What cannot be written is forgotten by then. */
export interface BlockStore {
  readonly read: () => readonly KeptBlock[]
  readonly write: (blocks: readonly KeptBlock[]) => void
}
