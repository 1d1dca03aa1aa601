import type { StorageError } from '@shared/app-error'
import type { RawAnswer } from '@shared/inventory-work'
import { createHash } from 'node:crypto'

/** Thrown where the bytes of a raw answer end and are not those that were kept. */
export class KeptBytesChanged extends Error {
  readonly failure: StorageError

  constructor(detail: string) {
    super(detail)
    this.failure = { kind: 'snapshot-damaged', detail }
  }
}

/** Follows the bytes of a raw answer, and tells at their end whether they are those that were kept. */
export interface KeptBytesCheck {
  readonly add: (piece: Uint8Array) => void
  /** Throws a {@link KeptBytesChanged}. */
  readonly end: () => void
}

/** A file that reads as JSON may still hold another price than the one that came: only its hash tells. */
export function createKeptBytesCheck({
  bytes,
  sha256,
}: Pick<RawAnswer, 'bytes' | 'sha256'>): KeptBytesCheck {
  const hash = sha256 === null ? null : createHash('sha256')
  let seen = 0
  return {
    add(piece) {
      seen += piece.length
      hash?.update(piece)
    },
    end() {
      if (bytes !== null && seen !== bytes) {
        throw new KeptBytesChanged('the answer is shorter than it was')
      }
      if (hash !== null && hash.digest('hex') !== sha256) {
        throw new KeptBytesChanged('the bytes are not those that were kept')
      }
    },
  }
}
