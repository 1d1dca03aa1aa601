/** What main asks of the keychain process. */
export type KeychainQuestion = { readonly id: number } & KeychainOperation

export type KeychainOperation =
  | { readonly op: 'read'; readonly account: string }
  | { readonly op: 'write'; readonly account: string; readonly secret: string }
  | { readonly op: 'remove'; readonly account: string }
  /** Writes an entry of no meaning and removes it. */
  | { readonly op: 'probe' }

/** What the keychain process answers, once a question. */
export type KeychainReply =
  | { readonly kind: 'done'; readonly id: number; readonly secret: string | null }
  /** The system's own words. */
  | { readonly kind: 'refused'; readonly id: number; readonly message: string }
  /** The native part of keytar does not load here. */
  | { readonly kind: 'not-loaded'; readonly id: number; readonly message: string }
