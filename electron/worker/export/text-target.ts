import { ExportStopped } from './export-stopped'
import type { ExportTarget } from './export-target'

/** Bytes of a text for the clipboard: what is larger belongs into a file. */
const largestCopy = 64 * 1024 * 1024

/** Gathers an export as text, for the clipboard. */
export function createTextTarget(limit: number = largestCopy): ExportTarget {
  const pieces: Uint8Array[] = []
  let bytes = 0
  return {
    async write(piece) {
      bytes += piece.length
      if (bytes > limit) throw new ExportStopped({ kind: 'copy-too-large', limit })
      pieces.push(new Uint8Array(piece))
    },
    finish: async () => ({ bytes, text: Buffer.concat(pieces).toString('utf8') }),
    async discard() {
      pieces.length = 0
    },
  }
}
