import type { NetworkError, ReplyError } from '@shared/app-error'
import type { Result } from '@shared/result'

export interface HttpPost {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Bytes of a body, after any content encoding is undone, above which the answer is refused. */
  readonly bodyLimit: number
  /** Milliseconds for the whole exchange, to the last byte. */
  readonly timeLimit: number
}

export interface HttpReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: number
}

export type HttpFailure =
  | NetworkError
  | Extract<ReplyError, { kind: 'redirected' | 'reply-too-large' | 'reply-not-unpacked' }>
  | { readonly kind: 'cancelled' }

/** One exchange, through Electron's network stack, so that the system's proxy and certificates count. */
export interface HttpClient {
  /**
   * Posts, follows no redirect, sends and keeps no cookie, and never retries by itself. Hands the body on in pieces as
   * it comes; a receiver that throws ends the exchange, and its error is thrown on.
   */
  readonly post: (
    request: HttpPost,
    receive: (piece: Uint8Array) => Promise<void>,
    signal: AbortSignal,
  ) => Promise<Result<HttpReply, HttpFailure>>
}
