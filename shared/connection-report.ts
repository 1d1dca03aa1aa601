import type { AppError } from './app-error'
import type { SecretState } from './domain/project'

/** What "Check connection" found. */
export interface ConnectionReport {
  /** Milliseconds since 1970. */
  readonly checkedAt: number
  readonly endpoint: string
  readonly secret: SecretCheck
  /** Null where the secret could not be had, so that nothing was sent. */
  readonly call: CallCheck | null
}

export type SecretCheck =
  | { readonly kind: 'found'; readonly state: SecretState }
  | { readonly kind: 'failed'; readonly error: AppError }

export type CallCheck =
  /**
   * SkinsBack knows the project and its secret: it answered the probe, which names a Steam user that does not exist,
   * with an error about that user.
   */
  | {
      readonly kind: 'accepted'
      readonly milliseconds: number
      /** How SkinsBack answered the probe. */
      readonly answer: string
      readonly signature: MaskedSignature | null
    }
  | {
      readonly kind: 'failed'
      readonly milliseconds: number
      readonly error: AppError
      readonly signature: MaskedSignature | null
    }

/** What was signed, fit to be shown; null with header authentication, where nothing is signed. */
export interface MaskedSignature {
  /** The text that is signed, values masked. */
  readonly text: string
}
