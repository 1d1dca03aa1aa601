import type { Work } from '../work'
import { ImportStopped } from './import-stopped'

/** What may be imported at most, after gzip is undone. */
export interface ImportLimits {
  readonly bytes: number
  readonly items: number
}

/** What comes out of a file when gzip is undone. */
export interface Counted {
  /** To be walked through once. Throws an {@link ImportStopped} where they are too many, or nobody wants them. */
  readonly pieces: AsyncGenerator<Uint8Array, void, undefined>
  /** How many bytes have come. */
  readonly bytes: () => number
}

export function counted(
  source: AsyncIterable<Uint8Array>,
  limits: ImportLimits,
  { isWanted }: Work,
): Counted {
  let bytes = 0
  async function* pieces() {
    for await (const piece of source) {
      bytes += piece.length
      refuseBeyond(limits, bytes)
      // Few bytes of gzip may become very many.
      if (!isWanted()) throw new ImportStopped({ kind: 'cancelled' })
      yield piece
    }
  }
  return { pieces: pieces(), bytes: () => bytes }
}

export function refuseBeyond({ bytes: limit }: ImportLimits, bytes: number): void {
  if (bytes > limit) throw new ImportStopped({ kind: 'file-too-large', limit })
}
