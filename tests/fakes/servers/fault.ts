/** What the faulty server does to one request instead of answering well. */
export type SingleFault =
  /** A good answer with one item. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly body: string
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly kind: 'html'; readonly status: number }
  /** An error answer of the API, with its code as a number or as text. */
  | { readonly kind: 'api-error'; readonly code: number | string; readonly message: string }
  /** No body at all. */
  | { readonly kind: 'empty'; readonly status: 200 | 204 }
  | { readonly kind: 'without-items' }
  | { readonly kind: 'items-null' }
  /**
   * Half of a good answer. `of-sent`: HTTP is content, only the JSON ends early. `of-whole`: the announced length is
   * that of the whole. `chunked`: cut off before the last chunk.
   */
  | { readonly kind: 'truncated'; readonly length: 'of-sent' | 'of-whole' | 'chunked' }
  | { readonly kind: 'wrong-encoding'; readonly encoding: 'invalid-utf-8' | 'utf-16' }
  /** Says gzip, and sends plain text. */
  | { readonly kind: 'wrong-content-encoding' }
  /** A good answer in gzip, which ends in the middle or is damaged there. HTTP is content with both. */
  | { readonly kind: 'gzip'; readonly how: 'cut' | 'damaged' }
  | {
      readonly kind: 'redirect'
      readonly status: 301 | 302 | 303 | 307 | 308
      readonly location: string
    }
  /** Resets the connection: before a byte of the answer, or in the middle of its body. */
  | { readonly kind: 'reset'; readonly at: 'start' | 'body' }
  /** Closes the connection in good order, without an answer. */
  | { readonly kind: 'close' }
  | { readonly kind: 'never-answers' }
  /** One byte of a good answer, every so many milliseconds. */
  | { readonly kind: 'slow-drip'; readonly milliseconds: number }
  /** A good answer with so many items that it has at least these bytes; with or without saying so ahead. */
  | { readonly kind: 'large'; readonly bytes: number; readonly announced: boolean }
  /** A few hundred kilobytes of gzip that become this many bytes (whole megabytes). */
  | { readonly kind: 'gzip-bomb'; readonly bytes: number }

export type Fault =
  | SingleFault
  /** So many times the one, and from then on the other. */
  | {
      readonly kind: 'first'
      readonly times: number
      readonly fault: SingleFault
      readonly after: Fault
    }
